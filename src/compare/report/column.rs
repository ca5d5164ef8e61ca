//! The protocols, as a report names and orders them.

use super::Column;
use super::cell::cited;
use crate::domain::{Contradiction, PackKind, Protocol, Rule};
use crate::words;

/// Whole protocols before extracts, and these before guidance; otherwise as they were.
pub fn in_order<P>(protocols: &mut [P], kind: impl Fn(&P) -> PackKind) {
    protocols.sort_by_key(|protocol| match kind(protocol) {
        PackKind::Protocol => 0,
        PackKind::Extract => 1,
        PackKind::Guidance => 2,
    });
}

/// A protocol as a column.
#[must_use]
pub fn column(protocol: &Protocol) -> Column {
    let about = &protocol.about;
    Column {
        short: short(protocol),
        council: about.council.clone(),
        title: format!("{}, {}", about.title, about.version_said()),
        kind: about.kind,
        covers: about.covers.clone(),
    }
}

/// A protocol in a narrow column: the council without what councils are called, or the pack's name where the text does
/// not name the council.
#[must_use]
pub fn short(protocol: &Protocol) -> String {
    let mut name = protocol.about.council.as_str();
    for before in ["London Borough of ", "Borough of "] {
        name = name.strip_prefix(before).unwrap_or(name);
    }
    for after in [" Borough Council", " County Council", " District Council", " City Council", " Council"] {
        name = name.strip_suffix(after).unwrap_or(name);
    }
    if let Some((before, _)) = name.split_once(" (") {
        name = before;
    }
    if name.chars().count() <= 20 { name.to_owned() } else { words::sentence(&protocol.about.id.replace('-', " ")) }
}

/// A label within a sentence.
#[must_use]
pub fn lower(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if !text.starts_with("I ") => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// Where the protocol disagrees with itself.
#[must_use]
pub fn contradictions(protocol: &Protocol) -> Vec<String> {
    let mut found = Vec::new();
    for (_, rule) in protocol.rules.iter() {
        for Contradiction { rule: other, say } in &rule.contradicts {
            let other: &Rule = protocol.rules.at(*other);
            let mut clauses = rule.clauses.clone();
            clauses.extend(other.clauses.iter().filter(|clause| !rule.clauses.contains(clause)));
            clauses.sort();
            let line = format!("{say}{}", cited(protocol, &clauses));
            if !found.contains(&line) {
                found.push(line);
            }
        }
    }
    found
}

/// The faults of the source that its pack records.
#[must_use]
pub fn faults(protocol: &Protocol) -> Vec<String> {
    let clauses = protocol.clauses.iter().map(|(_, clause)| clause);
    clauses.filter_map(|clause| Some(format!("{}: {}", clause.label, clause.fault.as_ref()?))).collect()
}
