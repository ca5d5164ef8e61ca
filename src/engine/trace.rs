//! How a consultation came to where it is, for whoever wants to follow it.

use chrono::NaiveDate;

use super::pass::{Missing, Pass};
use super::{Outcome, Truth, outcome};
use crate::domain::{Answers, Directory, OptionId, Protocol, QuestionId, RuleId, State};

/// Every question that had its turn, in order, and every rule that could hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The questions with how far they have got; those after the next question are left out.
    pub questions: Vec<(QuestionId, State)>,
    /// The option of the situation question, once it is known, by an answer or because nothing else is offered.
    pub situation: Option<OptionId>,
    /// The rules of the situation; none before it is known.
    pub rules: Vec<(RuleId, Truth)>,
}

/// Follows the answers.
#[must_use]
pub fn trace(protocol: &Protocol, answers: &Answers, directory: &Directory, today: NaiveDate) -> Trace {
    let pass = Pass::new(protocol, answers, directory, today, Missing::Ask);
    let rules = pass.section.rules.iter().copied().zip(pass.status.iter().copied()).collect();
    Trace { questions: pass.states, situation: pass.situation, rules }
}

/// Answers that have been followed once, for whoever wants to know how and perhaps what they come to as well.
pub struct Followed<'a> {
    pass: Pass<'a>,
}

impl<'a> Followed<'a> {
    /// Follows the answers.
    #[must_use]
    pub fn new(protocol: &'a Protocol, answers: &Answers, directory: &'a Directory, today: NaiveDate) -> Self {
        Self { pass: Pass::new(protocol, answers, directory, today, Missing::Ask) }
    }

    /// How they lead to where the consultation is.
    #[must_use]
    pub fn trace(&self) -> Trace {
        let pass = &self.pass;
        let rules = pass.section.rules.iter().copied().zip(pass.status.iter().copied()).collect();
        Trace { questions: pass.states.clone(), situation: pass.situation, rules }
    }

    /// What they come to, as [`super::consult_plain`] says it.
    #[must_use]
    pub fn outcome(mut self) -> Outcome {
        outcome(&mut self.pass)
    }
}
