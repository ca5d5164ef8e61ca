//! Named examples of every component: the one source of the gallery, of the HTML tests and of axe.
//!
//! Their words are made up, about a harbour: no council's and no protocol's. One file for each component, with the same
//! stem; each shows the states that the pages can bring about.

mod about_protocol;
mod answers_list;
mod clause;
mod contact_card;
mod contacts;
mod date_input;
mod deadlines;
mod details;
mod email;
mod error_summary;
mod heading;
mod icon;
mod keep;
mod ladder;
mod named_people;
mod note;
mod open_questions;
mod others;
mod principles;
mod radios;
mod reach;
mod section;
mod services;
mod step_list;
mod tick_boxes;
mod trying_out;
mod verdict_panel;
mod verdict_tag;
mod why;
mod why_asked;
mod why_here;
mod would_change;

use std::sync::mpsc;

use yew::LocalServerRenderer;
use yew::platform::Runtime;
use yew::prelude::*;

use super::app::{App, Drawn};
use super::components::heading::Level;
use super::state::State;
use crate::domain::Verdict;

/// One state of a component.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// What is to be seen in it, in a few words; different from the others of its component.
    pub name: String,
    /// The component in this state.
    pub html: Html,
}

impl Example {
    fn new(name: &str, html: Html) -> Self {
        Self { name: name.to_owned(), html }
    }
}

/// A component with its examples.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The stem of its file.
    pub name: &'static str,
    /// Makes its examples.
    pub examples: fn() -> Vec<Example>,
}

/// Every component, in the order of `components.rs`.
pub const CATALOGUE: &[Part] = &[
    Part { name: "about_protocol", examples: about_protocol::examples },
    Part { name: "answers_list", examples: answers_list::examples },
    Part { name: "clause", examples: clause::examples },
    Part { name: "contact_card", examples: contact_card::examples },
    Part { name: "contacts", examples: contacts::examples },
    Part { name: "date_input", examples: date_input::examples },
    Part { name: "deadlines", examples: deadlines::examples },
    Part { name: "details", examples: details::examples },
    Part { name: "email", examples: email::examples },
    Part { name: "error_summary", examples: error_summary::examples },
    Part { name: "heading", examples: heading::examples },
    Part { name: "icon", examples: icon::examples },
    Part { name: "keep", examples: keep::examples },
    Part { name: "ladder", examples: ladder::examples },
    Part { name: "named_people", examples: named_people::examples },
    Part { name: "note", examples: note::examples },
    Part { name: "open_questions", examples: open_questions::examples },
    Part { name: "others", examples: others::examples },
    Part { name: "principles", examples: principles::examples },
    Part { name: "radios", examples: radios::examples },
    Part { name: "reach", examples: reach::examples },
    Part { name: "section", examples: section::examples },
    Part { name: "services", examples: services::examples },
    Part { name: "step_list", examples: step_list::examples },
    Part { name: "tick_boxes", examples: tick_boxes::examples },
    Part { name: "trying_out", examples: trying_out::examples },
    Part { name: "verdict_panel", examples: verdict_panel::examples },
    Part { name: "verdict_tag", examples: verdict_tag::examples },
    Part { name: "why", examples: why::examples },
    Part { name: "why_asked", examples: why_asked::examples },
    Part { name: "why_here", examples: why_here::examples },
    Part { name: "would_change", examples: would_change::examples },
];

/// An example as HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The component's name.
    pub part: &'static str,
    /// The example's name.
    pub name: String,
    /// The HTML, without anything that is only there for Yew.
    pub html: String,
}

impl Rendered {
    /// Where it is found: `radios/with-a-hint`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{}/{}", self.part, self.name.replace(' ', "-"))
    }
}

/// Every example as HTML, its topmost heading at level 4; none if drawing did not come to its end.
#[must_use]
pub fn rendered() -> Option<Vec<Rendered>> {
    let named = || CATALOGUE.iter().flat_map(|part| (part.examples)().into_iter().map(|example| (part.name, example)));
    let html = drawn(move || named().map(|(_, example)| example.html).collect())?;
    Some(named().zip(html).map(|((part, Example { name, .. }), html)| Rendered { part, name, html }).collect())
}

/// The page that each of these states shows as HTML; none if drawing did not come to its end.
#[must_use]
pub fn pages(states: impl FnOnce() -> Vec<State> + Send + 'static) -> Option<Vec<String>> {
    let page = |state: State| {
        let drawn = Drawn(state.into());
        let (act, shown) = (Callback::noop(), Callback::noop());
        html! { <App {drawn} {act} by_person={false} {shown} /> }
    };
    drawn(move || states().into_iter().map(page).collect())
}

/// What is made here as HTML.
fn drawn(make: impl FnOnce() -> Vec<Html> + Send + 'static) -> Option<Vec<String>> {
    let (done, all) = mpsc::channel();
    // Yew draws within a runtime of its own, which must last until the drawing is done; the thread that waits needs none.
    let runtime = Runtime::builder().worker_threads(1).build().ok()?;
    runtime.spawn_pinned(move || async move {
        let mut drawn = Vec::new();
        for html in make() {
            let alone = LocalServerRenderer::<Alone>::with_props(AloneProps { html });
            drawn.push(alone.hydratable(false).render().await);
        }
        // The only failure is that nobody waits any more.
        let _ = done.send(drawn);
    });
    all.recv().ok()
}

#[derive(PartialEq, Properties)]
struct AloneProps {
    html: Html,
}

/// An example with nothing around it.
#[component]
fn Alone(props: &AloneProps) -> Html {
    props.html.clone()
}

/// The level of a main heading that is not shown, so that headings of this depth come to level 4: the first that is free
/// below the gallery's title, the component's name and the example's.
fn below(depth: u8) -> Level {
    Level(5 - depth.clamp(1, 4))
}

/// Seventy letters without a place to break the line.
const LONG_WORD: &str = "harbourmasterslighthousekeepersferrywardensboatbuildersnetmendersropes";

/// More than fits a line, or two.
const LONG_TEXT: &str = "The warden of the lower harbour has asked the ferry crew to take visitors across before the \
                         tide turns, and nobody has yet said whether the old landing stage is strong enough for all \
                         of them, their bicycles and the dog";

/// Text that would be something else if it were taken for HTML; the word tells where it was put.
fn markup(place: &str) -> AttrValue {
    format!("<b>&\"' {place}").into()
}

/// The name of the example in which every text is [`markup`].
const MARKUP: &str = "markup as text";

const VERDICTS: [Verdict; 7] = [
    Verdict::DoNot,
    Verdict::GetAuthorityFirst,
    Verdict::Depends,
    Verdict::RaiseWithContact,
    Verdict::GoAheadWithConditions,
    Verdict::GoAhead,
    Verdict::NotCovered,
];
