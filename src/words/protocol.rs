//! What stands in a protocol, as it is named in a sentence.

use chrono::NaiveDate;

use crate::domain::{
    Advice, Answer, Clause, ClauseId, Contact, Directory, Held, Need, OptionId, Person, PostId, Protocol, QuestionId,
    Verdict,
};

/// Its title, version and worth in one line.
#[must_use]
pub fn title(protocol: &Protocol) -> String {
    let about = &protocol.about;
    format!("{}, {}{}", about.title, about.version_said(), super::pack_kind_in_short(about.kind))
}

/// Clauses: "clauses 6.3 and 6.4.1".
#[must_use]
pub fn clauses(protocol: &Protocol, clauses: &[ClauseId]) -> String {
    let (mut labels, mut named, mut numbered) = (Vec::new(), Vec::new(), clauses.len() > 1);
    for clause in clauses {
        let label = &protocol.clauses.at(*clause).label;
        numbered &= label.starts_with(|first: char| first.is_ascii_digit());
        labels.push(label.clone());
        named.push(super::clause(label));
    }
    if numbered { format!("clauses\u{a0}{}", super::list(&labels, "and")) } else { super::list(&named, "and") }
}

/// An option, as the person read it.
#[must_use]
pub fn label(protocol: &Protocol, question: QuestionId, option: OptionId) -> &str {
    protocol.questions.at(question).option(option).map_or("", |choice| &choice.label)
}

/// An answer, as the person would say it.
#[must_use]
pub fn answer(protocol: &Protocol, question: QuestionId, answer: Answer) -> String {
    match answer {
        Answer::NotSure => super::NOT_SURE.to_owned(),
        Answer::Date(day) => super::date(day),
        Answer::DateTime(moment) => super::moment(moment),
        Answer::Option(option) => label(protocol, question, option).to_owned(),
    }
}

/// What somebody is gone to for, as a heading.
#[must_use]
pub fn what_for(contact: &Contact) -> &'static str {
    if contact.direct { super::TALK_FIRST } else { super::purpose(contact.purpose) }
}

/// Who says what it means, with the clauses that say so.
#[must_use]
pub fn interpreter(protocol: &Protocol, directory: &Directory, today: NaiveDate) -> Option<String> {
    let interpreter = protocol.about.interpreter.as_ref()?;
    let title = &protocol.posts.at(interpreter.post).title;
    let name = directory.holder(interpreter.post, today).and_then(|person| person.name.as_ref());
    let who = name.map_or_else(|| title.clone(), |name| format!("{name}, {title}"));
    Some(match clauses(protocol, &interpreter.clauses) {
        cited if cited.is_empty() => who,
        cited => format!("{who}, {cited}"),
    })
}

/// Whether both are gone to for one purpose, by one rule.
#[must_use]
pub fn together(one: &Contact, other: &Contact) -> bool {
    (one.purpose, one.need, one.direct, one.rule) == (other.purpose, other.need, other.direct, other.rule)
}

/// The contacts for the first purpose, in one line: whoever reads no further than the verdict must have seen them.
///
/// Of what must not be done it names those alone whom what forbids it names: beside "do not" anybody else would read as a
/// way round it. Of a choice it names nobody who is not there.
#[must_use]
pub fn in_short(protocol: &Protocol, advice: &Advice) -> Option<String> {
    let forbids = |contact: &Contact| protocol.rules.at(contact.rule).verdict == Some(Verdict::DoNot);
    let fits = |people: &&[Contact]| advice.verdict != Verdict::DoNot || people.first().is_some_and(forbids);
    let people = advice.contacts.chunk_by(together).find(fits)?;
    let first = people.first()?;
    let mut named = Vec::new();
    for contact in people {
        if first.need == Need::Any && contact.held.vacant && !first.held.vacant {
            continue;
        }
        named.push(super::named(&protocol.posts.at(contact.post).title, names(&contact.held).as_deref()));
    }
    Some(format!("{}: {}", what_for(first), super::list(&named, super::between(first.need))))
}

/// The names of those who hold a post, where the directory has them.
#[must_use]
pub fn names(held: &Held) -> Option<String> {
    let mut names = Vec::new();
    for person in &held.people {
        names.extend(person.name.clone());
    }
    (!names.is_empty()).then(|| super::list(&names, "or"))
}

/// The names of those who hold a post, as the advice has them.
#[must_use]
pub fn names_of(directory: &Directory, today: NaiveDate, advice: &Advice, post: PostId) -> Option<String> {
    match held(advice, post) {
        Some(held) => names(held),
        None => directory.holder(post, today)?.name.clone(),
    }
}

/// Where a post is all that is known of somebody: that must not be where the person gets stuck. Whoever is to talk to
/// the person concerned knows who that is.
#[must_use]
pub fn who_is_that(advice: &Advice) -> Option<&'static str> {
    let known = |one: &Person| one.name.is_some() || one.phone.is_some() || one.email.is_some();
    let unknown = |contact: &Contact| !contact.direct && !contact.held.people.iter().any(known);
    let somebody = advice.contacts.iter().any(unknown);
    somebody.then_some(super::WHO_IS_THAT)
}

/// That those who hold a post are away or that nobody holds it, in few words; nothing where somebody is there.
#[must_use]
pub fn absence(directory: &Directory, today: NaiveDate, advice: &Advice, post: PostId) -> Option<String> {
    let (until, vacant) = match held(advice, post) {
        Some(held) => (held.away_until, held.vacant),
        None => (directory.away_until(post, today), directory.vacancy(post, today).is_some()),
    };
    until.map(super::away).or_else(|| vacant.then(|| super::VACANT.to_owned()))
}

/// What the advice has of whoever holds the post.
fn held(advice: &Advice, post: PostId) -> Option<&Held> {
    let contact = advice.contacts.iter().find(|contact| contact.post == post).map(|contact| &contact.held);
    contact.or_else(|| advice.ladder.iter().find(|later| later.post == post).map(|later| &later.held))
}

/// Said of somebody in the contact's place by the council's own arrangement, unless the protocol names them for the same.
#[must_use]
pub fn beyond_protocol(advice: &Advice, contact: &Contact) -> Option<&'static str> {
    let deputy = contact.held.in_place.as_ref()?;
    for other in &advice.contacts {
        let theirs = deputy.post == Some(other.post) || other.held.people.iter().any(|one| one.is(&deputy.person));
        if theirs && other.purpose == contact.purpose {
            return None;
        }
    }
    super::not_named_for(contact.purpose)
}

/// How many of the posts that belong together somebody holds.
#[must_use]
pub fn with_holder(contacts: &[Contact]) -> usize {
    let mut count = 0;
    for contact in contacts {
        count += usize::from(!contact.held.vacant);
    }
    count
}

/// The points that hold whatever the matter is; none where the protocol has something to say.
#[must_use]
pub fn principles<'p>(protocol: &'p Protocol, advice: &Advice) -> &'p [ClauseId] {
    let silent = advice.verdict == Verdict::NotCovered && !advice.nobody_further;
    if silent { &protocol.principles } else { &[] }
}

/// The side that the person who is advised is on.
#[must_use]
pub fn side_of<'p>(protocol: &'p Protocol, advice: &Advice) -> Option<&'p str> {
    let mut side = None;
    for &(question, answer) in &advice.answers {
        if let Answer::Option(role) = answer
            && protocol.who() == Some(question)
        {
            side = protocol.questions.at(question).option(role).and_then(|role| role.side.as_deref());
        }
    }
    side
}

/// How strongly a clause speaks and whom it binds, as somebody on this side reads it: where the clause stands for itself.
#[must_use]
pub fn bearing(clause: &Clause, side: Option<&str>) -> String {
    let mut said = super::force(clause.force).to_owned();
    if let Some(binds) = super::binds(clause.force, &clause.binds, side) {
        said.push(' ');
        said.push_str(&binds);
    }
    said
}

/// Who is there, in sentences: in whose place, away until when, vacant, who comes next.
#[must_use]
pub fn presence(
    protocol: &Protocol,
    directory: &Directory,
    today: NaiveDate,
    advice: &Advice,
    contact: &Contact,
) -> Vec<String> {
    let (held, asked) = (&contact.held, advice.from_directory.is_empty());
    let mut said = Vec::new();
    if let Some(absent) = contact.stands_in_for {
        let until = directory.away_until(absent, today);
        said.push(super::in_place_since(&protocol.posts.at(absent).title, until, asked));
    }
    said.extend(held.away_until.map(|until| super::away_until(until, asked)));
    said.extend(held.vacant.then(|| format!("{}.", super::sentence(super::VACANT))));
    if let Some((from, next)) = &held.next {
        said.extend(next.name.as_ref().map(|name| super::from_day(*from, name)));
    }
    said
}
