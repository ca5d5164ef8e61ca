//! Named examples of every component: the one source of the gallery, of the HTML tests and of axe.
//!
//! Their words are made up, about a harbour: no council's and no protocol's. One file for each component, with the same
//! stem; each shows the states that the pages can bring about.

mod about_protocol;
mod answers_list;
mod contact_card;
mod contacts;
mod date_input;
mod deadlines;
mod details;
mod error_summary;
mod heading;
mod icon;
mod ladder;
mod note;
mod open_questions;
mod radios;
mod section;
mod step_list;
mod tick_boxes;
mod verdict_panel;
mod verdict_tag;
mod why;
mod would_change;

use std::sync::mpsc;

use yew::LocalServerRenderer;
use yew::platform::Runtime;
use yew::prelude::*;

use super::components::heading::MainLevel;
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
    /// The `level` of the topmost [`Heading`](super::components::heading::Heading) in its examples; 1 where they have
    /// none. It comes to level 4 of HTML: the first that is free below the gallery's title, the component's name and the
    /// example's.
    pub topmost: u8,
    /// Makes its examples.
    pub examples: fn() -> Vec<Example>,
}

/// Every component, in the order of `components.rs`.
pub const CATALOGUE: &[Part] = &[
    Part { name: "about_protocol", topmost: 1, examples: about_protocol::examples },
    Part { name: "answers_list", topmost: 1, examples: answers_list::examples },
    Part { name: "contact_card", topmost: 4, examples: contact_card::examples },
    Part { name: "contacts", topmost: 3, examples: contacts::examples },
    Part { name: "date_input", topmost: 1, examples: date_input::examples },
    Part { name: "deadlines", topmost: 1, examples: deadlines::examples },
    Part { name: "details", topmost: 1, examples: details::examples },
    Part { name: "error_summary", topmost: 1, examples: error_summary::examples },
    Part { name: "heading", topmost: 1, examples: heading::examples },
    Part { name: "icon", topmost: 1, examples: icon::examples },
    Part { name: "ladder", topmost: 3, examples: ladder::examples },
    Part { name: "note", topmost: 1, examples: note::examples },
    Part { name: "open_questions", topmost: 3, examples: open_questions::examples },
    Part { name: "radios", topmost: 1, examples: radios::examples },
    Part { name: "section", topmost: 2, examples: section::examples },
    Part { name: "step_list", topmost: 1, examples: step_list::examples },
    Part { name: "tick_boxes", topmost: 1, examples: tick_boxes::examples },
    Part { name: "verdict_panel", topmost: 1, examples: verdict_panel::examples },
    Part { name: "verdict_tag", topmost: 1, examples: verdict_tag::examples },
    Part { name: "why", topmost: 2, examples: why::examples },
    Part { name: "would_change", topmost: 1, examples: would_change::examples },
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
    let (done, all) = mpsc::channel();
    // Yew draws within a runtime of its own, which must last until the drawing is done; the thread that waits needs none.
    let runtime = Runtime::builder().worker_threads(1).build().ok()?;
    runtime.spawn_pinned(move || async move {
        // The only failure is that nobody waits any more.
        let _ = done.send(draw().await);
    });
    all.recv().ok()
}

async fn draw() -> Vec<Rendered> {
    let mut drawn = Vec::new();
    for part in CATALOGUE {
        let main = MainLevel(5 - part.topmost.clamp(1, 4));
        for Example { name, html } in (part.examples)() {
            let alone = LocalServerRenderer::<Alone>::with_props(AloneProps { main, html });
            drawn.push(Rendered { part: part.name, name, html: alone.hydratable(false).render().await });
        }
    }
    drawn
}

#[derive(PartialEq, Properties)]
struct AloneProps {
    main: MainLevel,
    html: Html,
}

/// An example with nothing around it but the level of its headings.
#[component]
fn Alone(props: &AloneProps) -> Html {
    html! { <ContextProvider<MainLevel> context={props.main}>{ props.html.clone() }</ContextProvider<MainLevel>> }
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
