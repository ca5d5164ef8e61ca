//! Bundles: the same pack, and nothing that a stranger's bundle could do.

use evenhand::pack::bundle::{MOST_BYTES, bundle};
use evenhand::pack::read_bundle;
use serde_json::{Value, json};

use super::{edited, reading};

fn made_up() -> Value {
    serde_json::from_str(&bundle(&reading(&edited(&[])).merged.pack).expect("a bundle")).expect("JSON")
}

/// The code and the place of each finding.
fn findings(bundle: &Value) -> Vec<(&'static str, String)> {
    let found = read_bundle(bundle.to_string().as_bytes()).expect_err("findings");
    found.into_iter().map(|finding| (finding.code, finding.place.to_string())).collect()
}

#[test]
fn a_bundle_is_the_pack() {
    let reading = reading(&edited(&[]));
    let from_folder = reading.protocol.expect("a protocol");
    let json = bundle(&reading.merged.pack).expect("a bundle");
    let from_bundle = read_bundle(json.as_bytes()).expect("a protocol");
    assert_eq!(format!("{from_folder:?}"), format!("{from_bundle:?}"));
}

#[test]
fn a_bundle_holds_no_more_than_it_needs() {
    let text = made_up().to_string();
    for absent in ["mayor", "parks", "mow", "lawn", "I am invited."] {
        assert!(!text.contains(absent), "`{absent}` is not needed");
    }
}

#[test]
fn findings_name_the_key_path() {
    let mut bundle = made_up();
    bundle["clause"][1]["rule"][0]["contact"]["any"][0] = json!("chef");
    assert_eq!(
        findings(&bundle),
        [("unknown-post", "clause[\"2\"].rule[\"ask-first\"].contact.any[\"chef\"]".to_owned())]
    );
}

#[test]
fn what_is_no_bundle_is_refused() {
    let code = |bytes: &[u8]| read_bundle(bytes).expect_err("findings").first().expect("one").code;
    assert_eq!(code(b"<html>"), "bad-json");
    assert_eq!(code(b""), "bad-json");
    assert_eq!(code(b"[]"), "bad-json");
    assert_eq!(code(&[0xff, 0xfe]), "bad-json");
    assert_eq!(code("[".repeat(100_000).as_bytes()), "bad-json");
    assert_eq!(code(&vec![b' '; MOST_BYTES + 1]), "too-large");
    let mut more = made_up();
    more["script"] = json!("alert(1)");
    assert_eq!(code(more.to_string().as_bytes()), "bad-json");
}

#[test]
fn too_much_is_refused() {
    let mut bundle = made_up();
    let clause = bundle["clause"][0].clone();
    let clauses = (0..5_001).map(|n| {
        let mut clause = clause.clone();
        clause["id"] = json!(n.to_string());
        clause
    });
    bundle["clause"] = clauses.collect();
    assert!(findings(&bundle).iter().any(|(code, _)| *code == "too-many"));
}
