//! Clauses, with and without a fault and with what rests on them.

use yew::AttrValue;

use super::clause::{filled as filled_clause, usual as usual_clause};
use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, below, markup};
use crate::ui::components::clause::Clause;
use crate::ui::components::section::section;
use crate::ui::components::why::{Ground, Rules, why};

/// What may be said about a clause.
pub fn examples() -> Vec<Example> {
    let of = |clause| Ground { clause, ..usual() };
    let faulty = || of(Clause { fault: Some("The number 6.1 is printed twice.".into()), ..usual_clause() });
    let heading = || of(Clause { heading: "".into(), label: "Note after paragraph 7".into(), ..usual_clause() });
    let linked = || of(Clause { link: Some("https://harbour.example/rules#6.1".into()), ..usual_clause() });
    vec![
        show("one clause", &[usual()]),
        show("a fault of the document", &[faulty()]),
        show("published", &[linked()]),
        show("nothing rests on it", &[Ground { behind: vec![], ..usual() }]),
        show("without a heading", &[heading()]),
        show("several clauses", &[usual(), faulty(), heading()]),
        Example::new("in its section", section(below(2), "why", "Why", why(&[usual()], None))),
        Example::new("with rules behind steps", why(&[usual()], Some(&rules()))),
        show("long words", &[filled(|_| LONG_WORD.into())]),
        show("long texts", &[filled(|_| LONG_TEXT.into())]),
        show(MARKUP, &[filled(markup)]),
    ]
}

fn show(name: &str, grounds: &[Ground]) -> Example {
    Example::new(name, why(grounds, None))
}

fn rules() -> Rules {
    Rules { pack: "harbour 1.0".into(), names: "bell crew-on-board".into() }
}

fn usual() -> Ground {
    let behind = vec!["Ring the bell twice.".into(), "Ask for authority from: Ferry Master".into()];
    Ground { clause: usual_clause(), behind }
}

fn filled(text: impl Fn(&str) -> AttrValue) -> Ground {
    Ground { behind: vec![text("behind")], clause: filled_clause(text) }
}
