//! What a person sees of a session.

use crate::domain::{Advice, Answer, OptionSet, PageId, QuestionId};
use crate::engine::Reasons;

/// What is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum View {
    /// What the tool does, and which protocol it is about.
    Start,
    /// One question, or the tick boxes of one page.
    Question(Screen),
    /// Every answer, each with a way to change it.
    Check(Vec<Row>),
    /// The advice.
    Advice(Box<Advice>),
}

/// A question page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// The tick-box page, if it is one.
    pub page: Option<PageId>,
    /// What is asked on it: one question, or the tick boxes.
    pub questions: Vec<Asked>,
    /// At most so many pages come after this one.
    pub at_most_after: usize,
    /// What the answers decide.
    pub reasons: Reasons,
}

/// A question as it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub question: QuestionId,
    /// The options that it offers now.
    pub offered: OptionSet,
    /// What was said to it before.
    pub answer: Option<Answer>,
}

/// One answer on the page that checks them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The question.
    pub question: QuestionId,
    /// What was said to it.
    pub answer: Answer,
}
