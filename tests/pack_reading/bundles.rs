//! Bundles: the same protocol, and nothing that a stranger's bundle could do.

use evenhand::domain::{Answers, Directory, Fact, Protocol, ProtocolParts, Rule};
use evenhand::engine::{self, Outcome};
use evenhand::pack::bundle::{MOST_BYTES, bundle};
use evenhand::pack::check::{LeftOut, check};
use evenhand::pack::finding::Findings;
use evenhand::pack::read_bundle;
use evenhand::pack::walk::answers_offered;
use serde_json::{Value, json};

use super::{edited, reading, today};

fn protocol() -> Protocol {
    reading(&edited(&[])).protocol.expect("a protocol")
}

fn made_up() -> Value {
    serde_json::from_str(&bundle(&protocol()).expect("a bundle")).expect("JSON")
}

fn fault(bundle: &Value) -> String {
    read_bundle(bundle.to_string().as_bytes()).expect_err("a fault")
}

/// The protocol without the names that are for authors: facts have none, steps are numbered.
fn nameless(protocol: &Protocol) -> Protocol {
    let mut names: Vec<String> = Vec::new();
    let mut number = |name: &String| {
        let place = names.iter().position(|known| known == name).unwrap_or(names.len());
        if place == names.len() {
            names.push(name.clone());
        }
        place.to_string()
    };
    let fact = |(_, fact): (_, &Fact)| Fact { id: String::new(), ..fact.clone() };
    let facts: Vec<Fact> = protocol.facts.iter().map(fact).collect();
    let rule = |(_, rule): (_, &Rule)| {
        let mut rule = rule.clone();
        rule.steps.iter_mut().for_each(|step| step.id = number(&step.id));
        rule
    };
    let rules: Vec<Rule> = protocol.rules.iter().map(rule).collect();
    let parts: &ProtocolParts = protocol;
    Protocol::new(ProtocolParts { facts: facts.into(), rules: rules.into(), ..parts.clone() })
}

#[test]
fn a_bundle_is_the_protocol() {
    let json = bundle(&protocol()).expect("a bundle");
    let from_bundle = read_bundle(json.as_bytes()).expect("a protocol");
    assert_eq!(format!("{:?}", nameless(&protocol())), format!("{from_bundle:?}"));
    assert_eq!(bundle(&from_bundle).expect("a bundle"), json);
}

#[test]
fn a_bundle_holds_no_more_than_it_needs() {
    let text = made_up().to_string();
    for absent in ["mayor", "parks", "mow", "lawn", "I am invited.", "stay-away", "overdue"] {
        assert!(!text.contains(absent), "`{absent}` is not needed");
    }
}

#[test]
fn what_is_no_bundle_is_refused() {
    let check = |bytes: &[u8], says: &str| {
        let fault = read_bundle(bytes).expect_err("a fault");
        assert!(fault.contains(says), "{fault}");
    };
    let no_bundle = "this is no bundle, which `evenhand bundle` writes";
    check(b"<html>", no_bundle);
    check(b"", no_bundle);
    check(b"{}", no_bundle);
    check(&[0xff, 0xfe], no_bundle);
    check("[".repeat(100_000).as_bytes(), no_bundle);
    check(br#"{"evenhand":1,"texts":[1],"numbers":[]}"#, no_bundle);
    check(br#"{"evenhand":1,"texts":[],"numbers":[-1]}"#, no_bundle);
    check(br#"{"evenhand":1,"texts":[],"numbers":[1.5]}"#, no_bundle);
    check(br#"{"evenhand":1,"texts":[],"numbers":[]}"#, "at number 0 of 0: it ends too soon");
    check(&vec![b' '; MOST_BYTES + 1], "2000000 are the most");
    let mut more = made_up();
    more["script"] = json!("alert(1)");
    assert!(fault(&more).contains(no_bundle));
}

#[test]
fn another_format_is_named() {
    let mut bundle = made_up();
    bundle["evenhand"] = json!(2);
    assert!(fault(&bundle).contains("of format 2, newer than format 1"), "{}", fault(&bundle));
    bundle["evenhand"] = json!(0);
    assert!(fault(&bundle).contains("of format 0, older than format 1"), "{}", fault(&bundle));
}

#[test]
fn every_number_counts() {
    let whole = made_up();
    let numbers = whole["numbers"].as_array().expect("numbers").len();
    let whole_text = format!("{:?}", nameless(&protocol()));
    let mut refused = 0;
    for place in 0..numbers {
        let mut bundle = whole.clone();
        bundle["numbers"][place] = json!(4_000_000_001_u32);
        match read_bundle(bundle.to_string().as_bytes()) {
            Err(_) => refused += 1,
            Ok(other) => assert!(format!("{other:?}") != whole_text, "number {place} says nothing"),
        }
        bundle["numbers"].as_array_mut().expect("numbers").truncate(place);
        assert!(read_bundle(bundle.to_string().as_bytes()).is_err(), "the first {place} numbers are enough");
    }
    // Only sets of options can hold any number.
    assert!(refused * 10 > numbers * 7, "{refused} of {numbers} refused");
}

#[test]
fn too_much_is_refused() {
    let mut bundle = made_up();
    bundle["texts"][0] = json!("a".repeat(12_001));
    assert!(fault(&bundle).contains("one of its texts is too long"), "{}", fault(&bundle));
    let mut bundle = made_up();
    bundle["numbers"].as_array_mut().expect("numbers").push(json!(0));
    assert!(fault(&bundle).contains("it has more than belongs to it"), "{}", fault(&bundle));
    let mut bundle = made_up();
    bundle["texts"].as_array_mut().expect("texts").push(json!("more"));
    assert!(fault(&bundle).contains("it has more than belongs to it"), "{}", fault(&bundle));
}

/// A small generator, so that a failure comes again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % most
    }
}

/// A bundle that somebody has tampered with is refused, or it can be consulted to its end.
#[test]
fn whatever_is_read_can_be_consulted() {
    let whole = made_up();
    let count = whole["numbers"].as_array().expect("numbers").len();
    let mut dice = Dice(7);
    let mut passed = 0;
    for _ in 0..20_000 {
        let mut bundle = whole.clone();
        for _ in 0..=dice.below(3) {
            let number = match dice.below(3) {
                0 => json!(dice.below(4)),
                1 => json!(dice.below(300)),
                _ => whole["numbers"][dice.below(count)].clone(),
            };
            bundle["numbers"][dice.below(count)] = number;
        }
        if let Ok(protocol) = read_bundle(bundle.to_string().as_bytes()) {
            passed += 1;
            consult_at_random(&protocol, &mut dice);
        }
    }
    assert!(passed > 1_000, "{passed} passed");
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
    let whole = serde_json::to_value(&reading(&edited(&[])).merged.pack).expect("JSON");
    let mut all = Vec::new();
    paths(&whole, "", &mut all);
    let mut dice = Dice(7);
    let mut passed = 0;
    for _ in 0..3_000 {
        let mut changed = whole.clone();
        for _ in 0..=dice.below(3) {
            let from = whole.pointer(&all[dice.below(all.len())]).cloned().unwrap_or_default();
            let Some(to) = changed.pointer_mut(&all[dice.below(all.len())]) else { continue };
            match (dice.below(4), to) {
                (0, Value::Array(rows)) => rows.clear(),
                (1, Value::Array(rows)) => rows.push(from),
                (_, to) => *to = from,
            }
        }
        let Ok(pack) = serde_json::from_value(changed) else { continue };
        if let Some(protocol) = check(&pack, &LeftOut::new(), &mut Findings::default()) {
            // What an author may publish, a page reads.
            let json = bundle(&protocol).expect("a small bundle");
            let protocol = read_bundle(json.as_bytes()).expect("no fault");
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
