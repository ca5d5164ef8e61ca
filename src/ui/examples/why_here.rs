//! Clauses behind a step.

use yew::AttrValue;

use super::clause::{filled, usual};
use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::ui::components::clause::Clause;
use crate::ui::components::why_here::{WhyHere, why_here};

/// One clause, several, and none.
pub fn examples() -> Vec<Example> {
    let second = Clause { id: "6.4".into(), label: "Clause\u{a0}6.4".into(), heading: "Fog".into(), ..usual() };
    let two = WhyHere { clauses: vec![usual(), second], ..here("clauses\u{a0}6.1 and 6.4") };
    vec![
        Example::new("one clause", why_here(&here("clause\u{a0}6.1"))),
        Example::new("two clauses", why_here(&two)),
        Example::new("no clause", why_here(&here(""))),
        Example::new("long words", why_here(&all(|_| LONG_WORD.into()))),
        Example::new("long texts", why_here(&all(|_| LONG_TEXT.into()))),
        Example::new(MARKUP, why_here(&all(markup))),
    ]
}

/// A clause of this name behind a step; none where the name is empty.
pub fn here(names: &str) -> WhyHere {
    let behind = Clause { force: Some("It binds ferry crews.".into()), ..usual() };
    let clauses = if names.is_empty() { vec![] } else { vec![behind] };
    WhyHere { names: names.to_owned().into(), about: "what to do, number 2".into(), clauses }
}

/// The same in which every text is this.
pub fn all(text: impl Fn(&str) -> AttrValue) -> WhyHere {
    WhyHere { names: text("clauses"), about: text("about"), clauses: vec![filled(text)] }
}
