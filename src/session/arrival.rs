//! What a person must be told who comes to a consultation by a link that does not lead where it was made to lead.

use crate::domain::{Answer, Answers, QuestionId, Verdict};

/// What has become of the link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// It was of no use.
    Unusable(Unusable),
    /// Something is not as it was.
    Changed(Changed),
}

/// Why a link is of no use. No part of the link itself: whoever made it must not speak to the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It is for another protocol.
    OtherPack,
    /// It is longer than any link of ours.
    TooLong,
    /// It is not written as links are, or a part of it is missing.
    Damaged,
}

/// What is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The version that it was made with.
    pub made_with: MadeWith,
    /// The questions whose answers are left out; none in place of a question that is not asked any more.
    pub dropped: Vec<Option<QuestionId>>,
    /// The verdict that was given.
    pub verdict: Option<Verdict>,
    /// The answers that have stayed.
    pub kept: Vec<(QuestionId, Answer)>,
}

/// The version of the protocol that a link was made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MadeWith {
    /// This one.
    This,
    /// Another one, with this number.
    Number(String),
    /// Another one, whose name is not fit to be repeated.
    Another,
}

impl Changed {
    /// The verdict that was given, as long as the person has said nothing else since.
    #[must_use]
    pub fn verdict_then(&self, answers: &Answers) -> Option<Verdict> {
        let stands = self.kept.iter().all(|&(question, answer)| answers.get(question) == Some(answer));
        self.verdict.filter(|_| stands)
    }
}
