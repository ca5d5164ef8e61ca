//! Bundles: the same pack, and nothing that a stranger's bundle could do.

use evenhand::domain::{Answers, Directory, Protocol};
use evenhand::engine::{self, Outcome};
use evenhand::pack::bundle::{MOST_BYTES, bundle};
use evenhand::pack::read_bundle;
use evenhand::pack::walk::answers_offered;
use serde_json::{Value, json};

use super::{edited, reading, today};

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

/// A small generator, so that a failure comes again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % most
    }
}

/// The paths of everything in a document.
fn paths(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(rows) => rows.iter().enumerate().for_each(|(n, row)| paths(row, &format!("{at}/{n}"), found)),
        Value::Object(keys) => keys.iter().for_each(|(key, value)| paths(value, &format!("{at}/{key}"), found)),
        _ => {}
    }
}

#[test]
fn whatever_passes_the_check_can_be_consulted() {
    let whole = made_up();
    let mut all = Vec::new();
    paths(&whole, "", &mut all);
    let mut dice = Dice(7);
    let mut passed = 0;
    for _ in 0..3_000 {
        let mut bundle = whole.clone();
        for _ in 0..=dice.below(3) {
            let from = whole.pointer(&all[dice.below(all.len())]).cloned().unwrap_or_default();
            let Some(to) = bundle.pointer_mut(&all[dice.below(all.len())]) else { continue };
            match (dice.below(4), to) {
                (0, Value::Array(rows)) => rows.clear(),
                (1, Value::Array(rows)) => rows.push(from),
                (_, to) => *to = from,
            }
        }
        if let Ok(protocol) = read_bundle(bundle.to_string().as_bytes()) {
            passed += 1;
            consult_at_random(&protocol, &mut dice);
        }
    }
    assert!(passed > 100, "{passed} passed");
}

fn consult_at_random(protocol: &Protocol, dice: &mut Dice) {
    let mut given = Answers::default();
    // Each question is asked once.
    for _ in 0..=protocol.questions.len() {
        let Outcome::Ask(ask) = engine::consult(protocol, &given, &Directory::default(), today()) else { return };
        let asked = ask.questions[0];
        let answers: Vec<_> = answers_offered(protocol, asked.question, asked.offered, today()).collect();
        given.set(asked.question, answers[dice.below(answers.len())]);
    }
    panic!("a consultation without an end");
}
