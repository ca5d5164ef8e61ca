//! What is still open and what would change the advice, in words.

use crate::domain::{Advice, Open, OpenOutcome, OptionId, Protocol, Question, QuestionId, StepKind, Verdict};

/// What one answer to an open question would lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The answer.
    pub option: OptionId,
    /// The verdict that it alone leads to.
    pub verdict: Verdict,
    /// Whom to go to then, where that is somebody else.
    pub contacts: Option<String>,
    /// The steps that it would add.
    pub adds: Vec<String>,
    /// What must be answered then.
    pub asks: Option<String>,
}

/// The other answers to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherAnswers {
    /// The question.
    pub question: QuestionId,
    /// What was answered.
    pub from: OptionId,
    /// What could have been answered, by what it would lead to.
    pub outcomes: Vec<OtherOutcome>,
}

/// Answers that would lead to the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherOutcome {
    /// The answers.
    pub options: Vec<OptionId>,
    /// The verdict then.
    pub verdict: Verdict,
    /// What must be answered then.
    pub asks: Option<String>,
}

/// What to find out about an open question.
#[must_use]
pub fn find_out(question: &Question) -> String {
    question.find_out.as_ref().map_or_else(|| question.text.clone(), |what| format!("Find out {what}"))
}

/// What each answer to it would lead to; nothing where no answer to it alone changes anything.
#[must_use]
pub fn outcomes(protocol: &Protocol, advice: &Advice, open: &Open) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    if open.counts_alone() {
        for other in &open.outcomes {
            outcomes.push(outcome(protocol, advice, other));
        }
    }
    outcomes
}

fn outcome(protocol: &Protocol, advice: &Advice, outcome: &OpenOutcome) -> Outcome {
    let (mut titles, mut adds) = (Vec::new(), Vec::new());
    // The same people as now are not repeated beside each answer.
    if !outcome.contacts.iter().eq(advice.contacts.iter().map(|contact| &contact.post)) {
        for post in &outcome.contacts {
            // The same post may be gone to for two things.
            let title = &protocol.posts.at(*post).title;
            if !titles.contains(title) {
                titles.push(title.clone());
            }
        }
    }
    // What is only to be known can wait for the advice itself, unless there is nothing else to tell.
    let nothing_else = titles.is_empty() && outcome.adds.iter().all(|step| step.said.kind == StepKind::Know);
    for step in &outcome.adds {
        if nothing_else || step.said.kind != StepKind::Know {
            adds.push(step.said.text.clone());
        }
    }
    Outcome {
        option: outcome.option,
        verdict: outcome.verdict,
        contacts: (!titles.is_empty()).then(|| super::list(&titles, "or")),
        adds,
        asks: asks(&outcome.asks),
    }
}

/// Which other answers would lead to another verdict: those to one question together, and of these those that lead to
/// the same.
#[must_use]
pub fn other_answers(advice: &Advice) -> Vec<OtherAnswers> {
    let mut questions: Vec<OtherAnswers> = Vec::new();
    for other in &advice.would_change {
        let question = other.question;
        if questions.last().is_none_or(|last| last.question != question) {
            questions.push(OtherAnswers { question, from: other.from, outcomes: Vec::new() });
        }
        let Some(last) = questions.last_mut() else { continue };
        let (verdict, asks) = (other.verdict, asks(&other.asks));
        match last.outcomes.iter_mut().find(|same| same.verdict == verdict && same.asks == asks) {
            Some(same) => same.options.push(other.to),
            None => last.outcomes.push(OtherOutcome { options: vec![other.to], verdict, asks }),
        }
    }
    questions
}

fn asks(questions: &[QuestionId]) -> Option<String> {
    match questions.len() {
        0 => None,
        1 => Some("There would be 1 more question to answer.".to_owned()),
        more => Some(format!("There would be up to {more} more questions to answer.")),
    }
}
