//! Provision by provision: for each situation of the vocabulary, everything that each protocol can come to in it.
//!
//! It is worked out from every consultation of the situation in which all facts are known (`pack::walk`), and not from
//! rules one by one: what rules come to together is what counts.

mod cell;
mod topics;
mod turns;

pub use cell::cell;
pub use topics::{issues_of, situations, topics, topics_of};

use crate::domain::{Answer, ClauseId, LadderWhen, OptionId, PostId, Purpose, QuestionId, Verdict};
use crate::pack::walk::Way;

/// A situation, in each of the protocols.
#[derive(Clone, Debug)]
pub struct Topic {
    /// The situation, by its name in the vocabulary.
    pub situation: String,
    /// The situation as people read it, in the words that most of the protocols use.
    pub label: String,
    /// The issues that it belongs to in any of them, by name.
    pub issues: Vec<String>,
    /// What each protocol says, in their order.
    pub cells: Vec<Cell>,
}

/// What one protocol says about a situation.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// None of its rules is about it. Of an extract: it does not hold this part.
    pub absent: bool,
    /// There are more consultations than can be walked: what stands here is not all.
    pub gave_up: bool,
    /// The verdicts that its circumstances can lead to, most cautious first.
    pub verdicts: Vec<Reached>,
    /// Whom it sends to, and what for.
    pub contacts: Vec<Sends>,
    /// Who comes after them or beside them.
    pub ladder: Vec<Beside>,
    /// By when something is due.
    pub deadlines: Vec<Dated>,
    /// What the verdict turns on.
    pub exceptions: Vec<TurnsOn>,
    /// Whom it sends to if the matter is about this post.
    pub about: Vec<(QuestionId, OptionId, Vec<usize>)>,
}

/// A verdict that can come out.
#[derive(Clone, Debug)]
pub struct Reached {
    /// The verdict.
    pub verdict: Verdict,
    /// It comes about because a ladder has run out.
    pub ladder_ends: bool,
    /// The clauses of the rules that give it.
    pub clauses: Vec<ClauseId>,
    /// Answers that lead to it.
    pub way: Way,
}

/// Somebody to go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sends {
    /// What for.
    pub purpose: Purpose,
    /// Who.
    pub post: PostId,
    /// The person concerned, to be talked to directly.
    pub direct: bool,
    /// In whose place.
    pub stands_in_for: Option<PostId>,
    /// The clauses that say so.
    pub clauses: Vec<ClauseId>,
}

/// Somebody who comes in later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Who.
    pub post: PostId,
    /// When.
    pub when: LadderWhen,
    /// The clauses that say so.
    pub clauses: Vec<ClauseId>,
}

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// What.
    pub what: String,
    /// The period in the protocol's words.
    pub words: String,
    /// The clauses that say so.
    pub clauses: Vec<ClauseId>,
}

/// A verdict, and whether it is that of a ladder that has run out.
pub type Possible = (Verdict, bool);

/// A question on which the verdict turns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnsOn {
    /// The question.
    pub question: QuestionId,
    /// The verdicts that each answer leaves possible, most cautious first; answers with the same stand together.
    pub outcomes: Vec<(Vec<Answer>, Vec<Possible>)>,
}

impl Cell {
    /// Whether the protocol says nothing here: no rule, or none that gives a verdict.
    #[must_use]
    pub fn silent(&self) -> bool {
        self.absent
            || self.verdicts.iter().all(|reached| reached.verdict == Verdict::NotCovered && !reached.ladder_ends)
    }
}
