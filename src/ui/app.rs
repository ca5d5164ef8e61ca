//! The whole: one page at a time.

use std::rc::Rc;

use yew::prelude::*;

use super::components::heading::MainLevel;
use super::state::{Action, State};
use super::{focus, pages};
use crate::session::View;

/// What to draw, and whom to tell.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The state.
    pub drawn: Drawn,
    /// Does what the person wants.
    pub act: Callback<Action>,
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
///
/// - `lang` must be on our own wrapper: the page around it may be in another language.
/// - The key must name the page: Yew would otherwise reuse the last page's inputs, with their focus and their ticks.
#[component]
pub fn App(props: &AppProps) -> Html {
    let (state, act) = (&*props.drawn.0, &props.act);
    let page = use_node_ref();
    let key = state.page_key();
    focus::use_heading_focus(key.clone(), page.clone());
    use_shown(state.view.clone(), props.shown.clone());
    let (name, contents) = match &*state.view {
        View::Start => ("start", pages::start(state, act)),
        View::Question(screen) => ("question", pages::question(state, screen, act)),
        View::Check(rows) => ("check", pages::check_answers(state, rows, act)),
        View::Advice(advice) => ("advice", pages::advice(state, advice, act)),
    };
    html! {
        <ContextProvider<MainLevel> context={MainLevel(state.settings().heading_level)}>
            <div class="eh" lang="en-GB">
                <div class="eh-page" data-page={name} {key} ref={page}>{ contents }</div>
            </div>
        </ContextProvider<MainLevel>>
    }
}

/// Says so once another view has been drawn.
#[hook]
fn use_shown(view: Rc<View>, shown: Callback<()>) {
    let last = use_mut_ref(|| None::<Rc<View>>);
    use_effect(move || {
        let before = last.borrow_mut().replace(view.clone());
        if !before.is_some_and(|before| Rc::ptr_eq(&before, &view)) {
            shown.emit(());
        }
    });
}
