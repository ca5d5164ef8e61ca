//! What a protocol says about itself, in words.

use chrono::NaiveDate;
use yew::prelude::*;

use crate::domain::{ClauseId, Directory, Protocol};
use crate::session::Session;
use crate::ui::components::about_protocol::{AboutProtocol, about_protocol};
use crate::ui::components::details::details;
use crate::ui::components::heading::Level;
use crate::ui::components::note::note;
use crate::ui::components::section::section;
use crate::ui::components::words_in;
use crate::ui::tag::together;
use crate::ui::words;

/// The part of a page that says which protocol it is, and what the advice is worth.
pub fn where_from(top: Level, session: &Session) -> Html {
    section(top, "about", WHERE_FROM, in_full(&of(session)))
}

/// The same, for who only wants to start: behind a summary.
pub fn where_from_in_short(session: &Session) -> Html {
    let worth = words_in("p", "eh-hint", "It is guidance, not legal advice.");
    together(vec![worth, details(WHERE_FROM.into(), None, in_full(&of(session)))])
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

/// Its title, version and worth in one line.
pub fn title(protocol: &Protocol) -> String {
    let about = &protocol.about;
    format!("{}, {}{}", about.title, about.version_said(), words::pack_kind_in_short(about.kind))
}

const WHERE_FROM: &str = "Where the advice comes from";

fn in_full(about: &AboutProtocol) -> Html {
    together(vec![words_in("p", "", words::GUIDANCE), about_protocol(about)])
}

fn of(session: &Session) -> AboutProtocol {
    about(session.protocol(), session.directory(), session.today())
}

fn about(protocol: &Protocol, directory: &Directory, today: NaiveDate) -> AboutProtocol {
    let about = &protocol.about;
    let interpreter = about.interpreter.as_ref().map(|interpreter| {
        let title = &protocol.posts.at(interpreter.post).title;
        let name = directory.holder(interpreter.post, today).and_then(|person| person.name.as_ref());
        let who = name.map_or_else(|| title.clone(), |name| format!("{name}, {title}"));
        match clauses(protocol, &interpreter.clauses) {
            cited if cited.is_empty() => who,
            cited => format!("{who}, {cited}"),
        }
    });
    AboutProtocol {
        title: words::text(&about.title),
        council: words::text(&about.council),
        version: words::text(&about.version),
        in_force: about.in_force.map(|day| words::said(words::date(day))),
        review_missed: words::review_missed(about.review_due, today).map(words::said),
        covers: words::text(&about.covers),
        kind: words::pack_kind(about.kind).map(AttrValue::from),
        interpreter: interpreter.map(words::said),
    }
}

/// Clauses as they are named in a sentence: "clauses 6.3 and 6.4.1".
pub fn clauses(protocol: &Protocol, clauses: &[ClauseId]) -> String {
    let (mut labels, mut named, mut numbered) = (Vec::new(), Vec::new(), clauses.len() > 1);
    for clause in clauses {
        let label = &protocol.clauses.at(*clause).label;
        numbered &= label.starts_with(|first: char| first.is_ascii_digit());
        labels.push(label.clone());
        named.push(words::clause(label));
    }
    if numbered { format!("clauses\u{a0}{}", words::list(&labels, "and")) } else { words::list(&named, "and") }
}
