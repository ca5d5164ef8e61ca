//! Packs as folders of TOML files: every finding with its file and line.

mod file;
mod locate;

use std::collections::BTreeSet;

use super::check::{LeftOut, check, check_scenarios};
use super::finding::{At, Finding, Findings, Level, Segment};
use super::format::{self, Scenario};
use super::merge::{Merged, Vocabulary, Written, merge};
use crate::domain::{OptionId, Protocol};
use crate::pack::codes;

use self::file::File;
pub use self::locate::Locator;

/// What reading a pack comes to.
#[derive(Debug)]
pub struct Reading {
    /// The checked form, if no finding is an error.
    pub protocol: Option<Protocol>,
    /// The written form, with the shared questions it uses.
    pub merged: Merged,
    /// Its scenarios.
    pub scenarios: Vec<Scenario>,
    /// Everything found, each with file and line.
    pub findings: Vec<Finding>,
    /// Finds the lines of what is found later.
    pub locator: Locator,
}

/// Reads a pack from its files, each a name and its text. What a file is, its last name says: `questions.toml` and
/// `bank-holidays.toml` of the vocabulary, `pack.toml`, `clauses.toml`, `scenarios.toml`. Only `pack.toml` and
/// `clauses.toml` must be there.
#[must_use]
pub fn read(parts: &[(&str, &str)]) -> Reading {
    let mut findings = Findings::default();
    let mut lost = BTreeSet::new();
    let mut vocabulary = Vocabulary::default();
    let mut written = Written::default();
    let mut scenarios = Vec::new();
    let mut present = BTreeSet::new();
    let locator = Locator::new(parts);
    for &(name, text) in parts {
        let last = name.rsplit('/').next().unwrap_or(name);
        present.insert(last);
        let mut file = File::open(name, text, &mut findings);
        match last {
            "questions.toml" => {
                vocabulary.page = file.rows("page", &mut findings);
                vocabulary.question = file.rows("question", &mut findings);
                vocabulary.bound = file.rows("bound", &mut findings);
            }
            "bank-holidays.toml" => vocabulary.bank_holidays = file.whole(&mut findings),
            "pack.toml" => {
                written.pack.protocol = file.table("protocol", &mut findings).unwrap_or_default();
                written.pack.page = file.rows("page", &mut findings);
                let (rewording, own) = file.split_rows("question", "use");
                written.rewording = file.read_rows(rewording, &mut findings);
                written.pack.question = file.read_rows(own, &mut findings);
                written.pack.post = file.rows("post", &mut findings);
                written.pack.fact = file.rows("fact", &mut findings);
                written.pack.headline = file.rows("headline", &mut findings);
                written.pack.bound = file.rows("bound", &mut findings);
            }
            "clauses.toml" => written.pack.clause = file.clauses(&mut findings),
            "scenarios.toml" => scenarios = file.rows("scenario", &mut findings),
            _ => {
                let help = "a pack is made of `pack.toml`, `clauses.toml` and `scenarios.toml`".to_owned();
                file.whole_file_finding(
                    codes::UNKNOWN_FILE,
                    "this file is no part of a pack",
                    Some(help),
                    &mut findings,
                );
            }
        }
        file.leftovers(&mut findings);
        lost.append(&mut file.lost);
    }
    for needed in ["pack.toml", "clauses.toml"] {
        if !present.contains(needed) {
            let message = format!("the pack has no `{needed}`");
            findings.error(codes::MISSING_FILE, &At::top(needed), message, None);
        }
    }

    if findings.has(codes::BAD_TOML) {
        // Half a file makes findings that have nothing to do with what is wrong.
        let merged = Merged::default();
        return Reading { protocol: None, merged, scenarios, findings: findings.into_vec(), locator };
    }
    check_vocabulary(&vocabulary, &locator, &mut findings);
    let mut found = Findings::default();
    let merged = merge(&vocabulary, &written, &mut found);
    let protocol = check(&merged.pack, &merged.left_out, &mut found);
    check_scenarios(&scenarios, &mut found);
    locator.complete(found.iter_mut());
    for finding in found.into_vec() {
        // What could not be read at all has its own finding; that its name is missing elsewhere follows from it.
        let follows = finding.code.id().starts_with("unknown-") || finding.code.id().starts_with("empty-");
        if !(follows && lost.iter().any(|id| finding.message.contains(&format!("`{id}`")))) {
            findings.push(finding);
        }
    }
    locator.complete(findings.iter_mut());
    let protocol = protocol.filter(|_| !findings.failed());
    Reading { protocol, merged, scenarios, findings: findings.into_vec(), locator }
}

/// The vocabulary must be right by itself, also where this pack does not use it. It may name posts of all packs.
fn check_vocabulary(vocabulary: &Vocabulary, locator: &Locator, findings: &mut Findings) {
    let mut alone = format::Pack {
        page: vocabulary.page.clone(),
        question: vocabulary.question.clone(),
        bound: vocabulary.bound.clone(),
        ..format::Pack::default()
    };
    // All packs together may have more options than one pack may. Those beyond are checked with the packs that use them.
    let mut beyond = Vec::new();
    for question in &mut alone.question {
        let rest = question.option.split_off(question.option.len().min(OptionId::MOST));
        beyond.extend(rest.into_iter().map(|option| format!("`{}`", option.id)));
    }
    for option in alone.question.iter_mut().flat_map(|question| &mut question.option) {
        option.posts.clear();
    }
    let mut found = Findings::default();
    check(&alone, &LeftOut::new(), &mut found);
    locator.complete_in("questions.toml", found.iter_mut());
    for finding in found.into_vec() {
        let top = finding.place.path.first();
        if finding.code == codes::UNKNOWN_OPTION && beyond.iter().any(|option| finding.message.contains(option)) {
            continue;
        }
        if matches!(top, Some(Segment::Key(key)) if ["question", "page", "bound"].contains(&key.as_str())) {
            findings.push(finding);
        }
    }
}

/// Reads a pack from its files: the protocol, or every finding if one is an error.
///
/// # Errors
///
/// Every finding, warnings too, if one of them is an error.
pub fn parse_parts(parts: &[(&str, &str)]) -> Result<Protocol, Vec<Finding>> {
    let reading = read(parts);
    match reading.protocol {
        Some(protocol) if !reading.findings.iter().any(|finding| finding.level == Level::Error) => Ok(protocol),
        _ => Err(reading.findings),
    }
}
