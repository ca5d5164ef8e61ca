//! Whom to go to, and who comes after them.

use chrono::NaiveDate;

use super::steps::cited;
use super::{Kind, Paper};
use crate::domain::{Advice, Contact, Directory, Person, PostId, Protocol};
use crate::words;

/// The contacts and the ladder, under one heading; nothing where there is neither.
pub fn who(paper: &mut Paper, protocol: &Protocol, directory: &Directory, today: NaiveDate, advice: &Advice) {
    let ladders = words::ladders(protocol, advice);
    if advice.contacts.is_empty() && ladders.is_empty() && advice.contradictions.is_empty() && !advice.nobody_further {
        return;
    }
    paper.say(Kind::Heading, words::WHO);
    if advice.nobody_further {
        paper.say(Kind::Paragraph, &protocol.about.nobody_further);
    }
    for disagreement in &advice.contradictions {
        paper.add(Kind::Warning, cited(protocol, &disagreement.said, &disagreement.clauses));
    }
    for contacts in advice.contacts.chunk_by(words::together) {
        group(paper, protocol, directory, today, advice, contacts);
    }
    if let Some(hint) = words::who_is_that(advice) {
        paper.say(Kind::Paragraph, hint);
    }
    let named = |post| {
        let name = words::names_of(directory, today, advice, post);
        let absence = words::absence(directory, today, advice, post);
        absent(words::named(&protocol.posts.at(post).title, name.as_deref()), absence)
    };
    for ladder in ladders {
        paper.say(Kind::Subheading, ladder.title);
        rungs(paper, &ladder.steps, Kind::Step, named);
        rungs(paper, &ladder.beside, Kind::Item, named);
    }
}

/// Those for one purpose, by one rule.
fn group(
    paper: &mut Paper,
    protocol: &Protocol,
    directory: &Directory,
    today: NaiveDate,
    advice: &Advice,
    contacts: &[Contact],
) {
    let Some(first) = contacts.first() else { return };
    paper.say(Kind::Subheading, words::what_for(first));
    let several = contacts.len() > 1;
    let mut one_why = several;
    for contact in contacts {
        one_why &= contact.why == first.why;
    }
    if one_why {
        paper.say(Kind::Paragraph, &first.why);
    }
    if several {
        paper.say(Kind::Paragraph, words::need(first.need, words::with_holder(contacts)));
    }
    for (place, contact) in contacts.iter().enumerate() {
        if place > 0 {
            paper.say(Kind::Paragraph, words::between(first.need));
        }
        let presence = words::presence(protocol, directory, today, advice, contact);
        let beyond = words::beyond_protocol(advice, contact);
        person(paper, protocol, contact, presence, beyond, !one_why);
    }
}

fn person(
    paper: &mut Paper,
    protocol: &Protocol,
    contact: &Contact,
    presence: Vec<String>,
    beyond: Option<&str>,
    with_why: bool,
) {
    let (post, held) = (protocol.posts.at(contact.post), &contact.held);
    let one = match held.people.as_slice() {
        [one] => Some(one),
        _ => None,
    };
    let name = one.and_then(|one| one.name.as_ref());
    paper.add(Kind::Person, name.map_or_else(|| post.title.clone(), |name| format!("{name}, {}", post.title)));
    if let Some(who) = &post.who {
        paper.say(Kind::Paragraph, who);
    }
    for sentence in presence {
        paper.add(Kind::Paragraph, sentence);
    }
    for holder in &held.people {
        if let (None, Some(name)) = (one, &holder.name) {
            paper.say(Kind::Person, name);
        }
        reach(paper, holder);
    }
    if let Some(deputy) = &held.in_place {
        paper.say(Kind::Paragraph, words::BY_ARRANGEMENT);
        let (name, post) = (deputy.person.name.as_deref(), deputy.post.map(|post| title(protocol, post)));
        if let Some(said) = post.map(|post| words::named(post, name)).or_else(|| name.map(str::to_owned)) {
            paper.add(Kind::Person, said);
        }
        reach(paper, &deputy.person);
        if let Some(beyond) = beyond {
            paper.say(Kind::Warning, beyond);
        }
    }
    if let Some(post) = held.may_be {
        paper.add(Kind::Warning, words::may_be(title(protocol, post)));
    }
    if with_why {
        paper.add(Kind::Paragraph, cited(protocol, &contact.why, &contact.clauses));
    } else if !contact.clauses.is_empty() {
        paper.row(words::WHY, words::clauses(protocol, &contact.clauses));
    }
}

/// Somebody with the words that they are not there, where they are not.
#[inline(never)]
pub fn absent(named: String, absence: Option<String>) -> String {
    match absence {
        Some(absence) => format!("{named} ({absence})"),
        None => named,
    }
}

/// The ways to reach somebody, as far as they are known.
fn reach(paper: &mut Paper, person: &Person) {
    for (name, way) in [("Phone", &person.phone), ("Email", &person.email), ("Office", &person.office)] {
        if let Some(way) = way {
            paper.row(name, way.clone());
        }
    }
}

/// The rungs of a ladder, each with when it is and who stands on it.
fn rungs(paper: &mut Paper, rungs: &[words::Rung], line: Kind, named: impl Fn(PostId) -> String) {
    for rung in rungs {
        let mut said = rung.when.to_owned();
        for (place, &(before, post)) in rung.posts.iter().enumerate() {
            said.push_str(if place == 0 { ": " } else { "" });
            said.push_str(before);
            said.push_str(&named(post));
        }
        if let Some(why) = &rung.why {
            said.push_str(". ");
            said.push_str(why);
        }
        paper.add(line, said);
    }
}

fn title(protocol: &Protocol, post: PostId) -> &str {
    &protocol.posts.at(post).title
}
