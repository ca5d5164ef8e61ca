//! Clauses with and without what can be missing.

use yew::AttrValue;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::domain::Force;
use crate::ui::components::clause::{Clause, clause};
use crate::words;

/// What may be said of a clause, and each force.
pub fn examples() -> Vec<Example> {
    let faulty = Clause { fault: Some("The number 6.1 is printed twice.".into()), ..usual() };
    let linked = Clause { link: Some("https://harbour.example/rules#6.1".into()), ..usual() };
    let mut examples = vec![
        Example::new("one clause", clause(&usual())),
        Example::new("a fault of the document", clause(&faulty)),
        Example::new("binding nobody behind a step", clause(&Clause { force: None, ..usual() })),
        Example::new("published", clause(&linked)),
        Example::new("long words", clause(&filled(|_| LONG_WORD.into()))),
        Example::new("long texts", clause(&filled(|_| LONG_TEXT.into()))),
        Example::new(MARKUP, clause(&filled(markup))),
    ];
    for force in Force::ALL {
        let said = Clause { force: Some(words::force(force).into()), ..usual() };
        examples.push(Example::new(force.id(), clause(&said)));
    }
    examples
}

/// The clause that other examples show too.
pub fn usual() -> Clause {
    Clause {
        id: "6.1".into(),
        label: "Clause\u{a0}6.1".into(),
        heading: "Crossings after dark".into(),
        gist: "Two of the crew are on deck whenever the ferry sails after dark.".into(),
        force: Some("Mainly a “must”: it requires something. It binds ferry crews.".into()),
        fault: None,
        link: None,
    }
}

/// One in which every text is this.
pub fn filled(text: impl Fn(&str) -> AttrValue) -> Clause {
    Clause {
        label: text("label"),
        heading: text("heading"),
        gist: text("gist"),
        force: Some(text("force")),
        fault: Some(text("fault")),
        link: Some("https://harbour.example/rules#6.1".into()),
        ..usual()
    }
}
