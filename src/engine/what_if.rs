//! What other answers would lead to: for what is not sure, and for what was answered.

use chrono::NaiveDate;

use super::decide;
use super::pass::{Missing, Pass};
use crate::domain::{
    Advice, Answer, Answers, Directory, Open, OpenOutcome, OptionId, Protocol, QuestionId, Stage, WouldChange,
};

/// What is open in the advice to these answers: the unsure ones that can still make a difference, each with what every
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
    let mut now = Pass::new(protocol, answers, directory, today, Missing::Unsure);
    for question in decide::differences(&mut now) {
        let mut outcomes = Vec::new();
        for option in now.known.offered(question).iter() {
            let (then, asks) = with(protocol, answers, directory, today, question, option);
            let mut adds = then.steps;
            adds.retain(|step| !advice.steps.iter().any(|said| said.said.id == step.said.id));
            let contacts = then.contacts.iter().map(|contact| contact.post).collect();
            outcomes.push(OpenOutcome { option, verdict: then.verdict, adds, contacts, asks });
        }
        open.push(Open { question, outcomes });
    }
    open
}

/// The answers to circumstances that can still change and, changed alone, would lead to another verdict: first those that leave every other
/// answer as it is, then those that make few others necessary, each in the order of asking.
///
/// That the same verdict would come with another contact is no change here: who comes next stands on the ladder.
pub(super) fn would_change(
    protocol: &Protocol,
    answers: &Answers,
    directory: &Directory,
    today: NaiveDate,
    advice: &Advice,
) -> Vec<WouldChange> {
    let mut changes: Vec<WouldChange> = Vec::new();
    let now = Pass::new(protocol, answers, directory, today, Missing::Unsure);
    for &(question, answer) in &advice.answers {
        let Answer::Option(from) = answer else { continue };
        let asked = protocol.questions.at(question);
        if asked.stage != Stage::Circumstance || asked.settled {
            continue;
        }
        for to in now.known.offered(question).iter() {
            if to == from {
                continue;
            }
            let (then, asks) = with(protocol, answers, directory, today, question, to);
            let verdict = then.verdict;
            if verdict != advice.verdict {
                let larger = changes.iter().position(|other| other.asks.len() > asks.len());
                let change = WouldChange { question, from, to, verdict, asks };
                changes.insert(larger.unwrap_or(changes.len()), change);
            }
        }
    }
    changes
}

/// The advice with this one answer in place, and what would then have to be asked, which counts as not sure.
fn with(
    protocol: &Protocol,
    answers: &Answers,
    directory: &Directory,
    today: NaiveDate,
    question: QuestionId,
    option: OptionId,
) -> (Advice, Vec<QuestionId>) {
    let mut answers = answers.clone();
    answers.set(question, Answer::Option(option));
    let mut pass = Pass::new(protocol, &answers, directory, today, Missing::Unsure);
    (decide::advise(&mut pass), pass.unanswered)
}
