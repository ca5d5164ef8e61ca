//! What always applies: one clause, and several.

use yew::AttrValue;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::ui::components::principles::{Principle, principles};

/// How many there are.
pub fn examples() -> Vec<Example> {
    let respect = || line("Crew and harbour staff treat each other with respect.", "2.1");
    vec![
        show("one", &[respect()]),
        show("several", &[respect(), line("Nobody asks the crew to break a rule.", "2.2"), respect()]),
        show("long words", &[filled(|_| LONG_WORD.into())]),
        show("long texts", &[filled(|_| LONG_TEXT.into())]),
        show(MARKUP, &[filled(markup)]),
    ]
}

fn show(name: &str, lines: &[Principle]) -> Example {
    Example::new(name, principles(lines))
}

fn line(gist: &'static str, id: &'static str) -> Principle {
    Principle { gist: gist.into(), clause: format!("Clause\u{a0}{id}").into(), id: id.into() }
}

fn filled(text: impl Fn(&str) -> AttrValue) -> Principle {
    Principle { gist: text("gist"), clause: text("clause"), id: "2.1".into() }
}
