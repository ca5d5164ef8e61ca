//! Whether the answer to a question can still change the advice: whether, in some completion of the other open
//! questions, two answers to it differ in what a rule gives.

use chrono::NaiveDateTime;

use super::escalate::Climbed;
use super::known::Known;
use super::pass::Pass;
use super::{Truth, escalate, evaluate};
use crate::domain::{Dependence, Directory, QuestionId, Section, SectionQuestion, in_order};

/// How many combinations of answers are tried to find two that differ; beyond it a question counts as mattering.
const MOST: usize = 4_096;

/// Whether some rule that may still count turns on the answer.
pub(super) fn matters(pass: &mut Pass<'_>, needed: &SectionQuestion) -> bool {
    needed.rules.iter().any(|&(place, how)| rule_turns_on(pass, place as usize, needed.question, how))
}

fn rule_turns_on(pass: &mut Pass<'_>, place: usize, question: QuestionId, how: Dependence) -> bool {
    let section = pass.section;
    let Some(&id) = section.rules.get(place) else { return false };
    if !pass.alive(place) {
        return false;
    }
    let open = pass.status.get(place) == Some(&Truth::Open);
    let simple = section.plain.get(place) == Some(&true) && section.overriding(place).next().is_none();
    match how {
        Dependence::Condition if !open => false,
        // Its questions are independent of each other, and nothing removes it: in some completion it turns on each.
        Dependence::Condition if simple => true,
        Dependence::Condition => {
            let others = others(pass, place, question, &[Dependence::Condition]);
            differs(&mut pass.known, question, &others, &mut { MOST }, &|known| Follows {
                counts: counts(known, section, place),
                ..Follows::default()
            })
        }
        Dependence::Contact => {
            let others = others(pass, place, question, &[Dependence::Condition, Dependence::Contact]);
            let directory = pass.directory;
            contact_turns_on(&mut pass.known, directory, section, place, question, &others)
        }
        Dependence::Options => open || pass.known.protocol.rules.at(id).contact.is_some(),
    }
}

/// The other questions that the rule, or one that removes it, depends on in these ways and that are not settled.
fn others(pass: &Pass<'_>, place: usize, question: QuestionId, ways: &[Dependence]) -> Vec<QuestionId> {
    let mut places = vec![place];
    let mut left = vec![place];
    while let Some(next) = left.pop() {
        for over in pass.section.overriding(next) {
            if in_order::insert(&mut places, over) {
                left.push(over);
            }
        }
    }
    let depends = |&(at, how): &(u32, Dependence)| {
        let at = at as usize;
        let by_contact = how == Dependence::Contact && at == place;
        ways.contains(&how) && (by_contact || how == Dependence::Condition) && places.binary_search(&at).is_ok()
    };
    let mut others = Vec::new();
    for needed in &pass.section.questions {
        let other = needed.question;
        if other != question && !pass.known.settled(other) && needed.rules.iter().any(depends) {
            others.push(other);
        }
    }
    others
}

/// Whether the rule counts, once every answer that it rests on is settled.
fn counts(known: &Known<'_>, section: &Section, place: usize) -> bool {
    section.counts(place, &|place| evaluate::rule(known, section, place) == Truth::Yes)
}

fn contact_turns_on(
    known: &mut Known<'_>,
    directory: &Directory,
    section: &Section,
    place: usize,
    question: QuestionId,
    others: &[QuestionId],
) -> bool {
    let Some(&rule) = section.rules.get(place) else { return false };
    let rule = known.protocol.rules.at(rule);
    // A contact is for those whom the rule binds.
    let may_bind = known.protocol.who().is_none_or(|who| !known.possible(who).and(rule.binds).is_empty());
    let referral = rule.contact.as_ref().filter(|_| may_bind);
    let starts = rule.deadline.as_ref().and_then(|deadline| deadline.counted).is_some_and(|(from, _)| from == question);
    let follows = |known: &Known<'_>| {
        let mut follows = Follows::default();
        if counts(known, section, place) {
            follows.climbed = referral.map(|referral| escalate::climb(known, directory, referral));
            follows.start = starts.then(|| known.date(question));
        }
        follows
    };
    differs(known, question, others, &mut { MOST }, &follows)
}

/// What follows from an answer, as far as it is looked at.
#[derive(Default, PartialEq)]
struct Follows {
    counts: bool,
    climbed: Option<Climbed>,
    start: Option<Option<NaiveDateTime>>,
}

/// Whether two answers to the question differ in what follows from them, in some completion of the other questions.
fn differs(
    known: &mut Known<'_>,
    question: QuestionId,
    others: &[QuestionId],
    left: &mut usize,
    follows: &dyn Fn(&Known<'_>) -> Follows,
) -> bool {
    let (open, rest) = others.split_first().map_or((question, None), |(&other, rest)| (other, Some(rest)));
    let (options, date) = (known.possible(open), known.date(open));
    let mut first = None;
    let found = known.values(open).into_iter().any(|value| {
        known.set(open, value);
        if let Some(rest) = rest {
            return differs(known, question, rest, left, follows);
        }
        *left = left.saturating_sub(1);
        let now = follows(known);
        match &first {
            _ if *left == 0 => true,
            None => {
                first = Some(now);
                false
            }
            Some(first) => *first != now,
        }
    });
    known.set_possible(open, options);
    known.set_date(open, date);
    found
}
