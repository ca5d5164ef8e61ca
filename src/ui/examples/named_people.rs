//! The people whom a protocol names: with and without a directory, and with somebody who says what it means.

use chrono::NaiveDate;
use yew::AttrValue;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::domain::{NamedPost, PostId, Purpose};
use crate::ui::components::named_people::{NamedPeople, NamedPerson, named_people};
use crate::ui::words;

/// What may be known of them.
pub fn examples() -> Vec<Example> {
    let interpreter = Some(("The Keeper of the Code says what the code means.".into(), "Clause\u{a0}9.1".into()));
    let away = NamedPerson { absence: Some(words::away(NaiveDate::default()).into()), ..known() };
    let vacant = NamedPerson { absence: Some(words::VACANT.into()), ..warden() };
    vec![
        show("no directory entry", NamedPeople { interpreter: None, people: vec![warden()] }),
        show("with a directory entry", NamedPeople { interpreter: None, people: vec![known(), warden()] }),
        show("away and vacant", NamedPeople { interpreter: None, people: vec![away, vacant] }),
        show("somebody says what it means", NamedPeople { interpreter, people: vec![warden()] }),
        show("long words", filled(|_| LONG_WORD.into())),
        show("long texts", filled(|_| LONG_TEXT.into())),
        show(MARKUP, filled(markup)),
    ]
}

fn show(name: &str, named: NamedPeople) -> Example {
    Example::new(name, named_people(&named))
}

fn does(purposes: &[Purpose], in_difficulty: bool) -> AttrValue {
    words::named_for(&NamedPost { post: PostId::from(0), purposes: purposes.to_vec(), in_difficulty }).into()
}

fn warden() -> NamedPerson {
    NamedPerson {
        post: "harbour-warden".into(),
        title: "Harbour Warden".into(),
        who: Some("The warden of the lower harbour".into()),
        does: does(&[Purpose::Authorise, Purpose::Decide, Purpose::Raise], true),
        name: None,
        absence: None,
        ways: vec![],
    }
}

fn known() -> NamedPerson {
    NamedPerson {
        post: "ferry-master".into(),
        title: "Ferry Master".into(),
        does: does(&[Purpose::Tell, Purpose::Advise], false),
        name: Some("Sam Okoro-Lindqvist".into()),
        ways: vec![
            ("01632 960001".into(), "tel:01632960001".into()),
            ("sam@harbour.example".into(), "mailto:sam@harbour.example".into()),
        ],
        ..warden()
    }
}

fn filled(text: impl Fn(&str) -> AttrValue) -> NamedPeople {
    let person = NamedPerson {
        title: text("title"),
        who: Some(text("who")),
        does: text("does"),
        name: Some(text("name")),
        absence: Some(text("absence")),
        ways: vec![(text("way"), "tel:1".into())],
        ..warden()
    };
    NamedPeople { interpreter: Some((text("interpreter"), text("clauses"))), people: vec![person] }
}
