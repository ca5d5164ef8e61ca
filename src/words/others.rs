//! What another protocol says about the same circumstances, in words.

use crate::domain::{Advice, Open, PackKind, Protocol, Verdict};

/// Above the comparison.
pub const OTHERS: &str = "What other protocols say";

/// Before what contradicts itself in a protocol.
pub const DISAGREES_WITH_ITSELF: &str = "The text disagrees with itself";

/// Before what its verdict turns on.
pub const DEPENDS_ON: &str = "It depends on";

/// What it means that a pack of this kind says nothing.
#[must_use]
pub fn silence(kind: PackKind) -> &'static str {
    match kind {
        PackKind::Protocol => "Says nothing about this",
        PackKind::Extract => "Not in this extract: the rest of that protocol is not here",
        PackKind::Guidance => "The guidance says nothing about this",
    }
}

/// How many protocols could be compared, and how many could not.
#[must_use]
pub fn compared(others: usize, left_out: usize) -> String {
    let count = match others {
        0 => "There is no other protocol to compare with.".to_owned(),
        1 => "Compared with 1 other protocol.".to_owned(),
        _ => format!("Compared with {others} other protocols."),
    };
    if left_out == 0 { count } else { format!("{count} {left_out} could not be read, and are left out.") }
}

/// What is not the same: "Another verdict and contact".
#[must_use]
pub fn another(verdict: bool, contacts: bool, deadlines: bool) -> String {
    let mut named = Vec::new();
    for (is, name) in [(verdict, "verdict"), (contacts, "contact"), (deadlines, "deadline")] {
        if is {
            named.push(name.to_owned());
        }
    }
    format!("Another {}", super::list(&named, "and"))
}

/// Whom to go to now, a line for each purpose, by their posts: a directory is one council's own.
#[must_use]
pub fn contact_lines(protocol: &Protocol, advice: &Advice) -> Vec<String> {
    let mut lines = Vec::new();
    for people in advice.contacts.chunk_by(super::together) {
        let Some(first) = people.first() else { continue };
        let mut titles = Vec::new();
        for contact in people {
            titles.push(protocol.posts.at(contact.post).title.clone());
        }
        lines.push(format!("{}: {}", super::what_for(first), super::list(&titles, super::between(first.need))));
    }
    lines
}

/// What the answers to an open question lead to. Those that leave it open stand together, without a word of their own.
#[must_use]
pub fn outcome_lines(protocol: &Protocol, advice: &Advice, open: &Open) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let outcomes = super::outcomes(protocol, advice, open);
    let mut still_open = 0;
    for outcome in &outcomes {
        if outcome.verdict == Verdict::Depends && outcome.contacts.is_none() {
            still_open += 1;
            continue;
        }
        let label = super::label(protocol, open.question, outcome.option);
        let to = match &outcome.contacts {
            Some(contacts) => format!("; go to: {contacts}"),
            None => String::new(),
        };
        lines.push(format!("{label}: {}{to}", verdict_within(outcome.verdict)));
    }
    if still_open > 0 {
        let which = if still_open == outcomes.len() { "Any answer" } else { "Any other answer" };
        lines.push(format!("{which}: more is asked then"));
    }
    lines
}

/// A verdict within a sentence.
#[must_use]
pub fn verdict_within(verdict: Verdict) -> String {
    match verdict {
        Verdict::Depends => "it depends on more".to_owned(),
        // Only ASCII: the tables for other letters are 10 kB.
        other => super::verdict(other).to_ascii_lowercase(),
    }
}
