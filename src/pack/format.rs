//! The written form of a pack: what its author wrote, as it stands. Nothing here knows what it means.
//!
//! One type, [`Pack`], holds a pack with the shared questions that it uses: read from TOML folders it is put together
//! by `merge`, read from a bundle it is the document itself.

pub mod bounds;
mod clause;
mod contact;
mod date;
mod file;
mod protocol;
mod question;
mod scenario;
pub mod words;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use clause::{Clause, Contradiction, Deadline, Rule, Step};
pub use contact::{Contact, Rung};
pub use date::{WrittenAnswer, WrittenDate};
pub use file::{ClausesFile, PackFile, QuestionsFile, ScenariosFile};
pub use protocol::{About, BankHolidays, Bound, Fact, Headline, Interpreter, Passed, Post};
pub use question::{Choice, Page, Question, RewordedOption, Rewording};
pub use scenario::{Point, Scenario};

/// The keys of a condition, each with the options of which one must be the answer.
pub type Keys = BTreeMap<String, Vec<String>>;

/// A pack with the questions that it uses.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The protocol.
    pub protocol: About,
    /// Tick-box pages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub page: Vec<Page>,
    /// The questions, in the order of asking.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub question: Vec<Question>,
    /// The posts that the protocol names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post: Vec<Post>,
    /// Compound ideas.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fact: Vec<Fact>,
    /// One sentence for each situation and verdict.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headline: Vec<Headline>,
    /// Those whom its clauses bind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bound: Vec<Bound>,
    /// Every clause in the document's order, with the rules that rest on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clause: Vec<Clause>,
    /// Bank holidays, where a period is counted in working days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_holidays: Option<BankHolidays>,
}

impl Pack {
    /// Every rule with its place: that of its clause, and its own in it.
    pub fn rules(&self) -> impl Iterator<Item = ((usize, usize), &Rule)> {
        self.clause
            .iter()
            .enumerate()
            .flat_map(|(clause, written)| written.rule.iter().enumerate().map(move |(rule, r)| ((clause, rule), r)))
    }
}

/// Whether a flag stands at `false`, where it need not be written.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}
