//! A prepared email: as it comes, and what its link may lack.

use yew::prelude::*;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::ui::components::email::{Draft, email};

/// With and without an address and room for the text.
pub fn examples() -> Vec<Example> {
    let examples = [
        ("prepared", prepared()),
        ("no address", Draft { href: "mailto:?subject=x&body=y".into(), addressed: false, ..prepared() }),
        ("too long for a link", Draft { whole: false, ..prepared() }),
        ("neither", Draft { whole: false, addressed: false, ..prepared() }),
        ("long words", filled(|_| LONG_WORD.into())),
        ("long texts", filled(|_| LONG_TEXT.into())),
        (MARKUP, filled(markup)),
    ];
    // Each has fields of its own.
    let show = |(number, (name, draft))| Example::new(name, email(&Draft { number, ..draft }));
    examples.into_iter().enumerate().map(show).collect()
}

fn prepared() -> Draft {
    Draft {
        number: 0,
        who: "Sam Okoro-Lindqvist".into(),
        subject: "Request for authority: I am to take visitors across".into(),
        text: "Dear Sam Okoro-Lindqvist,\n\nMay I take the visitors across after dark?\n\nThank you.\n".into(),
        href: "mailto:sam.okoro-lindqvist@harbour.example?subject=Request&body=May%20I".into(),
        whole: true,
        addressed: true,
        on_write: Callback::noop(),
    }
}

fn filled(text: impl Fn(&str) -> AttrValue) -> Draft {
    Draft { who: text("who"), subject: text("subject"), text: text("text"), ..prepared() }
}
