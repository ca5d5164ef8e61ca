//! What a rule is about: flat conditions over answers, and named facts for compound ideas.

use super::{FactId, OptionSet, Period, QuestionId};

/// Holds when every one of its tests does; without tests it always holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Condition {
    /// All of these must hold.
    pub tests: Vec<Test>,
}

/// One key of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    /// The question is answered with one of these options.
    OneOf(QuestionId, OptionSet),
    /// The fact is so (`true`) or is not so (`false`).
    Fact(FactId, bool),
}

impl Test {
    /// The test that holds when this one does not.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::OneOf(question, options) => Self::OneOf(question, OptionSet::ALL.without(options)),
            Self::Fact(fact, wanted) => Self::Fact(fact, !wanted),
        }
    }
}

/// A compound idea with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Its name in the pack.
    pub id: String,
    /// When it is so.
    pub meaning: FactMeaning,
}

/// When a fact is so. A fact may rest on other facts, never on itself (checked when a pack is read).
#[derive(Clone, Debug, PartialEq)]
pub enum FactMeaning {
    /// One of these conditions holds.
    AnyOf(Vec<Condition>),
    /// Today is later than the date answered to this question plus the period.
    Passed(QuestionId, Period),
}
