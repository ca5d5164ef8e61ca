//! Deadlines with a day, with a time of day, and in words alone.

use yew::AttrValue;

use super::why_here::{all, here};
use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::ui::components::deadlines::{DeadlineLine, deadlines};

/// How much can be said about when something is due.
pub fn examples() -> Vec<Example> {
    let day = || line(Some("Tuesday 1 December 2026"));
    let moment = || line(Some("14:30 on Tuesday 1 December 2026"));
    vec![
        show("in words alone", &[line(None)]),
        show("with a day", &[day()]),
        show("with a time of day", &[moment()]),
        show("estimated", &[DeadlineLine { estimated: true, ..day() }]),
        show("several", &[line(None), day(), moment()]),
        show("long words", &[filled(|_| LONG_WORD.into())]),
        show("long texts", &[filled(|_| LONG_TEXT.into())]),
        show(MARKUP, &[filled(markup)]),
    ]
}

fn show(name: &str, lines: &[DeadlineLine]) -> Example {
    Example::new(name, deadlines(lines))
}

fn line(due: Option<&'static str>) -> DeadlineLine {
    DeadlineLine {
        what: "Answer to the crew".into(),
        words: "within 2 working days of the question".into(),
        due: due.map(AttrValue::from),
        estimated: false,
        clauses: here("clause\u{a0}6.2"),
    }
}

fn filled(text: impl Fn(&str) -> AttrValue) -> DeadlineLine {
    DeadlineLine {
        what: text("what"),
        words: text("words"),
        due: Some(text("due")),
        estimated: true,
        clauses: all(text),
    }
}
