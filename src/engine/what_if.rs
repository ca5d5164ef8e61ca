//! What other answers would lead to: for what is not sure, and for what was answered.

use chrono::NaiveDate;

use super::decide;
use super::pass::{Missing, Pass};
use crate::domain::{
    Advice, Answer, Answers, Directory, Open, OpenOutcome, OptionId, Protocol, QuestionId, Stage, WouldChange,
};

/// What is open in the advice to these answers: the unsure ones that would still make a difference, each with what every
/// answer alone leads to. See [`Advice::open`].
#[must_use]
pub fn open(
    protocol: &Protocol,
    answers: &Answers,
    directory: &Directory,
    today: NaiveDate,
    advice: &Advice,
) -> Vec<Open> {
    let mut open = Vec::new();
    let now = Pass::new(protocol, answers, directory, today, Missing::Unsure);
    for &(question, answer) in &advice.answers {
        if !matches!(answer, Answer::NotSure) {
            continue;
        }
        let mut outcomes: Vec<OpenOutcome> = Vec::new();
        let mut differ = false;
        for option in now.known.offered(question).iter() {
            let then = with(protocol, answers, directory, today, question, option);
            let outcome = outcome(option, then, advice);
            differ |= outcomes.last().is_some_and(|before| !same(before, &outcome));
            outcomes.push(outcome);
        }
        if differ {
            open.push(Open { question, outcomes });
        }
    }
    open
}

/// What the option leads to, beside what is advised already.
fn outcome(option: OptionId, then: Advice, advice: &Advice) -> OpenOutcome {
    let mut adds = then.steps;
    adds.retain(|step| !advice.steps.iter().any(|said| said.said.id == step.said.id));
    let contacts = then.contacts.iter().map(|contact| contact.post).collect();
    OpenOutcome { option, verdict: then.verdict, adds, contacts }
}

/// Whether both say the same, on whatever clauses.
fn same(one: &OpenOutcome, other: &OpenOutcome) -> bool {
    one.verdict == other.verdict
        && one.contacts == other.contacts
        && one.adds.len() == other.adds.len()
        && one.adds.iter().zip(&other.adds).all(|(one, other)| one.said == other.said)
}

/// The answers to circumstances that, changed alone, would lead to another verdict.
pub(super) fn would_change(
    protocol: &Protocol,
    answers: &Answers,
    directory: &Directory,
    today: NaiveDate,
    advice: &Advice,
) -> Vec<WouldChange> {
    let mut changes = Vec::new();
    let now = Pass::new(protocol, answers, directory, today, Missing::Unsure);
    for &(question, answer) in &advice.answers {
        let Answer::Option(from) = answer else { continue };
        if protocol.questions.at(question).stage != Stage::Circumstance {
            continue;
        }
        for to in now.known.offered(question).iter() {
            if to != from {
                let verdict = with(protocol, answers, directory, today, question, to).verdict;
                if verdict != advice.verdict {
                    changes.push(WouldChange { question, from, to, verdict });
                }
            }
        }
    }
    changes
}

/// The advice with this one answer in place; what would then have to be asked counts as not sure.
fn with(
    protocol: &Protocol,
    answers: &Answers,
    directory: &Directory,
    today: NaiveDate,
    question: QuestionId,
    option: OptionId,
) -> Advice {
    let mut answers = answers.clone();
    answers.set(question, Answer::Option(option));
    let mut pass = Pass::new(protocol, &answers, directory, today, Missing::Unsure);
    decide::advise(&mut pass)
}
