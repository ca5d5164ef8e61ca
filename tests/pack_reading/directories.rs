//! The council's directory.

use evenhand::pack::{Finding, read_directory};
use serde_json::{Value, json};

use super::{edited, reading, today};

/// Reads a directory; the codes and places found, and the names that were read.
fn read(directory: &Value) -> (Vec<(&'static str, String)>, Vec<String>) {
    let protocol = reading(&edited(&[])).protocol.expect("a protocol");
    let (read, found) = read_directory(directory.to_string().as_bytes(), &protocol);
    let found = found.into_iter().map(|finding: Finding| (finding.code, finding.place.to_string())).collect();
    let names = read.holders.iter().flat_map(|(_, holders)| holders).filter_map(|holder| holder.name.clone());
    (found, names.collect())
}

#[test]
fn people_and_absences() {
    let (found, names) = read(&json!({"posts": {
        "chief": {"name": "C. Hief", "email": "c@example.org", "away": {"from": "2026-11-20", "until": "2026-12-01"}},
        "officer-concerned": [{"name": "A", "service": "Planning"}, {"name": "B", "service": "Parks"}],
        "solicitor": {"name": "S", "deputy": "chief"},
    }}));
    assert_eq!(found, []);
    assert_eq!(names, ["C. Hief", "A", "B", "S"]);
    let protocol = reading(&edited(&[])).protocol.expect("a protocol");
    let json = br#"{"posts": {"chief": {"away": {"from": "2026-11-20", "until": "2026-12-01"}}}}"#;
    let (directory, _) = read_directory(json, &protocol);
    let chief = protocol.posts.find(|post: &evenhand::domain::Post| post.id == "chief").expect("the chief");
    assert_eq!(directory.away_until(chief, today()).map(|day| day.to_string()).as_deref(), Some("2026-12-01"));
}

#[test]
fn what_cannot_be_used_is_left_out() {
    let (found, names) = read(&json!({"posts": {
        "chef": {"name": "X"},
        "chief": {"name": "C. Hief", "email": "not an address", "away": {"from": "2026-12-01", "until": "2026-11-20"}},
        "solicitor": {"name": "x".repeat(301)},
    }}));
    let codes: Vec<&str> = found.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, ["unknown-post", "bad-email", "bad-dates", "too-long"]);
    assert_eq!(names, ["C. Hief"]);
}

#[test]
fn what_is_no_directory_is_said() {
    assert_eq!(read(&json!({"people": []})).0, [("bad-json", "posts".to_owned())]);
    assert_eq!(read(&json!({"posts": {"chief": {"away": {"from": "soon", "until": "later"}}}})).0.len(), 1);
    let crowd: Vec<Value> = (0..501).map(|n| json!({"name": n.to_string()})).collect();
    assert_eq!(read(&json!({"posts": {"chief": crowd}})).0, [("too-many", "posts.chief".to_owned())]);
}
