//! The parts that pages are made of: one file each, drawn from plain values.

pub mod about_protocol;
pub mod answers_list;
pub mod contact_card;
pub mod contacts;
pub mod date_input;
pub mod deadlines;
pub mod details;
pub mod error_summary;
pub mod heading;
pub mod icon;
pub mod ladder;
pub mod note;
pub mod open_questions;
pub mod radios;
pub mod section;
pub mod step_list;
pub mod tick_boxes;
pub mod verdict_panel;
pub mod verdict_tag;
pub mod why;
pub mod would_change;

use yew::prelude::*;

/// An element with a class and words in it, and nothing else. Most of what a page says is drawn by this one function:
/// the code that `html!` makes anew for each element is a good part of what has to be sent.
pub fn words_in(tag: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    element(tag, class, Html::from(words.into()))
}

/// An element with a class; none where the class is empty.
#[inline(never)]
pub fn element(tag: &'static str, class: &'static str, inside: Html) -> Html {
    html! { <@{tag} class={(!class.is_empty()).then_some(class)}>{ inside }</@> }
}

/// Words with the clauses behind them, as these are named in a sentence; there may be none.
pub fn cited(words: &AttrValue, clauses: &AttrValue) -> Html {
    let clauses = (!clauses.is_empty()).then(|| words_in("small", "eh-clause-names", clauses.clone()));
    html! { <>{ words }{ " " }{ clauses }</> }
}
