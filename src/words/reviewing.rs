//! The words of a comparison for reviewers, provision by provision.

use crate::domain::PackKind;

/// At the end of everything that compares.
pub const NOBODY_BOUND: &str = "No protocol binds anybody outside its own council. This compares what texts say, as \
    Evenhand’s packs have them: it is guidance only, and the texts themselves are what counts.";

/// What to make of an extract.
pub const EXTRACTS: &str = "An extract is only a part of a council’s protocol. Where an extract does not hold a topic, the \
    rest of that protocol may: that is never a gap in what the council has agreed.";

/// What a pack is, in a word.
#[must_use]
pub fn kind(kind: PackKind) -> &'static str {
    match kind {
        PackKind::Protocol => "whole protocol",
        PackKind::Extract => "extract",
        PackKind::Guidance => "guidance",
    }
}

/// Above what the first lacks.
#[must_use]
pub fn lacks(first: &str) -> String {
    format!("What others say and {first} does not")
}

/// What a gap of an extract means.
#[must_use]
pub fn missing_from_extract(first: &str) -> String {
    format!(
        "Only an extract of the {first} protocol is here. What is listed is missing from it; whether the rest of that \
         protocol has it has to be looked up there."
    )
}

/// Above what an extract does not hold at all.
#[must_use]
pub fn untouched(first: &str) -> String {
    format!("What the {first} extract does not touch")
}

/// Below that.
#[must_use]
pub fn look_it_up(first: &str) -> String {
    format!(
        "Nothing in the extract is about these. Whether the rest of the {first} protocol is has to be looked up there."
    )
}

/// Above where the first disagrees with itself.
#[must_use]
pub fn disagrees(first: &str) -> String {
    format!("Where {first} disagrees with itself")
}

/// Above the faults that its pack records.
#[must_use]
pub fn faults_of(first: &str) -> String {
    format!("Faults of the text of {first}")
}
