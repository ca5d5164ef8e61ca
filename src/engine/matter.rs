//! Whether the answer to a question can still change the advice.

use super::known::Known;
use super::pass::Pass;
use super::{Truth, escalate, evaluate};
use crate::domain::{Dependence, QuestionId, Rule, SectionQuestion};

/// How many combinations of answers are tried to find two that differ; beyond it a question counts as mattering.
const MOST: usize = 4_096;

/// Whether some rule that may still count turns on the answer.
pub(super) fn matters(pass: &mut Pass<'_>, needed: &SectionQuestion) -> bool {
    needed.rules.iter().any(|&(place, how)| rule_turns_on(pass, place, needed.question, how))
}

fn rule_turns_on(pass: &mut Pass<'_>, place: u32, question: QuestionId, how: Dependence) -> bool {
    let at = place as usize;
    let Some(&id) = pass.section.rules.get(at) else { return false };
    if !pass.alive(at) {
        return false;
    }
    let rule = &pass.known.protocol.rules.at(id);
    let open = pass.status.get(at) == Some(&Truth::Open);
    match how {
        Dependence::Condition if !open => false,
        Dependence::Condition if pass.section.plain.get(at) == Some(&true) => true,
        Dependence::Condition => {
            let others = others(pass, place, question, Dependence::Condition);
            differs(&mut pass.known, question, &others, &mut MOST.clone(), &|known| evaluate::rule(known, rule))
        }
        Dependence::Contact => {
            let others = others(pass, place, question, Dependence::Contact);
            contact_turns_on(&mut pass.known, rule, question, &others)
        }
        Dependence::Options => open || rule.contact.is_some(),
    }
}

/// The other questions that the rule depends on in this way and that are not settled.
fn others(pass: &Pass<'_>, place: u32, question: QuestionId, how: Dependence) -> Vec<QuestionId> {
    pass.section
        .questions
        .iter()
        .filter(|needed| needed.question != question && needed.rules.contains(&(place, how)))
        .map(|needed| needed.question)
        .filter(|&other| !pass.known.settled(other))
        .collect()
}

fn contact_turns_on(known: &mut Known<'_>, rule: &Rule, question: QuestionId, others: &[QuestionId]) -> bool {
    let counted_from = rule.deadline.as_ref().and_then(|deadline| deadline.counted).map(|(from, _)| from);
    if counted_from == Some(question) {
        return true;
    }
    let Some(referral) = &rule.contact else { return false };
    differs(known, question, others, &mut MOST.clone(), &|known| escalate::climb(known, None, referral))
}

/// Whether two answers to the question differ in what follows from them, in some completion of the other questions.
fn differs<T: PartialEq>(
    known: &mut Known<'_>,
    question: QuestionId,
    others: &[QuestionId],
    left: &mut usize,
    follows: &dyn Fn(&Known<'_>) -> T,
) -> bool {
    if let Some((&other, rest)) = others.split_first() {
        let (options, date) = (known.possible(other), known.date(other));
        let found = known.values(other).into_iter().any(|value| {
            known.set(other, value);
            differs(known, question, rest, left, follows)
        });
        known.set_possible(other, options);
        known.set_date(other, date);
        return found;
    }
    let (options, date) = (known.possible(question), known.date(question));
    let values = known.values(question);
    let mut first = None;
    let found = values.into_iter().any(|value| {
        known.set(question, value);
        if *left == 0 {
            return true;
        }
        *left -= 1;
        let now = follows(known);
        match &first {
            None => {
                first = Some(now);
                false
            }
            Some(first) => *first != now,
        }
    });
    known.set_possible(question, options);
    known.set_date(question, date);
    found
}
