//! Whom to go to, and who comes after them.

use super::steps::cited;
use super::{Kind, Paper};
use crate::domain::{Advice, Contact, Directory, LadderPost, LadderWhen, Need, PostId, Protocol, Purpose};
use crate::words;

/// The contacts for the first purpose, in one line: whoever reads no further than the verdict must have seen them.
pub fn in_short(protocol: &Protocol, directory: &Directory, advice: &Advice) -> Option<String> {
    let people = advice.contacts.chunk_by(together).next()?;
    let first = people.first()?;
    let mut named = Vec::new();
    for contact in people {
        let title = title(protocol, contact.post);
        let name = directory.holder(contact.post).and_then(|holder| holder.name.as_ref());
        named.push(name.map_or_else(|| title.to_owned(), |name| format!("{name} ({title})")));
    }
    Some(format!("{}: {}", words::what_for(first), words::list(&named, words::between(first.need))))
}

/// The contacts and the ladder, under one heading; nothing where there is neither.
pub fn who(paper: &mut Paper, protocol: &Protocol, directory: &Directory, advice: &Advice) {
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
    for contacts in advice.contacts.chunk_by(together) {
        group(paper, protocol, directory, contacts);
    }
    ladder(paper, protocol, directory, advice);
}

fn together(one: &Contact, other: &Contact) -> bool {
    (one.purpose, one.need, one.direct, one.rule) == (other.purpose, other.need, other.direct, other.rule)
}

/// Those for one purpose, by one rule.
fn group(paper: &mut Paper, protocol: &Protocol, directory: &Directory, contacts: &[Contact]) {
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
        person(paper, protocol, directory, contact, !one_why);
    }
}

fn person(paper: &mut Paper, protocol: &Protocol, directory: &Directory, contact: &Contact, with_why: bool) {
    let (post, holder) = (protocol.posts.at(contact.post), directory.holder(contact.post));
    let name = holder.and_then(|holder| holder.name.as_ref());
    paper.add(
        Kind::Person,
        match name {
            Some(name) => format!("{name}, {}", post.title),
            None => post.title.clone(),
        },
    );
    if let Some(holder) = holder {
        for (name, way) in [("Phone", &holder.phone), ("Email", &holder.email), ("Office", &holder.office)] {
            if let Some(way) = way {
                paper.row(name, way.clone());
            }
        }
    }
    if let Some(who) = &post.who {
        paper.say(Kind::Paragraph, who);
    }
    if let Some(away) = contact.stands_in_for {
        paper.add(Kind::Paragraph, words::in_place_of(title(protocol, away)));
    }
    if let Some(until) = contact.away_until {
        paper.add(Kind::Paragraph, words::away_until(&words::day(until)));
    }
    if with_why {
        paper.add(Kind::Paragraph, cited(protocol, &contact.why, &contact.clauses));
    }
}

/// Who comes after the contact: for each purpose a list in order, and then whoever stands beside it.
fn ladder(paper: &mut Paper, protocol: &Protocol, directory: &Directory, advice: &Advice) {
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
                here.push(named(protocol, directory, contact.post));
                need = contact.need;
            }
        }
        if !here.is_empty() {
            paper.add(Kind::Step, format!("{}: {}", words::YOU_ARE_HERE, words::list(&here, words::between(need))));
        }
        rungs(paper, protocol, directory, &next, Kind::Step);
    }
    let beside = later(advice, |post| post.when != LadderWhen::Unresolved);
    if !beside.is_empty() {
        paper.say(Kind::Subheading, words::WHO_ELSE);
        rungs(paper, protocol, directory, &beside, Kind::Item);
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
fn rungs(paper: &mut Paper, protocol: &Protocol, directory: &Directory, posts: &[&LadderPost], line: Kind) {
    let place = |post: &LadderPost| {
        let referral = protocol.rules.at(post.rule).contact.as_ref();
        let rung = referral.and_then(|referral| referral.rungs.iter().position(|rung| rung.posts.contains(&post.post)));
        (post.rule, post.when, rung)
    };
    for posts in posts.chunk_by(|one, other| place(one) == place(other)) {
        let Some(first) = posts.first() else { continue };
        let mut people = Vec::new();
        for post in posts {
            people.push(named(protocol, directory, post.post));
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
fn named(protocol: &Protocol, directory: &Directory, post: PostId) -> String {
    let title = title(protocol, post);
    let name = directory.holder(post).and_then(|holder| holder.name.as_ref());
    name.map_or_else(|| title.to_owned(), |name| format!("{name}, {title}"))
}

fn title(protocol: &Protocol, post: PostId) -> &str {
    &protocol.posts.at(post).title
}
