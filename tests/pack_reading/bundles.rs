//! Bundles: the same protocol, and nothing that a stranger's bundle could do.

use evenhand::domain::{About, Answers, Directory, Fact, Protocol, ProtocolParts, Rule};
use evenhand::engine::{self, Outcome};
use evenhand::pack::bundle::list::list;
use evenhand::pack::bundle::{MOST_BYTES, bundle};
use evenhand::pack::check::{LeftOut, check};
use evenhand::pack::finding::Findings;
use evenhand::pack::walk::answers_offered;
use evenhand::pack::{Bundle, read_bundle};
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
    check(br#"{"evenhand":4,"texts":1,"numbers":""}"#, no_bundle);
    check(br#"{"evenhand":4,"texts":"","numbers":[1]}"#, no_bundle);
    check(br#"{"evenhand":-2,"texts":"","numbers":""}"#, no_bundle);
    check(br#"{"evenhand":4,"texts":"","numbers":""}"#, "it ends too soon (number 0)");
    check(br#"{"evenhand":4,"texts":"","numbers":"!"}"#, "it ends too soon (number 0)");
    check(&vec![b' '; MOST_BYTES + 1], "2000000 are the most");
    let mut more = made_up();
    more["script"] = json!("alert(1)");
    assert!(fault(&more).contains(no_bundle));
}

#[test]
fn another_format_is_named() {
    let mut bundle = made_up();
    bundle["evenhand"] = json!(5);
    assert!(
        fault(&bundle).contains("of a newer format than this version of Evenhand reads (format 5)"),
        "{}",
        fault(&bundle)
    );
    bundle["evenhand"] = json!(3);
    assert!(
        fault(&bundle).contains("of an older format than this version of Evenhand reads (format 3)"),
        "{}",
        fault(&bundle)
    );
}

#[test]
fn an_address_that_leads_elsewhere_is_refused() {
    for address in
        ["http://parish.example/code#{clause}", "javascript:alert(1)//{clause}", "https://parish.example/code"]
    {
        let mut bundle = made_up();
        let texts = bundle["texts"].as_str().expect("texts");
        bundle["texts"] = texts.replace("https://parish.example/code#{clause}", address).into();
        assert!(fault(&bundle).contains("its address of clauses is none"), "{address}");
    }
}

/// The letters of the numbers, with the ends of columns among them.
fn letters(bundle: &Value) -> Vec<char> {
    bundle["numbers"].as_str().expect("numbers").chars().collect()
}

/// The places of those that are a number.
fn numbers(letters: &[char]) -> Vec<usize> {
    (0..letters.len()).filter(|&place| letters[place] != ' ').collect()
}

/// The bundle with these numbers.
fn with_numbers(bundle: &Value, letters: &[char]) -> Value {
    let mut bundle = bundle.clone();
    bundle["numbers"] = letters.iter().collect::<String>().into();
    bundle
}

#[test]
fn every_number_counts() {
    let whole = made_up();
    let (letters, whole_text) = (letters(&whole), format!("{:?}", nameless(&protocol())));
    let places = numbers(&letters);
    let other = |changed: &[char]| match read_bundle(with_numbers(&whole, changed).to_string().as_bytes()) {
        Err(_) => true,
        Ok(other) => format!("{other:?}") != whole_text,
    };
    for &place in &places {
        let mut changed = letters.clone();
        changed[place] = '\u{fffd}';
        let read = read_bundle(with_numbers(&whole, &changed).to_string().as_bytes());
        assert!(read.is_err(), "number {place} can be any");
        changed.remove(place);
        assert!(other(&changed), "number {place} says nothing");
    }
}

#[test]
fn too_much_is_refused() {
    let check = |key: &str, change: &dyn Fn(&str) -> String, says: &str| {
        let mut bundle = made_up();
        bundle[key] = change(bundle[key].as_str().expect("a text")).into();
        assert!(fault(&bundle).contains(says), "{}", fault(&bundle));
    };
    let more = "it has more than belongs to it";
    check("texts", &|texts| texts.replacen('\u{7f}', &format!("{}\u{7f}", "a".repeat(12_001)), 1), "texts is too long");
    check("numbers", &|numbers| numbers.replacen(' ', "# ", 1), more);
    check("numbers", &|numbers| format!("{numbers}# "), more);
    check("texts", &|texts| texts.replacen('\u{80}', "more\u{7f}\u{80}", 1), more);
    check("texts", &|texts| format!("{texts}more\u{7f}\u{80}"), more);
    check("texts", &|texts| texts.replace('\u{7f}', ""), "fewer texts than it uses");
}

#[test]
fn the_list_of_packs_holds_what_they_say_about_themselves() {
    let about = protocol().about.clone();
    let json = list(&[about.clone(), about.clone()]).expect("a list");
    let read: Bundle = serde_json::from_str(&json).expect("JSON");
    let listed = About { interpreter: None, nobody_further: String::new(), clause_link: None, ..about.clone() };
    assert_eq!(read.list(), Ok(vec![listed.clone(), listed]));
    assert!(list(&vec![about; 64]).is_err_and(|fault| fault.contains("more than 63 packs")));
    // Neither is taken for the other.
    assert!(read_bundle(json.as_bytes()).is_err());
    let pack: Bundle = serde_json::from_str(&bundle(&protocol()).expect("a bundle")).expect("JSON");
    assert!(pack.list().is_err());
}

/// Few letters can stand for much: each use of a text counts.
#[test]
fn texts_are_counted_as_often_as_they_are_used() {
    let mut pack = protocol();
    let long = "a".repeat(11_000);
    let parts: &ProtocolParts = &pack;
    let mut parts = parts.clone();
    let rows = std::iter::repeat_n(parts.pages.iter().next().expect("a page").1.clone(), 1_500);
    parts.pages = rows.map(|page| evenhand::domain::Page { text: long.clone(), ..page }).collect::<Vec<_>>().into();
    pack = Protocol::new(parts);
    let json = bundle(&pack).expect("a small bundle");
    assert!(json.len() < 100_000, "{}", json.len());
    let fault = read_bundle(json.as_bytes()).expect_err("a fault");
    assert!(fault.contains("its texts are too long together"), "{fault}");
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
    let letters = letters(&whole);
    let places = numbers(&letters);
    let mut dice = Dice(7);
    let mut passed = 0;
    for _ in 0..20_000 {
        let mut changed = letters.clone();
        for _ in 0..=dice.below(3) {
            let number = |number: usize| char::from_u32(35 + u32::try_from(number).expect("small")).expect("a letter");
            changed[places[dice.below(places.len())]] = match dice.below(3) {
                0 => number(dice.below(4)),
                1 => number(dice.below(300)),
                _ => letters[places[dice.below(places.len())]],
            };
        }
        if let Ok(protocol) = read_bundle(with_numbers(&whole, &changed).to_string().as_bytes()) {
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
