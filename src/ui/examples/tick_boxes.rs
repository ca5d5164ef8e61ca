//! Facts on one page: answered and not, with hints and errors.

use yew::{AttrValue, Callback};

use super::radios::{radio, unsure, yes_or_no};
use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::ui::components::tick_boxes::{TickBox, tick_boxes};
use crate::ui::entry::NOT_SURE;

/// Each state of a fact, alone and among others.
pub fn examples() -> Vec<Example> {
    let hint: Option<AttrValue> = Some("From an hour after sunset".into());
    let own_words = vec![radio("all", "All of it", None), radio("some", "Only some", None)];
    vec![
        show("one", &[plain("one")]),
        show("three", &[plain("three-dark"), plain("three-dog"), plain("three-bell")]),
        show("chosen", &[chosen("chosen-yes", "yes"), chosen("chosen-no", "no"), chosen("chosen-unsure", NOT_SURE)]),
        show("with a hint", &[TickBox { hint: hint.clone(), ..plain("hint") }]),
        show("with an error", &[plain("no-error"), in_error("error", "Select whether it will be dark")]),
        show("with a hint and an error", &[TickBox { hint, ..in_error("both", "Select whether it will be dark") }]),
        show("without not sure", &[TickBox { not_sure: None, ..plain("sure") }]),
        show("in words of its own", &[TickBox { radios: own_words, ..plain("own-words") }]),
        show("long words", &[filled("box-long-words", |_| LONG_WORD.into())]),
        show("long texts", &[filled("box-long-texts", |_| LONG_TEXT.into())]),
        show(MARKUP, &[filled("box-markup", markup)]),
    ]
}

fn show(name: &str, boxes: &[TickBox]) -> Example {
    Example::new(name, tick_boxes(boxes, &Callback::noop()))
}

fn plain(name: &str) -> TickBox {
    TickBox {
        name: format!("fact-{name}").into(),
        text: "Will it be dark?".into(),
        hint: None,
        radios: yes_or_no(),
        not_sure: unsure(),
        chosen: None,
        error: None,
    }
}

fn chosen(name: &str, value: &'static str) -> TickBox {
    TickBox { chosen: Some(value.into()), ..plain(name) }
}

/// A fact that was left open, with this error.
pub fn in_error(name: &str, error: &str) -> TickBox {
    TickBox { error: Some(error.to_owned().into()), ..plain(name) }
}

fn filled(name: &str, text: impl Fn(&str) -> AttrValue) -> TickBox {
    TickBox {
        text: text("fact"),
        hint: Some(text("hint")),
        radios: vec![radio("yes", &text("yes"), None), radio("no", &text("no"), None)],
        not_sure: Some(radio(NOT_SURE, &text("not sure"), None)),
        error: Some(text("error")),
        ..plain(name)
    }
}
