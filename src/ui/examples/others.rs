//! Other protocols: not asked for yet, saying each thing that they can say.

use yew::AttrValue;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, VERDICTS, below, markup};
use crate::ui::components::others::{Group, Other, others};

/// Not asked yet, each verdict, silence, a difference, all that can be said of one, several groups.
pub fn examples() -> Vec<Example> {
    let every = VERDICTS.map(|verdict| Other { says: Ok(verdict), ..usual() });
    let silent = Other { says: Err("Says nothing about this".into()), headline: None, rows: Vec::new(), ..usual() };
    let different = Other { differs: Some("Another verdict and contact".into()), ..usual() };
    vec![
        Example::new("not asked yet", others(below(3), None)),
        show("one that says the same", vec![usual()]),
        show("one that differs", vec![different.clone()]),
        show("one that says nothing", vec![silent.clone()]),
        show("each verdict", every.into()),
        Example::new("two groups", others(below(3), Some(&[group(vec![different, usual()]), group(vec![silent])]))),
        show("long words", vec![filled(|_| LONG_WORD.into())]),
        show("long texts", vec![filled(|_| LONG_TEXT.into())]),
        show(MARKUP, vec![filled(markup)]),
    ]
}

fn show(name: &str, all: Vec<Other>) -> Example {
    Example::new(name, others(below(3), Some(&[group(all)])))
}

fn group(others: Vec<Other>) -> Group {
    Group { title: "They say something else".into(), others }
}

fn usual() -> Other {
    Other {
        name: "upper-harbour".into(),
        council: "Upper Harbour Council".into(),
        title: "Rules of the upper harbour, version 2".into(),
        differs: None,
        says: Ok(VERDICTS[1]),
        headline: Some("Ask the warden before you sail.".into()),
        rows: vec![
            ("Who to go to", vec!["Ask for authority from: Warden".into(), "Tell: Ferry Master".into()]),
            ("Where it says so", vec!["Clauses 6.3 and 6.4.1".into()]),
        ],
    }
}

fn filled(text: impl Fn(&str) -> AttrValue) -> Other {
    Other {
        name: "filled".into(),
        council: text("council"),
        title: text("title"),
        differs: Some(text("differs")),
        headline: Some(text("headline")),
        rows: vec![("Who to go to", vec![text("contact"), text("another")])],
        ..usual()
    }
}
