//! Whom to go to, and who comes after them.

use chrono::NaiveDate;

use super::steps::cited;
use super::{Kind, Paper};
use crate::domain::{
    Advice, Contact, Directory, Held, LadderPost, LadderWhen, Need, Person, PostId, Protocol, Purpose,
};
use crate::words;

/// The contacts and the ladder, under one heading; nothing where there is neither.
pub fn who(paper: &mut Paper, protocol: &Protocol, directory: &Directory, today: NaiveDate, advice: &Advice) {
    if advice.contacts.is_empty()
        && advice.ladder.is_empty()
        && advice.contradictions.is_empty()
        && !advice.nobody_further
    {
        return;
    }
    paper.say(Kind::Heading, "Who to go to");
    if advice.nobody_further {
        paper.say(Kind::Paragraph, &protocol.about.nobody_further);
    }
    for disagreement in &advice.contradictions {
        paper.add(Kind::Warning, cited(protocol, &disagreement.said, &disagreement.clauses));
    }
    for contacts in advice.contacts.chunk_by(words::together) {
        group(paper, protocol, directory, today, advice, contacts);
    }
    ladder(paper, protocol, advice);
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
        paper.say(Kind::Paragraph, words::need(first.need));
    }
    for contact in contacts {
        let presence = words::presence(protocol, directory, today, advice, contact);
        person(paper, protocol, contact, presence, !one_why);
    }
}

fn person(paper: &mut Paper, protocol: &Protocol, contact: &Contact, presence: Vec<String>, with_why: bool) {
    let (post, held) = (protocol.posts.at(contact.post), &contact.held);
    match held.people.as_slice() {
        [one] => reach(paper, one, Some(&post.title)),
        several => {
            paper.say(Kind::Person, &post.title);
            for one in several {
                reach(paper, one, None);
            }
        }
    }
    if let Some(who) = &post.who {
        paper.say(Kind::Paragraph, who);
    }
    for sentence in presence {
        paper.add(Kind::Paragraph, sentence);
    }
    if let Some(deputy) = &held.in_place {
        paper.say(Kind::Paragraph, words::BY_ARRANGEMENT);
        reach(paper, &deputy.person, deputy.post.map(|post| title(protocol, post)));
    }
    if let Some(post) = held.may_be {
        paper.add(Kind::Warning, words::may_be(title(protocol, post)));
    }
    if with_why {
        paper.add(Kind::Paragraph, cited(protocol, &contact.why, &contact.clauses));
    }
}

/// Somebody by name and title, as far as they are known, with the ways to reach them.
fn reach(paper: &mut Paper, person: &Person, title: Option<&str>) {
    let said = match (&person.name, title) {
        (Some(name), Some(title)) => Some(format!("{name}, {title}")),
        (Some(name), None) => Some(name.clone()),
        (None, title) => title.map(str::to_owned),
    };
    if let Some(said) = said {
        paper.add(Kind::Person, said);
    }
    for (name, way) in [("Phone", &person.phone), ("Email", &person.email), ("Office", &person.office)] {
        if let Some(way) = way {
            paper.row(name, way.clone());
        }
    }
}

/// Who comes after the contact: for each purpose a list in order, and then whoever stands beside it.
fn ladder(paper: &mut Paper, protocol: &Protocol, advice: &Advice) {
    for purpose in Purpose::ALL {
        let next =
            later(advice, |post| post.when == LadderWhen::Unresolved && purpose_of(protocol, post) == Some(purpose));
        if next.is_empty() {
            continue;
        }
        paper.say(Kind::Subheading, words::ladder(purpose));
        let (mut here, mut need) = (Vec::new(), Need::Any);
        for contact in &advice.contacts {
            if contact.purpose == purpose {
                here.push(named(protocol, contact.post, &contact.held));
                need = contact.need;
            }
        }
        if !here.is_empty() {
            paper.add(Kind::Step, format!("{}: {}", words::YOU_ARE_HERE, words::list(&here, words::between(need))));
        }
        rungs(paper, protocol, &next, Kind::Step);
    }
    let beside = later(advice, |post| post.when != LadderWhen::Unresolved);
    if !beside.is_empty() {
        paper.say(Kind::Subheading, words::WHO_ELSE);
        rungs(paper, protocol, &beside, Kind::Item);
    }
}

fn later(advice: &Advice, which: impl Fn(&LadderPost) -> bool) -> Vec<&LadderPost> {
    let mut later = Vec::new();
    for post in &advice.ladder {
        if which(post) {
            later.push(post);
        }
    }
    later
}

/// Posts that stand on one rung of their rule's ladder are said together.
fn rungs(paper: &mut Paper, protocol: &Protocol, posts: &[&LadderPost], line: Kind) {
    let place = |post: &LadderPost| {
        let referral = protocol.rules.at(post.rule).contact.as_ref();
        let rung = referral.and_then(|referral| referral.rungs.iter().position(|rung| rung.posts.contains(&post.post)));
        (post.rule, post.when, rung)
    };
    for posts in posts.chunk_by(|one, other| place(one) == place(other)) {
        let Some(first) = posts.first() else { continue };
        let mut people = Vec::new();
        for post in posts {
            people.push(named(protocol, post.post, &post.held));
        }
        let mut said = format!("{}: {}", words::ladder_when(first.when), words::list(&people, "or"));
        if !first.why.is_empty() {
            said.push_str(". ");
            said.push_str(&first.why);
        }
        paper.add(line, said);
    }
}

fn purpose_of(protocol: &Protocol, post: &LadderPost) -> Option<Purpose> {
    protocol.rules.at(post.rule).contact.as_ref().map(|referral| referral.purpose)
}

/// Somebody by name and title, or by their title alone.
fn named(protocol: &Protocol, post: PostId, held: &Held) -> String {
    words::named(title(protocol, post), words::names(held).as_deref())
}

fn title(protocol: &Protocol, post: PostId) -> &str {
    &protocol.posts.at(post).title
}
