//! Trying out other answers: what the person goes back to.

use super::{Place, Session};
use crate::domain::{Answer, Answers, QuestionId};

/// What is put aside while something is tried out.
#[derive(Clone, Debug)]
pub(super) struct Trial {
    /// The person's own answers.
    own: Answers,
    /// Where the person was.
    place: Place,
    /// What is tried out, in the order of trying; an answer that was tried to the same question before is gone.
    tried: Vec<(QuestionId, Answer)>,
}

impl Trial {
    pub fn new(own: Answers, place: Place) -> Self {
        Self { own, place, tried: Vec::new() }
    }

    /// With this tried too.
    pub fn with(mut self, question: QuestionId, answer: Answer) -> Self {
        self.tried.retain(|(other, _)| *other != question);
        self.tried.push((question, answer));
        self
    }

    /// Whether the question was answered on a page of the trial, and not by what is tried out itself.
    pub fn answered(&self, question: QuestionId, answers: &Answers) -> bool {
        let tried = self.tried.iter().any(|(other, _)| *other == question);
        !tried && self.own.get(question) != answers.get(question)
    }
}

impl Session {
    /// What the person tries out, in the order of trying; nothing where all answers are their own.
    #[must_use]
    pub fn tried(&self) -> &[(QuestionId, Answer)] {
        self.trial.as_ref().map_or(&[], |trial| &trial.tried)
    }

    /// What the person tries out, the last of it; none where all answers are their own.
    #[must_use]
    pub fn trying(&self) -> Option<(QuestionId, Answer)> {
        self.tried().last().copied()
    }

    /// Every answer that the person has given, those that are set aside too, and never what is only tried out.
    #[must_use]
    pub fn own_answers(&self) -> &Answers {
        self.trial.as_ref().map_or(self.answers(), |trial| &trial.own)
    }

    /// The consultation as it was before anything was tried out.
    #[must_use]
    pub fn without_trial(&self) -> Self {
        let mut own = self.clone();
        if let Some(trial) = own.trial.take() {
            own.answers = trial.own;
            own.place = trial.place;
        }
        own
    }
}
