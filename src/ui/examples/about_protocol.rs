//! Protocols in force, without a date, overdue, and in part.

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::domain::PackKind;
use crate::ui::components::about_protocol::{AboutProtocol, about_protocol};
use crate::ui::words;

/// A whole one, one with as little as can be, and each thing that may have to be said about one.
pub fn examples() -> Vec<Example> {
    let of_kind = |kind| AboutProtocol { kind: words::pack_kind(kind).map(Into::into), ..usual() };
    vec![
        show("in force", usual()),
        show("as little as can be", AboutProtocol { in_force: None, interpreter: None, covers: "".into(), ..usual() }),
        show(
            "overdue for review",
            AboutProtocol { review_missed: Some("This version was due for review on 1 March 2024.".into()), ..usual() },
        ),
        show("an extract", of_kind(PackKind::Extract)),
        show("guidance", of_kind(PackKind::Guidance)),
        show("long words", same(&LONG_WORD.into())),
        show("long texts", same(&LONG_TEXT.into())),
        show(MARKUP, marked()),
    ]
}

fn show(name: &str, about: AboutProtocol) -> Example {
    Example::new(name, about_protocol(&about))
}

fn usual() -> AboutProtocol {
    AboutProtocol {
        title: "Harbour and Ferry Code".into(),
        council: "Port of Little Haven".into(),
        version: "3.2".into(),
        in_force: Some("4 May 2021".into()),
        review_missed: None,
        covers: "It covers ferries, moorings and the slipway. It says nothing about swimming.".into(),
        kind: None,
        interpreter: Some("Robin Marlow, Keeper of the Code (clause\u{a0}9.1)".into()),
    }
}

fn same(text: &yew::AttrValue) -> AboutProtocol {
    AboutProtocol {
        title: text.clone(),
        council: text.clone(),
        version: text.clone(),
        in_force: Some(text.clone()),
        review_missed: Some(text.clone()),
        covers: text.clone(),
        kind: Some(text.clone()),
        interpreter: Some(text.clone()),
    }
}

fn marked() -> AboutProtocol {
    AboutProtocol {
        title: markup("title"),
        council: markup("council"),
        version: markup("version"),
        in_force: Some(markup("in force")),
        review_missed: Some(markup("review")),
        covers: markup("covers"),
        kind: Some(markup("kind")),
        interpreter: Some(markup("interpreter")),
    }
}
