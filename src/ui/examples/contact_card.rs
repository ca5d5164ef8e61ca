//! People with and without an entry in the directory, away, and standing in.

use chrono::NaiveDate;
use yew::AttrValue;

use super::why_here::{all, here};
use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, below, markup};
use crate::domain::Purpose;
use crate::ui::components::contact_card::{Person, contact_card};
use crate::ui::components::reach::Reach;
use crate::ui::words;

/// What the directory may know, and what a rule may say about a contact.
pub fn examples() -> Vec<Example> {
    let friday = NaiveDate::from_ymd_opt(2026, 12, 4);
    let away = || friday.map(|day| words::away_until(day, true).into());
    let unasked = || friday.map(|day| words::away_until(day, false).into());
    let in_place = || AttrValue::from(words::in_place_since("Harbour Warden", None, true));
    let in_place_unasked = || AttrValue::from(words::in_place_since("Harbour Warden", friday, false));
    let next = || friday.map(|day| words::from_day(day, "Robin Example").into());
    let is = |presence: Vec<AttrValue>, person: Person| Person { presence, ..person };
    let named = |reach: Reach| Person { people: vec![reach], ..unknown() };
    let covered = |presence: Vec<AttrValue>| Person { deputy: Some(deputy()), ..is(presence, known()) };
    let limited = |purpose| Person {
        deputy_limit: words::not_named_for(purpose).map(AttrValue::from),
        ..covered(away().into_iter().collect())
    };
    let vacant = || Person { presence: vec![vacancy()], ..unknown() };
    let may_be = words::may_be("Dock Officer").into();
    vec![
        show("with a directory entry", known()),
        show("no directory entry", unknown()),
        show("no directory entry and no reason", Person { why: None, ..unknown() }),
        show("a name alone", named(Reach { name: sam().name, ..Reach::default() })),
        show("a telephone alone", named(Reach { phone: Some("01632 960 042".into()), ..Reach::default() })),
        show("a telephone without figures", named(Reach { phone: Some("By radio".into()), ..Reach::default() })),
        show("an odd address of email", named(Reach { email: Some("o'neil&co?x=1@harbour.example".into()), ..sam() })),
        show("whose post it is", Person { who: Some("Whoever is in charge of your pier.".into()), ..unknown() }),
        show("two holders", Person { people: vec![sam(), deputy()], ..unknown() }),
        show("away", is(away().into_iter().collect(), known())),
        show("away and not asked about", is(unasked().into_iter().collect(), known())),
        show("away and without a name", is(away().into_iter().collect(), unknown())),
        show("away and somebody in their place", covered(away().into_iter().collect())),
        show("away and somebody in their place who may not authorise", limited(Purpose::Authorise)),
        show("away and somebody in their place who may not decide", limited(Purpose::Decide)),
        show("standing in", is(vec![in_place()], known())),
        show("standing in and not asked about", is(vec![in_place_unasked()], known())),
        show("standing in and away", is([in_place()].into_iter().chain(away()).collect(), known())),
        show("vacant", vacant()),
        show("vacant and somebody in their place", Person { deputy: Some(deputy()), ..vacant() }),
        show("vacant and somebody coming", is([vacancy()].into_iter().chain(next()).collect(), unknown())),
        show("perhaps whom it is about", Person { warning: Some(may_be), ..known() }),
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
    Person { people: vec![sam()], ..unknown() }
}

/// Everything there is to know of somebody.
pub fn sam() -> Reach {
    Reach {
        name: Some("Sam Okoro-Lindqvist".into()),
        phone: Some("+44 (0)1632 960 001".into()),
        email: Some("sam.okoro-lindqvist@harbour.example".into()),
        office: Some("Pilot house, first floor".into()),
    }
}

fn vacancy() -> AttrValue {
    format!("{}.", words::sentence(words::VACANT)).into()
}

fn deputy() -> Reach {
    Reach { name: Some("Kim Example (Harbour Warden)".into()), phone: Some("01632 960 002".into()), ..Reach::default() }
}

/// Somebody who is not in the directory.
pub fn unknown() -> Person {
    Person {
        post: "ferry-master".into(),
        title: "Ferry Master".into(),
        who: None,
        people: vec![],
        why: Some("The Ferry Master decides who may take the wheel.".into()),
        presence: vec![],
        deputy: None,
        deputy_limit: None,
        warning: None,
        clauses: here("clause\u{a0}4.2"),
    }
}

fn filled(text: impl Fn(&str) -> AttrValue) -> Person {
    let reach = |whose: &str| Reach {
        name: Some(text(&format!("{whose}name"))),
        phone: Some(text(&format!("{whose}phone"))),
        email: Some(text(&format!("{whose}email"))),
        office: Some(text(&format!("{whose}office"))),
    };
    Person {
        post: "ferry-master".into(),
        title: text("title"),
        who: Some(text("who")),
        people: vec![reach("")],
        why: Some(text("why")),
        presence: vec![text("stands in"), text("away")],
        deputy: Some(reach("deputy ")),
        deputy_limit: Some(text("limit")),
        warning: Some(text("warning")),
        clauses: all(text),
    }
}
