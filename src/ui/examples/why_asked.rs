//! Reasons for asking.

use yew::AttrValue;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::ui::components::why_asked::{Decided, Decides, why_asked};

/// The pack's word, clauses, both, and neither.
pub fn examples() -> Vec<Example> {
    let why = || vec![AttrValue::from("A crossing after dark needs two of the crew.")];
    let none: &[AttrValue] = &[];
    let more = Decides { more: Some("and 3 more clauses".into()), ..usual() };
    let whom = Decides { how: "It also decides who you go to.".into(), clauses: vec![], more: None };
    vec![
        Example::new("in the words of the pack", why_asked(&why(), &[])),
        Example::new("clauses", why_asked(none, &[usual()])),
        Example::new("both", why_asked(&why(), &[usual()])),
        Example::new("more clauses than are shown", why_asked(none, &[more])),
        Example::new("in two ways", why_asked(none, &[usual(), whom])),
        Example::new("for nothing", why_asked(none, &[])),
        Example::new("long words", why_asked(&[LONG_WORD.into()], &[filled(|_| LONG_WORD.into())])),
        Example::new("long texts", why_asked(&[LONG_TEXT.into()], &[filled(|_| LONG_TEXT.into())])),
        Example::new(MARKUP, why_asked(&[markup("why")], &[filled(markup)])),
    ]
}

fn usual() -> Decides {
    let decided = |clause: &str, name: &str, gist: &str| Decided {
        clause: clause.to_owned().into(),
        name: name.to_owned().into(),
        gist: gist.to_owned().into(),
    };
    Decides {
        how: "Your answer decides if and how this applies:".into(),
        clauses: vec![
            decided("6.1", "Clause\u{a0}6.1, Crossings after dark.", "Two of the crew are on deck after dark."),
            decided("6.4", "Clause\u{a0}6.4, Fog.", "The bell is rung twice a minute."),
        ],
        more: None,
    }
}

fn filled(text: impl Fn(&str) -> AttrValue) -> Decides {
    let decided = Decided { clause: "6.1".into(), name: text("name"), gist: text("gist") };
    Decides { how: text("how"), clauses: vec![decided], more: Some(text("more")) }
}
