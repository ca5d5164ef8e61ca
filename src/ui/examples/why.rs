//! Clauses, with and without a fault and with what rests on them.

use yew::AttrValue;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, below, markup};
use crate::ui::components::section::section;
use crate::ui::components::why::{Ground, why};

/// What may be said about a clause.
pub fn examples() -> Vec<Example> {
    let faulty = || Ground { fault: Some("The number 6.1 is printed twice.".into()), ..usual() };
    let heading = || Ground { heading: "".into(), label: "Note after paragraph 7".into(), ..usual() };
    vec![
        show("one clause", &[usual()]),
        show("a fault of the document", &[faulty()]),
        show("nothing rests on it", &[Ground { behind: vec![], ..usual() }]),
        show("without a heading", &[heading()]),
        show("several clauses", &[usual(), faulty(), heading()]),
        Example::new("in its section", section(below(2), "why", "Why", why(&[usual()]))),
        show("long words", &[filled(|_| LONG_WORD.into())]),
        show("long texts", &[filled(|_| LONG_TEXT.into())]),
        show(MARKUP, &[filled(markup)]),
    ]
}

fn show(name: &str, grounds: &[Ground]) -> Example {
    Example::new(name, why(grounds))
}

fn usual() -> Ground {
    Ground {
        clause: "6.1".into(),
        label: "Clause\u{a0}6.1".into(),
        heading: "Crossings after dark".into(),
        gist: "Two of the crew are on deck whenever the ferry sails after dark.".into(),
        fault: None,
        behind: vec!["Ring the bell twice.".into(), "Ask for authority from: Ferry Master".into()],
    }
}

fn filled(text: impl Fn(&str) -> AttrValue) -> Ground {
    Ground {
        label: text("label"),
        heading: text("heading"),
        gist: text("gist"),
        fault: Some(text("fault")),
        behind: vec![text("behind")],
        ..usual()
    }
}
