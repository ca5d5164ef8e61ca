//! People with and without an entry in the directory, away, and standing in.

use super::why_here::{all, here};
use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, below, markup};
use crate::ui::components::contact_card::{Person, contact_card};

/// What the directory may know, and what a rule may say about a contact.
pub fn examples() -> Vec<Example> {
    let away = Person { away_until: Some("Friday 4 December 2026".into()), ..known() };
    let stand_in = Person { stands_in_for: Some("Harbour Warden".into()), ..known() };
    vec![
        show("with a directory entry", known()),
        show("no directory entry", unknown()),
        show("no directory entry and no reason", Person { why: None, ..unknown() }),
        show("a name alone", Person { phone: None, email: None, office: None, ..known() }),
        show("a telephone alone", Person { phone: Some("01632 960 042".into()), ..unknown() }),
        show("whose post it is", Person { who: Some("Whoever is in charge of your pier.".into()), ..unknown() }),
        show("away", away.clone()),
        show("away and without a name", Person { away_until: away.away_until.clone(), ..unknown() }),
        show("standing in", stand_in.clone()),
        show("standing in and away", Person { away_until: away.away_until, ..stand_in }),
        show("reason said above", Person { why: None, ..known() }),
        show("long words", filled(|_| LONG_WORD.into())),
        show("long texts", filled(|_| LONG_TEXT.into())),
        show(MARKUP, filled(markup)),
    ]
}

fn show(name: &str, person: Person) -> Example {
    Example::new(name, contact_card(below(4), &person))
}

/// Somebody of whom the directory knows everything.
pub fn known() -> Person {
    Person {
        name: Some("Sam Okoro-Lindqvist".into()),
        phone: Some("+44 (0)1632 960 001".into()),
        email: Some("sam.okoro-lindqvist@harbour.example".into()),
        office: Some("Pilot house, first floor".into()),
        ..unknown()
    }
}

/// Somebody who is not in the directory.
pub fn unknown() -> Person {
    Person {
        post: "ferry-master".into(),
        title: "Ferry Master".into(),
        who: None,
        name: None,
        phone: None,
        email: None,
        office: None,
        why: Some("The Ferry Master decides who may take the wheel.".into()),
        stands_in_for: None,
        away_until: None,
        clauses: here("clause\u{a0}4.2"),
    }
}

fn filled(text: impl Fn(&str) -> yew::AttrValue) -> Person {
    Person {
        post: "ferry-master".into(),
        title: text("title"),
        who: Some(text("who")),
        name: Some(text("name")),
        phone: Some(text("phone")),
        email: Some(text("email")),
        office: Some(text("office")),
        why: Some(text("why")),
        stands_in_for: Some(text("stands in")),
        away_until: Some(text("away")),
        clauses: all(text),
    }
}
