//! The whole: one page at a time. The only component that Yew knows of: pages and parts are plain functions, since each
//! component of Yew's brings several kilobytes of code with it.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::focus::{HEADING, SUMMARY, focus_tried, focus_within};
use super::pages;
use super::state::{Action, State};
use super::tag::tag;
use crate::session::View;

/// What to draw, and whom to tell.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The state.
    pub drawn: Drawn,
    /// Does what the person wants.
    pub act: Callback<Action>,
    /// Whether the person brought it about, and not the page around the widget.
    pub by_person: bool,
    /// Says that another view has been drawn.
    pub shown: Callback<()>,
}

/// A state, compared by identity: the reducer gives the same one back where nothing has changed.
#[derive(Clone)]
pub struct Drawn(pub Rc<State>);

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The widget's contents.
pub struct App {
    page: NodeRef,
    /// What is on the screen.
    last: Option<Rc<State>>,
}

impl Component for App {
    type Message = ();
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> Self {
        Self { page: NodeRef::default(), last: None }
    }

    /// - `lang` and `dir` must be on our own wrapper: the page around it may be in another language.
    /// - The key must name the page: Yew would otherwise reuse the last page's inputs, with their focus and their ticks.
    fn view(&self, context: &Context<Self>) -> Html {
        let (state, act) = (&*context.props().drawn.0, &context.props().act);
        let (name, contents) = match &*state.view {
            View::Start => ("start", pages::start(state, act)),
            View::Question(screen) => {
                (if state.is_choosing() { "choose" } else { "question" }, pages::question(state, screen, act))
            }
            View::Check(rows) => ("check", pages::check_answers(state, rows, act)),
            View::Advice(_) if !state.settings().whole => ("waiting", pages::waiting(state)),
            View::Advice(advice) => ("advice", pages::advice(state, advice, act)),
        };
        let page = tag("div", "eh-page").with("data-page", name).key(state.page_key()).found_by(&self.page);
        let page = page.child(pages::banner(state, act)).maybe_child(pages::arrival(state)).child(contents);
        tag("div", "eh").with("part", "box").with("lang", "en-GB").with("dir", "ltr").child(page).into()
    }

    /// Moves focus.
    ///
    /// - On the first page it must not, nor where the page around the widget has turned the page: whoever is elsewhere in
    ///   that page would be torn out of it.
    /// - Back from trying out answers it must go to the first that was tried: that is where the person was.
    /// - On each new page it must go to the heading, not the first control, so that a screen reader says where the
    ///   person now is; to the summary of what is missing each time there is one.
    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        let now = context.props().drawn.0.clone();
        let before = self.last.replace(now.clone());
        let page = self.page.cast::<Element>();
        match &before {
            Some(_) if !context.props().by_person => {}
            Some(before) if before.page_key() != now.page_key() => match before.tried_from(&now) {
                Some((question, option)) => focus_tried(page, question, option),
                None => focus_within(page, HEADING),
            },
            Some(before) if before.failed < now.failed => focus_within(page, SUMMARY),
            Some(_) | None => {}
        }
        let same = |before: Rc<State>| Rc::ptr_eq(&before.view, &now.view) && before.page_key() == now.page_key();
        if !before.is_some_and(same) {
            context.props().shown.emit(());
        }
    }
}
