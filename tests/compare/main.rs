//! Comparing protocols: the same circumstances, provision by provision, two versions of one.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test says what it expects by failing"
)]

mod attendance;
mod carrying;
mod criticism;
mod diffs;
#[path = "../engine/made_up.rs"]
#[expect(dead_code, reason = "the tests of the engine use more of it")]
mod made_up;
mod matrix;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use evenhand::compare::{There, there};
use evenhand::domain::{Protocol, Question};
use evenhand::pack::answers;
use evenhand::pack::toml::read;

/// The pack with this name.
fn pack(name: &str) -> Protocol {
    let protocols = Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols");
    let mut files = Vec::new();
    for folder in ["vocabulary", name] {
        for path in fs::read_dir(protocols.join(folder)).expect("a folder").flatten().map(|entry| entry.path()) {
            files.push((path.display().to_string(), fs::read_to_string(&path).expect("a text")));
        }
    }
    let parts: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    read(&parts).protocol.unwrap_or_else(|| panic!("{name} has errors"))
}

fn today() -> NaiveDate {
    "2026-11-23".parse().expect("a day")
}

/// What the pack says to somebody who told these facts to it; all of them must be facts that it asks about.
#[track_caller]
fn told(protocol: &Protocol, facts: &[(&str, &str)]) -> There {
    let mut given = Vec::new();
    for (question, answer) in facts {
        given.push(answers::read(protocol, today(), question, answer).expect("a fact that it knows"));
    }
    let said = evenhand::compare::circumstances(protocol, given.into_iter());
    there(protocol, &said, true, today())
}

/// A cell as the text requires it: verdict; contacts as `purpose:post`; clauses that it rests on at least; who else comes
/// in as `post when`; what is due.
struct Required<'a> {
    verdict: &'a str,
    contacts: &'a [&'a str],
    clauses: &'a [&'a str],
    ladder: &'a [&'a str],
    deadlines: &'a [&'a str],
}

#[track_caller]
fn check(protocol: &Protocol, facts: &[(&str, &str)], required: &Required<'_>) {
    let found = told(protocol, facts);
    let name = &protocol.about.id;
    let advice = found.advice.as_ref().unwrap_or_else(|| panic!("{name} says nothing"));
    assert_eq!(found.not_asked, [], "{name}: all is told after {facts:?}");
    assert_eq!(advice.verdict.id(), required.verdict, "{name}: verdict after {facts:?}");
    let post = |id| protocol.posts.at(id).id.clone();
    let mut contacts: Vec<String> =
        advice.contacts.iter().map(|one| format!("{}:{}", one.purpose.id(), post(one.post))).collect();
    contacts.sort();
    let mut expected = required.contacts.to_vec();
    expected.sort_unstable();
    assert_eq!(contacts, expected, "{name}: contacts after {facts:?}");
    let clauses: Vec<&str> = advice.clauses.iter().map(|&id| protocol.clauses.at(id).id.as_str()).collect();
    for clause in required.clauses {
        assert!(clauses.contains(clause), "{name}: {clause} is not among {clauses:?} after {facts:?}");
    }
    let ladder: Vec<String> =
        advice.ladder.iter().map(|later| format!("{} {}", post(later.post), later.when.id())).collect();
    assert_eq!(ladder, required.ladder, "{name}: ladder after {facts:?}");
    let deadlines: Vec<&str> = advice.deadlines.iter().map(|due| due.words.as_str()).collect();
    assert_eq!(deadlines, required.deadlines, "{name}: deadlines after {facts:?}");
}

/// The verdicts of a situation, each with its clauses by their names.
fn verdicts(protocol: &Protocol, situation: &str) -> BTreeMap<&'static str, Vec<String>> {
    let cell = evenhand::compare::provisions::cell(protocol, situation, today());
    let named = |clauses: &[_]| clauses.iter().map(|&id| protocol.clauses.at(id).id.clone()).collect();
    cell.verdicts.iter().map(|reached| (reached.verdict.id(), named(&reached.clauses))).collect()
}

/// The names of a protocol's own questions.
fn own(protocol: &Protocol) -> Vec<String> {
    protocol.questions.iter().filter(|(_, q): &(_, &Question)| q.own).map(|(_, q)| q.id.clone()).collect()
}
