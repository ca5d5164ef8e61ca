//! Contacts in words, with names from the council's directory.

use chrono::NaiveDate;
use yew::{AttrValue, Callback};

use super::sources::Sources;
use crate::domain::{Advice, Contact, Directory, PostId, Protocol};
use crate::ui::components::contact_card::Person;
use crate::ui::components::contacts::People;
use crate::ui::components::reach::Reach;
use crate::ui::components::services::ServiceChoice;
use crate::ui::state::{Action, State};
use crate::ui::words;

/// The contacts that belong together: for one purpose, by one rule.
pub fn groups(sources: &Sources<'_>, state: &State, advice: &Advice) -> Vec<People> {
    let (directory, today) = (state.session().directory(), state.session().today());
    let mut groups = Vec::new();
    for contacts in advice.contacts.chunk_by(words::together) {
        let Some(first) = contacts.first() else { continue };
        let several = contacts.len() > 1;
        let one_why = several && contacts.iter().all(|contact| contact.why == first.why);
        let mut people = Vec::new();
        for contact in contacts {
            people.push(person(sources, directory, today, advice, contact, !one_why));
        }
        groups.push(People {
            purpose: words::what_for(first).into(),
            need: several.then(|| words::need(first.need, words::with_holder(contacts)).into()),
            between: words::between(first.need).into(),
            why: one_why.then(|| words::text(&first.why)),
            people,
        });
    }
    groups
}

fn person(
    sources: &Sources<'_>,
    directory: &Directory,
    today: NaiveDate,
    advice: &Advice,
    contact: &Contact,
    with_why: bool,
) -> Person {
    let protocol = sources.protocol;
    let (post, held) = (protocol.posts.at(contact.post), &contact.held);
    let mut presence = Vec::new();
    for sentence in words::presence(protocol, directory, today, advice, contact) {
        presence.push(words::said(sentence));
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
        deputy_limit: words::beyond_protocol(advice, contact).map(AttrValue::from),
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

fn title(protocol: &Protocol, post: PostId) -> &str {
    &protocol.posts.at(post).title
}
