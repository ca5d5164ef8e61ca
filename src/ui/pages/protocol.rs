//! What a protocol says about itself, in words.

use chrono::NaiveDate;
use yew::prelude::*;

use crate::domain::{Directory, Protocol};
use crate::session::Session;
use crate::ui::components::about_protocol::{AboutProtocol, about_protocol};
use crate::ui::components::details::details;
use crate::ui::components::heading::Level;
use crate::ui::components::note::note;
use crate::ui::components::section::section;
use crate::ui::components::words_in;
use crate::ui::tag::together;
use crate::ui::words;

pub use crate::words::{clauses, title};

/// The part of a page that says which protocol it is, and what the advice is worth.
pub fn where_from(top: Level, session: &Session) -> Html {
    section(top, "about", words::WHERE_FROM, in_full(&of(session)))
}

/// The same, for who only wants to start: behind a summary.
pub fn where_from_in_short(session: &Session) -> Html {
    let worth = words_in("p", "eh-hint", "It is guidance, not legal advice.");
    together(vec![worth, details(words::WHERE_FROM.into(), None, in_full(&of(session)))])
}

/// What must be known before starting, and never be hidden: that a review is missed, and how little it is where it is no
/// whole protocol.
pub fn limits(session: &Session) -> Html {
    let about = of(session);
    let mut notes = Vec::new();
    if let Some(missed) = about.review_missed {
        notes.push(note(words_in("p", "", missed)));
    }
    if let Some(kind) = about.kind {
        notes.push(note(together(vec![words_in("p", "", kind), words_in("p", "", about.covers)])));
    }
    together(notes)
}

fn in_full(about: &AboutProtocol) -> Html {
    together(vec![words_in("p", "", words::GUIDANCE), about_protocol(about)])
}

fn of(session: &Session) -> AboutProtocol {
    about(session.protocol(), session.directory(), session.today())
}

fn about(protocol: &Protocol, directory: &Directory, today: NaiveDate) -> AboutProtocol {
    let about = &protocol.about;
    AboutProtocol {
        title: words::text(&about.title),
        council: words::text(&about.council),
        version: words::text(&about.version),
        in_force: about.in_force.map(|day| words::said(words::date(day))),
        review_missed: words::review_missed(about.review_due, today).map(words::said),
        covers: words::text(&about.covers),
        kind: words::pack_kind(about.kind).map(AttrValue::from),
        interpreter: words::interpreter(protocol, directory).map(words::said),
    }
}
