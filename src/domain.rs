//! The words of the project as types: a protocol with its questions, clauses and rules; answers; advice.
//! Nothing here knows files, serde or the web.

mod advice;
mod answer;
mod calendar;
mod clause;
pub mod clause_link;
mod condition;
mod directory;
mod id;
pub mod in_order;
mod protocol;
mod question;
mod rule;
mod section;

pub use advice::{
    Advice, Because, Cited, Contact, Counted, Deadline, Due, LadderPost, LadderWhen, NamedPost, Open, OpenOutcome,
    Passed, Taken, WouldChange,
};
pub use answer::{Answer, Answers, State};
pub use calendar::{Calendar, Period};
pub use clause::{Clause, Force, NoRule};
pub use condition::{Condition, Fact, FactMeaning, Test};
pub use directory::{Away, Directory, Holder};
pub use id::{ClauseId, FactId, OptionId, OptionSet, PageId, PostId, QuestionId, RuleId, Table};
pub use protocol::{About, Headline, Interpreter, PackKind, Protocol, ProtocolParts};
pub use question::{Choice, Kind, Naming, Page, Question, Stage, Word};
pub use rule::{
    Contradiction, DeadlineRule, Need, Post, Purpose, Referral, Rule, Rung, StandIn, Step, StepKind, Verdict,
};
pub use section::{Dependence, Section, SectionQuestion};
