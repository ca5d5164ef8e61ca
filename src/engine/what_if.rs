//! What other answers would lead to: for what is not sure, and for what was answered.

use chrono::NaiveDate;

use super::decide;
use super::pass::{Missing, Pass};
use crate::domain::{
    Advice, Answer, Answers, Cited, Directory, Open, OpenOutcome, OptionId, Protocol, QuestionId, Stage, Step,
    WouldChange,
};

/// The unsure answers that would still make a difference, each with what every answer alone leads to.
pub(super) fn open(
    protocol: &Protocol,
    answers: &Answers,
    directory: &Directory,
    today: NaiveDate,
    advice: &Advice,
) -> Vec<Open> {
    let unsure = advice.answers.iter().filter(|(_, answer)| *answer == Answer::NotSure);
    unsure
        .filter_map(|&(question, _)| {
            let outcomes: Vec<OpenOutcome> = offered(protocol, answers, directory, today, question)
                .into_iter()
                .map(|option| {
                    let then = with(protocol, answers, directory, today, question, option);
                    let new = |step: &&Cited<Step>| !advice.steps.iter().any(|said| said.said.id == step.said.id);
                    OpenOutcome {
                        option,
                        verdict: then.verdict,
                        adds: then.steps.iter().filter(new).cloned().collect(),
                        contacts: then.contacts.iter().map(|contact| contact.post).collect(),
                    }
                })
                .collect();
            let differ = outcomes.windows(2).any(|pair| match pair {
                [one, other] => {
                    let adds =
                        |outcome: &OpenOutcome| outcome.adds.iter().map(|step| step.said.clone()).collect::<Vec<_>>();
                    (one.verdict, &one.contacts, adds(one)) != (other.verdict, &other.contacts, adds(other))
                }
                _ => false,
            });
            differ.then_some(Open { question, outcomes })
        })
        .collect()
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
    for &(question, answer) in &advice.answers {
        let Answer::Option(from) = answer else { continue };
        if protocol.questions.at(question).stage != Stage::Circumstance {
            continue;
        }
        for to in offered(protocol, answers, directory, today, question) {
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

/// The options that the question offers with these answers.
fn offered(
    protocol: &Protocol,
    answers: &Answers,
    directory: &Directory,
    today: NaiveDate,
    question: QuestionId,
) -> Vec<OptionId> {
    let pass = Pass::new(protocol, answers, directory, today, Missing::Unsure);
    pass.known.offered(question).iter().collect()
}
