//! Contacts in words, with names from the council's directory.

use chrono::NaiveDate;
use yew::{AttrValue, Callback};

use super::sources::Sources;
use crate::domain::{Advice, Contact, Directory, Held, PostId, Protocol};
use crate::ui::components::contact_card::Person;
use crate::ui::components::contacts::People;
use crate::ui::components::reach::Reach;
use crate::ui::components::services::ServiceChoice;
use crate::ui::state::{Action, State};
use crate::ui::words;

/// The contacts that belong together: for one purpose, by one rule.
pub fn groups(sources: &Sources<'_>, state: &State, advice: &Advice) -> Vec<People> {
    let (directory, today) = (state.session().directory(), state.session().today());
    let asked = advice.from_directory.is_empty();
    let mut groups = Vec::new();
    for contacts in advice.contacts.chunk_by(together) {
        let Some(first) = contacts.first() else { continue };
        let several = contacts.len() > 1;
        let one_why = several && contacts.iter().all(|contact| contact.why == first.why);
        let mut people = Vec::new();
        for contact in contacts {
            people.push(person(sources, directory, today, asked, contact, !one_why));
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

fn person(
    sources: &Sources<'_>,
    directory: &Directory,
    today: NaiveDate,
    asked: bool,
    contact: &Contact,
    with_why: bool,
) -> Person {
    let protocol = sources.protocol;
    let (post, held) = (protocol.posts.at(contact.post), &contact.held);
    let mut presence = Vec::new();
    if let Some(absent) = contact.stands_in_for {
        let until = directory.away_until(absent, today);
        presence.push(words::said(words::in_place_since(title(protocol, absent), until, asked)));
    }
    presence.extend(held.away_until.map(|until| words::said(words::away_until(until, asked))));
    presence.extend(held.vacant.then_some(AttrValue::Static(words::VACANT)));
    if let Some((from, next)) = &held.next {
        presence.extend(next.name.as_ref().map(|name| words::said(words::from_day(*from, name))));
    }
    let mut people = Vec::new();
    for holder in &held.people {
        people.push(reach(holder, None));
    }
    Person {
        post: words::text(&post.id),
        title: words::text(&post.title),
        who: post.who.as_deref().map(words::text),
        people,
        why: with_why.then(|| words::text(&contact.why)),
        presence,
        deputy: held
            .in_place
            .as_ref()
            .map(|deputy| reach(&deputy.person, deputy.post.map(|post| title(protocol, post)))),
        warning: held.may_be.map(|post| words::said(words::may_be(title(protocol, post)))),
        clauses: sources.here(&contact.clauses, post.title.clone()),
    }
}

/// How to reach somebody; with their post, where another is spoken of.
fn reach(person: &crate::domain::Person, post: Option<&str>) -> Reach {
    let name = match (&person.name, post) {
        (Some(name), Some(post)) => Some(words::said(words::named(post, Some(name)))),
        (Some(name), None) => Some(words::text(name)),
        (None, post) => post.map(words::text),
    };
    let known = |text: &Option<String>| text.as_deref().map(words::text);
    Reach { name, phone: known(&person.phone), email: known(&person.email), office: known(&person.office) }
}

/// The posts with a holder for each service, where it matters: who to go to, who comes later, and where one is chosen.
pub fn services(state: &State, advice: &Advice, act: &Callback<Action>) -> Vec<ServiceChoice> {
    let (protocol, session) = (state.protocol(), state.session());
    let (directory, today) = (session.directory(), session.today());
    let mut choices = Vec::new();
    for (id, post) in protocol.posts.iter() {
        let shown = advice.contacts.iter().any(|contact| contact.post == id)
            || advice.ladder.iter().any(|later| later.post == id);
        if !shown && directory.chosen(id).is_none() {
            continue;
        }
        let mut services = Vec::new();
        for service in directory.services(id, today) {
            services.push(words::text(service));
        }
        if services.is_empty() {
            continue;
        }
        let whose = match &post.who {
            Some(who) => format!("{}: {who}", post.title),
            None => post.title.clone(),
        };
        let act = act.clone();
        choices.push(ServiceChoice {
            post: words::text(&post.id),
            whose: words::said(whose),
            services,
            chosen: directory.chosen(id).map(words::text),
            on_choose: Callback::from(move |service: String| {
                act.emit(Action::Service(id, (!service.is_empty()).then_some(service)));
            }),
        });
    }
    choices
}

/// The contacts for the first purpose, in one line: whoever reads no further than the verdict must have seen them.
pub fn in_short(protocol: &Protocol, advice: &Advice) -> Option<String> {
    let people = advice.contacts.chunk_by(together).next()?;
    let first = people.first()?;
    let named = |contact: &Contact| words::named(title(protocol, contact.post), names(&contact.held).as_deref());
    let mut titles = Vec::new();
    for contact in people {
        titles.push(named(contact));
    }
    Some(format!("{}: {}", heading(first), words::list(&titles, words::between(first.need))))
}

fn title(protocol: &Protocol, post: PostId) -> &str {
    &protocol.posts.at(post).title
}

/// The names of those who hold a post, as the advice has them.
pub fn names_of(state: &State, advice: &Advice, post: PostId) -> Option<String> {
    let contact = advice.contacts.iter().find(|contact| contact.post == post).map(|contact| &contact.held);
    let later = || advice.ladder.iter().find(|later| later.post == post).map(|later| &later.held);
    match contact.or_else(later) {
        Some(held) => names(held),
        None => state.session().directory().holder(post, state.session().today())?.name.clone(),
    }
}

fn names(held: &Held) -> Option<String> {
    let mut names = Vec::new();
    for person in &held.people {
        names.extend(person.name.clone());
    }
    (!names.is_empty()).then(|| words::list(&names, "or"))
}
