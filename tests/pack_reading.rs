//! Every finding, on a small made-up pack that has none until it is changed.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what it expects by failing"
)]

#[path = "pack_reading/bundles.rs"]
mod bundles;
#[path = "pack_reading/clause_link.rs"]
mod clause_link;
#[path = "pack_reading/clauses.rs"]
mod clauses;
#[path = "pack_reading/directories.rs"]
mod directories;
#[path = "pack_reading/files.rs"]
mod files;
#[path = "pack_reading/lints.rs"]
mod lints;
#[path = "pack_reading/proof.rs"]
mod proof;
#[path = "pack_reading/protocol.rs"]
mod protocol;
#[path = "pack_reading/questions.rs"]
mod questions;
#[path = "pack_reading/refused.rs"]
mod refused;
#[path = "pack_reading/walks.rs"]
mod walks;

use std::rc::Rc;

use chrono::NaiveDate;
use evenhand::pack::finding::Findings;
use evenhand::pack::lints::{Subject, lint};
use evenhand::pack::scenarios::Told;
use evenhand::pack::toml::{Reading, read};
use evenhand::pack::walk::Walk;
use evenhand::pack::{Finding, Level};

const FILES: [(&str, &str); 5] = [
    ("vocabulary/questions.toml", include_str!("packs/made-up/vocabulary/questions.toml")),
    ("vocabulary/bank-holidays.toml", include_str!("packs/made-up/vocabulary/bank-holidays.toml")),
    ("parish/pack.toml", include_str!("packs/made-up/parish/pack.toml")),
    ("parish/clauses.toml", include_str!("packs/made-up/parish/clauses.toml")),
    ("parish/scenarios.toml", include_str!("packs/made-up/parish/scenarios.toml")),
];

/// A change to a file of the made-up pack: what stands there, and what stands there then. Nothing in place of the first
/// adds the second at the end.
type Edit<'e> = (&'e str, &'e str, &'e str);

/// Changes the made-up pack and checks it. The errors found must be of exactly these kinds, and these warnings must be
/// among those found: each kind is a code, and a part of the line that the finding points to.
#[track_caller]
fn check(edits: &[Edit<'_>], expected: &[(&str, &str)]) {
    let files = edited(edits);
    let found = findings(&files);
    let line_of = |finding: &Finding| {
        let file = files.iter().find(|(name, _)| Some(name) == finding.place.file.as_ref());
        let line = finding.place.line.map_or(0, |line| line - 1);
        file.and_then(|(_, text)| text.lines().nth(line)).unwrap_or("").to_owned()
    };
    let all: Vec<String> = found.iter().map(|f| format!("{} at `{}`: {}", f.code, line_of(f), f.message)).collect();
    let mut left: Vec<&Finding> = found.iter().collect();
    for (code, line) in expected {
        let fits = |finding: &&Finding| finding.code == *code && line_of(finding).contains(line);
        assert!(left.iter().any(fits), "no `{code}` at a line with `{line}`; found:\n{}", all.join("\n"));
        left.retain(|finding| !fits(finding));
    }
    left.retain(|finding| finding.level == Level::Error);
    assert!(left.is_empty(), "more errors than expected; found:\n{}", all.join("\n"));
}

/// The files with the changes made.
#[track_caller]
fn edited(edits: &[Edit<'_>]) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> =
        FILES.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    for (name, from, to) in edits {
        let file = files.iter_mut().find(|(file, _)| file.ends_with(name)).expect("a file of the pack");
        assert!(file.1.contains(from), "`{from}` does not stand in {name}");
        file.1 = if from.is_empty() { format!("{}\n{to}", file.1) } else { file.1.replacen(from, to, 1) };
    }
    files
}

fn reading(files: &[(String, String)]) -> Reading {
    let parts: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    read(&parts)
}

/// Everything that reading and walking find.
fn findings(files: &[(String, String)]) -> Vec<Finding> {
    let mut reading = reading(files);
    let mut found = reading.findings;
    if let Some(protocol) = reading.protocol.take().map(Rc::new) {
        let walk = Walk::new(&protocol, today());
        let told = Told::new(&protocol, &reading.scenarios, today());
        let mut more = Findings::default();
        let written = &reading.merged.pack;
        let scenarios = &reading.scenarios;
        lint(&Subject { protocol: &protocol, written, scenarios, told: &told, walk: &walk, today: today() }, &mut more)
            .expect("a sound engine");
        reading.locator.complete(more.iter_mut());
        found.extend(more.into_vec());
    }
    found
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

#[test]
fn the_made_up_pack_has_no_findings() {
    assert_eq!(findings(&edited(&[])), []);
}
