//! The page below its heading: what can be chosen, and what came of it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::form::form;
use super::shown::{Kept, Shown};
use super::{Choices, Model, Refused};
use crate::compare::report::Report;
use crate::words;

/// What the browser is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// To go to this fragment of the address.
    Go(String),
    /// To come back and work as long as cells are missing.
    Work,
    /// To bring the element with this id into view, with the focus on it.
    Show(String),
    /// To call the page this.
    Title(String),
    /// To print the page.
    Print,
    /// To keep this text as a file of this name and type.
    Save(String, &'static str, String),
}

/// What the page is drawn from.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The protocols and what is known about them; shared with whoever drives the work.
    pub model: Rc<RefCell<Model>>,
    /// The packs that could not be read.
    pub left_out: Rc<[String]>,
    /// Asks the browser.
    pub wish: Callback<Wish>,
}

/// Nobody gives others.
impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.model, &other.model)
    }
}

/// What happens.
pub enum Message {
    /// Something else is chosen, but not yet compared.
    Draft(Choices),
    /// The button was pressed.
    Compare,
    /// The address leads here; by a person who is at the page already, or not.
    Arrive(String, bool),
    /// More has been worked out.
    Worked,
    /// Something is to be kept.
    Keep(Kept),
}

/// The page.
pub struct App {
    draft: Choices,
    chosen: Option<Choices>,
    report: Option<Rc<Report>>,
    refused: Option<Refused>,
    /// Cells to be worked out for what is chosen.
    total: usize,
    summary: NodeRef,
    /// Where the focus goes once the page is drawn.
    focus: Option<Focus>,
    /// Where it goes once there is a report.
    then: Option<Focus>,
}

enum Focus {
    Summary,
    Part(String),
}

/// The id of the report's heading.
pub const HEADING: &str = "comparison";

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            draft: Choices::default(),
            chosen: None,
            report: None,
            refused: None,
            total: 0,
            summary: NodeRef::default(),
            focus: None,
            then: None,
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let AppProps { model, wish, .. } = context.props();
        match message {
            Message::Draft(draft) => self.draft = draft,
            Message::Compare => {
                let chosen = model.borrow_mut().choose(&self.draft);
                match chosen {
                    Ok(()) => wish.emit(Wish::Go(self.draft.write(None))),
                    Err(why) => (self.refused, self.focus) = (Some(why), Some(Focus::Summary)),
                }
            }
            Message::Arrive(fragment, by_person) => self.arrive(&fragment, by_person, &mut model.borrow_mut(), wish),
            Message::Worked => {
                if let Some(report) = model.borrow().report().filter(|_| self.chosen.is_some() && self.report.is_none())
                {
                    wish.emit(Wish::Title(report.title.clone()));
                    self.report = Some(report);
                    self.focus = self.then.take();
                }
            }
            Message::Keep(kept) => {
                if let (Some(report), Some(choices)) = (&self.report, &self.chosen) {
                    wish.emit(kept.wish(report, choices));
                }
                return false;
            }
        }
        true
    }

    /// - What is said while it works must be there before, and be said by `role=status`: focus stays on the button.
    fn view(&self, context: &Context<Self>) -> Html {
        let AppProps { model, left_out, .. } = context.props();
        let model = model.borrow();
        let choose = context.link().callback(Message::Draft);
        let show = context.props().wish.reform(|field: &'static str| Wish::Show(field.to_owned()));
        let compare = context.link().callback(|event: SubmitEvent| {
            event.prevent_default();
            Message::Compare
        });
        let trouble = self.refused.map(|why| (why, &self.summary));
        let busy = self.chosen.is_some() && self.report.is_none() && self.refused.is_none();
        let done = self.total - model.left().min(self.total);
        html! {
            <>
                { form(&model, &self.draft, trouble, &choose, &show, compare) }
                { for (!left_out.is_empty()).then(|| left_out_said(left_out)) }
                <p class="status" role="status">{ self.said(busy) }</p>
                { for busy.then(|| html! {
                    <progress aria-label="Worked out" max={self.total.to_string()} value={done.to_string()} />
                }) }
                { for self.report.clone().zip(self.chosen.clone()).map(|(report, choices)| html! {
                    <Shown {report} {choices} keep={context.link().callback(Message::Keep)} />
                }) }
            </>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        match self.focus.take() {
            Some(Focus::Summary) => {
                if let Some(summary) = self.summary.cast::<web_sys::HtmlElement>() {
                    // The only failure is an element that takes no focus.
                    let _ = summary.focus();
                }
            }
            Some(Focus::Part(part)) => context.props().wish.emit(Wish::Show(part)),
            None => {}
        }
    }
}

impl App {
    fn arrive(&mut self, fragment: &str, by_person: bool, model: &mut Model, wish: &Callback<Wish>) {
        let (choices, part) = Choices::read(fragment);
        let to = part.clone().or_else(|| by_person.then(|| HEADING.to_owned())).map(Focus::Part);
        if choices.is_some() && choices == self.chosen && self.report.is_some() {
            (self.focus, self.refused) = (to, None);
            return;
        }
        self.report = None;
        self.refused = None;
        self.chosen.clone_from(&choices);
        let Some(choices) = choices else {
            self.draft = Choices::default();
            return;
        };
        self.draft = choices.clone();
        match model.choose(&choices) {
            Ok(()) => {
                (self.total, self.then) = (model.left(), to);
                wish.emit(Wish::Work);
            }
            Err(why) => {
                // What is not here cannot be chosen in the form either.
                self.draft = Choices::default();
                (self.refused, self.focus) = (Some(why), Some(Focus::Summary));
            }
        }
    }

    fn said(&self, busy: bool) -> String {
        match &self.report {
            _ if busy => {
                "Comparing… Much at once can take half a minute: the bar below shows how far it is.".to_owned()
            }
            Some(report) => found(report),
            None => String::new(),
        }
    }
}

/// What came of it, in a sentence.
fn found(report: &Report) -> String {
    let count = |number: usize, one: &str, more: &str| match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {more}"),
    };
    let situations = count(report.sections.len(), "situation", "situations");
    let protocols = count(report.columns.len(), "protocol", "protocols");
    let gaps = match report.gaps.len() {
        0 => String::new(),
        gaps => format!(", {}", count(gaps, "gap", "gaps")),
    };
    format!("The comparison is below: {protocols}, {situations}{gaps}.")
}

fn left_out_said(left_out: &[String]) -> Html {
    let names = words::list(left_out, "and");
    let said = match left_out.len() {
        1 => format!("Left out, because its file could not be read: {names}."),
        _ => format!("Left out, because their files could not be read: {names}."),
    };
    html! { <p class="left-out">{ said }</p> }
}
