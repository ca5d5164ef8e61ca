//! The consultation of a pack as a decision diagram, for people to look at: who asks in which situation, which questions
//! follow, and where each answer leads, down to the verdict and whom to go to.
//!
//! It is the graph of the walk with everything that leads to the same verdict and contacts put together, so that it is
//! short enough to read: what an answer adds to the steps is not in it.

mod reduce;
mod starts;

use self::reduce::Reduced;
use super::walk::{Next, Walk};
use crate::domain::{Need, Protocol, Purpose, Verdict};

/// The consultation of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map {
    /// One for each situation.
    pub parts: Vec<Part>,
}

/// One situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The option of the situation question, by name; empty for a pack that asks for none.
    pub id: String,
    /// The situation as the person reads it.
    pub situation: String,
    /// The issues it belongs to, by name and as the person reads them.
    pub issues: Vec<(String, String)>,
    /// Where it starts, by who is asking.
    pub entries: Vec<Entry>,
    /// Its questions, in the order in which somebody who reads on from the entries comes to them.
    pub questions: Vec<Asked>,
}

/// Who starts where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The roles, by side.
    pub who: Vec<Side>,
    /// The issue, where it makes a difference.
    pub issue: Option<String>,
    /// What comes first.
    pub goes: Goes,
}

/// Roles on one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The side, such as `member`.
    pub side: Option<String>,
    /// The roles; none stands for all roles of this side.
    pub roles: Vec<String>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The question as the person reads it.
    pub text: String,
    /// What stands above the tick boxes, if it is one of them.
    pub page: Option<String>,
    /// The answers that lead to the same, and where.
    pub answers: Vec<(Said, Goes)>,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Any answer: what follows is the same.
    Any,
    /// One of these; *not sure* comes last.
    OneOf(Vec<String>),
}

/// Where an answer leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goes {
    /// To the question at this place of the part.
    To(usize),
    /// To advice.
    Advice(Outcome),
}

/// What advice comes to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Outcome {
    /// The verdict.
    pub verdict: Verdict,
    /// Whom to go to now.
    pub contacts: Vec<Referred>,
    /// The protocol names nobody further.
    pub nobody_further: bool,
}

/// Posts for one purpose.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Referred {
    /// What for.
    pub purpose: Purpose,
    /// Whether one of them is enough.
    pub need: Need,
    /// Their titles.
    pub posts: Vec<String>,
}

impl Map {
    /// Draws it from the walk.
    #[must_use]
    pub fn new(protocol: &Protocol, walk: &Walk) -> Self {
        let reduced = Reduced::new(protocol, walk);
        Self { parts: starts::parts(protocol, walk, &reduced) }
    }

    /// Only the parts of which this is so.
    #[must_use]
    pub fn only(mut self, is: impl Fn(&Part) -> bool) -> Self {
        self.parts.retain(is);
        self
    }
}

/// The end that the first answers lead to.
fn first_end(walk: &Walk, mut next: Next) -> Option<usize> {
    loop {
        match next {
            Next::End(end) => return Some(end),
            Next::Ask(ask) => next = walk.asks.get(ask)?.branches.first()?.1,
        }
    }
}
