//! Contacts in words, with names from the council's directory.

use super::sources::Sources;
use crate::domain::{Advice, Contact, Directory, Holder, PostId, Protocol};
use crate::ui::components::contact_card::Person;
use crate::ui::components::contacts::People;
use crate::ui::words;

/// The contacts that belong together: for one purpose, by one rule.
pub fn groups(sources: &Sources<'_>, directory: &Directory, advice: &Advice) -> Vec<People> {
    let mut groups = Vec::new();
    for contacts in advice.contacts.chunk_by(together) {
        let Some(first) = contacts.first() else { continue };
        let several = contacts.len() > 1;
        let one_why = several && contacts.iter().all(|contact| contact.why == first.why);
        let mut people = Vec::new();
        for contact in contacts {
            people.push(person(sources, directory, contact, !one_why));
        }
        groups.push(People {
            purpose: heading(first).into(),
            need: several.then(|| words::need(first.need).into()),
            between: words::between(first.need).into(),
            why: one_why.then(|| words::text(&first.why)),
            people,
        });
    }
    groups
}

pub(super) fn together(one: &Contact, other: &Contact) -> bool {
    (one.purpose, one.need, one.direct, one.rule) == (other.purpose, other.need, other.direct, other.rule)
}

/// What these are gone to for.
fn heading(contact: &Contact) -> &'static str {
    if contact.direct { words::TALK_FIRST } else { words::purpose(contact.purpose) }
}

fn person(sources: &Sources<'_>, directory: &Directory, contact: &Contact, with_why: bool) -> Person {
    let protocol = sources.protocol;
    let post = protocol.posts.at(contact.post);
    let holder = directory.holder(contact.post);
    let known =
        |field: fn(&Holder) -> &Option<String>| holder.and_then(|holder| field(holder).as_deref()).map(words::text);
    Person {
        post: words::text(&post.id),
        title: words::text(&post.title),
        who: post.who.as_deref().map(words::text),
        name: known(|holder| &holder.name),
        phone: known(|holder| &holder.phone),
        email: known(|holder| &holder.email),
        office: known(|holder| &holder.office),
        why: with_why.then(|| words::text(&contact.why)),
        stands_in_for: contact.stands_in_for.map(|away| words::text(title(protocol, away))),
        away_until: contact.away_until.map(|day| words::said(words::day(day))),
        clauses: sources.here(&contact.clauses, post.title.clone()),
    }
}

/// The contacts for the first purpose, in one line: whoever reads no further than the verdict must have seen them.
pub fn in_short(protocol: &Protocol, directory: &Directory, advice: &Advice) -> Option<String> {
    let people = advice.contacts.chunk_by(together).next()?;
    let first = people.first()?;
    let named = |contact: &Contact| {
        let title = title(protocol, contact.post);
        let name = directory.holder(contact.post).and_then(|holder| holder.name.as_ref());
        name.map_or_else(|| title.to_owned(), |name| format!("{name} ({title})"))
    };
    let mut titles = Vec::new();
    for contact in people {
        titles.push(named(contact));
    }
    Some(format!("{}: {}", heading(first), words::list(&titles, words::between(first.need))))
}

fn title(protocol: &Protocol, post: PostId) -> &str {
    &protocol.posts.at(post).title
}
