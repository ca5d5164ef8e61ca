//! What other protocols say and a chosen one does not.

use super::provisions::{Cell, Sends, Topic};
use crate::domain::{LadderWhen, Protocol, Purpose, Question, Verdict};

/// Something that the chosen protocol, which is the first, does not say.
#[derive(Clone, Debug)]
pub struct Gap {
    /// The topic, by its place.
    pub topic: usize,
    /// What is missing.
    pub what: Missing,
    /// Who has it: the protocol by its place, and what it says, by places in its cell.
    pub others: Vec<(usize, Vec<usize>)>,
}

/// What is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Anything about the topic. The places are those of verdicts.
    Topic,
    /// Something for every circumstance of the topic, where the chosen one leaves some unsaid. The places are those of
    /// verdicts.
    Rest,
    /// Whom to go to for this. The places are those of contacts.
    Contact(Purpose),
    /// Whom to go to if the matter is about this post, by the names of question and option. The places are those of
    /// contacts.
    About(String, String),
    /// Who comes next. The places are those of the ladder.
    Ladder,
    /// A time limit. The places are those of deadlines.
    Deadline,
}

/// What the first of the protocols lacks, topic by topic.
#[must_use]
pub fn gaps(protocols: &[&Protocol], topics: &[Topic]) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for (topic, Topic { cells, situation, .. }) in topics.iter().enumerate() {
        // "Something else" is where protocols are silent by design.
        let Some((own, others)) = cells.split_first().filter(|_| situation != SOMETHING_ELSE) else { continue };
        let mut add = |what: Missing, has: &dyn Fn(usize, &Cell) -> Vec<usize>| {
            if !has(0, own).is_empty() {
                return;
            }
            let having = |(place, cell)| Some((place, has(place, cell))).filter(|(_, places)| !places.is_empty());
            let others: Vec<(usize, Vec<usize>)> = (1..).zip(others).filter_map(having).collect();
            if !others.is_empty() {
                gaps.push(Gap { topic, what, others });
            }
        };
        if own.silent() {
            add(Missing::Topic, &|place, cell| if place == 0 { Vec::new() } else { speaking(cell) });
        }
        let detail = !own.silent();
        if detail {
            add(Missing::Rest, &|_, cell| if unsaid(cell) { Vec::new() } else { speaking(cell) });
        }
        for purpose in Purpose::ALL.into_iter().filter(|_| detail) {
            add(Missing::Contact(purpose), &|_, cell| contacts(cell, |sends| sends.purpose == purpose));
        }
        for (question, option) in abouts(protocols, cells) {
            let named = (question.clone(), option.clone());
            add(Missing::About(question, option), &|place, cell| about(protocols, place, cell, &named));
        }
        if !detail {
            continue;
        }
        add(Missing::Ladder, &|_, cell| {
            let later = cell.ladder.iter().enumerate().filter(|(_, beside)| beside.when == LadderWhen::Unresolved);
            later.map(|(place, _)| place).collect()
        });
        add(Missing::Deadline, &|_, cell| (0..cell.deadlines.len()).collect());
    }
    gaps
}

/// The last situation of every list.
const SOMETHING_ELSE: &str = "something-else";

/// Whether some circumstances of the topic are left unsaid.
fn unsaid(cell: &Cell) -> bool {
    cell.absent || cell.verdicts.iter().any(|reached| reached.verdict == Verdict::NotCovered && !reached.ladder_ends)
}

/// The verdicts of a cell that says something.
fn speaking(cell: &Cell) -> Vec<usize> {
    let all = cell.verdicts.iter().enumerate();
    all.filter(|(_, reached)| reached.verdict != Verdict::NotCovered).map(|(place, _)| place).collect()
}

fn contacts(cell: &Cell, is: impl Fn(&Sends) -> bool) -> Vec<usize> {
    cell.contacts.iter().enumerate().filter(|(_, sends)| is(sends)).map(|(place, _)| place).collect()
}

/// Whom a matter can be about in any of the cells, by the names that the protocols share.
fn abouts(protocols: &[&Protocol], cells: &[Cell]) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for (protocol, cell) in protocols.iter().zip(cells) {
        for (question, option, contacts) in &cell.about {
            let asked = protocol.questions.at(*question);
            let named = asked.option(*option).map(|option| (asked.id.clone(), option.id.clone()));
            let posts = asked.option(*option).is_some_and(|option| !option.posts.is_empty());
            if let Some(named) =
                named.filter(|named| !asked.own && posts && !contacts.is_empty() && !found.contains(named))
            {
                found.push(named);
            }
        }
    }
    found
}

/// Whom this cell sends to if the matter is about that post.
fn about(protocols: &[&Protocol], place: usize, cell: &Cell, (question, option): &(String, String)) -> Vec<usize> {
    let Some(protocol) = protocols.get(place) else { return Vec::new() };
    let same = |asked: &Question, id| asked.id == *question && !asked.own && asked.option_named(option) == Some(id);
    let found = cell.about.iter().find(|(id, about, _)| same(protocol.questions.at(*id), *about));
    // That somebody may talk to the very person does not say who else hears it.
    let hears = |place: &usize| cell.contacts.get(*place).is_some_and(|sends| !sends.direct);
    found.map(|(_, _, contacts)| contacts.iter().copied().filter(hears).collect()).unwrap_or_default()
}
