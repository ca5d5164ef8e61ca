//! A comparison as people read it: what text, page and picture are made from.
//!
//! `table` makes it of provisions, `same` of circumstances; `page` and `picture` turn it into elements, which the command
//! line writes and the page for reviewers draws.

mod cell;
mod column;
mod detail;
mod gap;
mod page;
mod picture;
mod same;
mod shape;
mod sign;
mod table;
mod wanted;

pub use column::{contradictions, faults, in_order, short};
pub use page::{Place, body, document};
pub use picture::picture;
pub use same::{contact_lines, contradiction, deadline_lines, ladder_lines, report as same};
pub use sign::Sign;
pub use table::Table;
pub use wanted::{Issue, Wanted, issues};

use crate::domain::PackKind;

/// The whole report.
#[derive(Debug)]
pub struct Report {
    /// What is compared, in a line.
    pub title: String,
    /// What is compared, in a sentence or two.
    pub intro: Vec<String>,
    /// The circumstances that were put to all of them: question and answer.
    pub answers: Vec<(String, String)>,
    /// The protocols.
    pub columns: Vec<Column>,
    /// The situations, or the circumstances.
    pub sections: Vec<Section>,
    /// What the first lacks, by the place of the section.
    pub gaps: Vec<GapText>,
    /// The situations that the first, an extract, does not hold at all, each with those that do.
    pub elsewhere: Vec<(String, Vec<String>)>,
    /// Where the first disagrees with itself.
    pub contradictions: Vec<String>,
    /// The faults of its text.
    pub faults: Vec<String>,
}

/// One protocol.
#[derive(Debug)]
pub struct Column {
    /// Its name in a narrow column.
    pub short: String,
    /// Whose it is.
    pub council: String,
    /// Its title and version.
    pub title: String,
    /// A whole protocol, or less.
    pub kind: PackKind,
    /// What of the text is here.
    pub covers: String,
}

/// One situation, or the circumstances.
#[derive(Debug)]
pub struct Section {
    /// What it is about.
    pub title: String,
    /// In the order of showing: the column, and what it says.
    pub rows: Vec<(usize, CellText)>,
}

/// What one protocol says, in lines.
#[derive(Debug, Default)]
pub struct CellText {
    /// The verdicts.
    pub marks: Vec<Mark>,
    /// The pack's own sentence on the verdict.
    pub headline: Option<String>,
    /// Whom to go to.
    pub who: Vec<String>,
    /// Who comes next or beside.
    pub next: Vec<String>,
    /// By when something is due.
    pub deadlines: Vec<String>,
    /// What lifts or changes the verdict, or what it depends on.
    pub changes: Vec<String>,
    /// Said of the cell as a whole.
    pub notes: Vec<String>,
    /// It differs from the first in this.
    pub differs: Option<String>,
}

/// A verdict with the clauses behind it.
#[derive(Debug)]
pub struct Mark {
    /// The verdict.
    pub sign: Sign,
    /// The clauses, by their labels.
    pub clauses: String,
}

/// Something that the first protocol lacks.
#[derive(Debug)]
pub struct GapText {
    /// The section that it belongs to.
    pub section: usize,
    /// What the others have, and how many they are.
    pub said: String,
    /// Who has it, each with what it says and its clauses.
    pub others: Vec<String>,
    /// What that means for the first protocol.
    pub but: String,
}
