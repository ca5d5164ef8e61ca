//! The parts that pages are made of: one file each, drawn from plain values.

pub mod about_protocol;
pub mod answers_list;
pub mod clause;
pub mod contact_card;
pub mod contacts;
pub mod date_input;
pub mod deadlines;
pub mod details;
pub mod email;
pub mod error_summary;
pub mod heading;
pub mod icon;
pub mod keep;
pub mod ladder;
pub mod named_people;
pub mod note;
pub mod open_questions;
pub mod others;
pub mod principles;
pub mod radios;
pub mod reach;
pub mod section;
pub mod services;
pub mod step_list;
pub mod tick_boxes;
pub mod trying_out;
pub mod verdict_panel;
pub mod verdict_tag;
pub mod why;
pub mod why_asked;
pub mod why_here;
pub mod would_change;

use yew::prelude::*;

use super::tag::{tag, together};

/// An element with a class, if it is not empty, and words in it.
pub fn words_in(name: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    text_in(name, class, words.into())
}

#[inline(never)]
fn text_in(name: &'static str, class: &'static str, text: AttrValue) -> Html {
    tag(name, class).text(text).into()
}

/// The ids of what describes a field, as its attribute has them; none where nothing does.
pub fn described_by(ids: [Option<&str>; 2]) -> Option<AttrValue> {
    let mut all = String::new();
    for id in ids.into_iter().flatten() {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(id);
    }
    (!all.is_empty()).then(|| all.into())
}

/// Words with the clauses behind them, as these are named in a sentence; there may be none.
#[inline(never)]
pub fn cited(words: &AttrValue, clauses: &AttrValue) -> Html {
    let mut nodes = vec![Html::from(same(words)), " ".into()];
    if !clauses.is_empty() {
        nodes.push(words_in("small", "eh-clause-names", same(clauses)));
    }
    together(nodes)
}

/// The same words once more: by a call, since each copy that is made in place takes more than that.
#[inline(never)]
pub fn same(words: &AttrValue) -> AttrValue {
    words.clone()
}
