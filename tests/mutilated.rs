//! Packs that somebody has spoilt, as written and as fetched by a page: each gives findings or loads, none panics, and
//! none takes long. What their advice looks like as a page is in `tests/pages/mutilated.rs`.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what it expects by failing"
)]

#[path = "mutilated/spoil.rs"]
#[expect(dead_code, reason = "the pages need more of it")]
mod spoil;

use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use chrono::NaiveDate;
use evenhand::contract;
use evenhand::domain::{Answers, Directory, Protocol};
use evenhand::engine::{self, Outcome};
use evenhand::pack::bundle::bundle;
use evenhand::pack::finding::Findings;
use evenhand::pack::lints::{Subject, lint};
use evenhand::pack::scenarios::Told;
use evenhand::pack::toml::read;
use evenhand::pack::walk::{Walk, answers_offered};
use evenhand::pack::{Level, read_bundle};
use spoil::Dice;

/// How long one case may take before it counts as hanging, on a machine with much else to do.
const AT_MOST: Duration = Duration::from_secs(30);

/// A pack: the files with their names, those of the vocabulary first.
type Files = Vec<(String, String)>;

fn packs() -> Vec<Files> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut packs = Vec::new();
    for folder in [root.join("tests/packs/made-up"), root.join("protocols")] {
        let read = |folder: &Path| -> Files {
            let names = ["questions.toml", "bank-holidays.toml", "pack.toml", "clauses.toml", "scenarios.toml"];
            let files = names.iter().map(|name| folder.join(name)).filter(|path| path.is_file());
            files.map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("a file"))).collect()
        };
        let vocabulary = read(&folder.join("vocabulary"));
        let mut folders: Vec<_> =
            fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("it").path()).collect();
        folders.sort();
        for pack in folders.iter().filter(|pack| pack.join("pack.toml").is_file()) {
            packs.push([vocabulary.clone(), read(pack)].concat());
        }
    }
    packs
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// Runs all cases one after another; each says which it is before it starts, so that one that hangs is named. Gives how
/// many loaded.
#[track_caller]
fn each(cases: usize, case: impl Fn(usize) -> bool + Send + 'static) -> usize {
    let (tell, told) = channel();
    let worker = thread::spawn(move || {
        (0..cases)
            .filter(|&number| {
                tell.send(number).expect("somebody who waits");
                case(number)
            })
            .count()
    });
    let mut last = 0;
    loop {
        match told.recv_timeout(AT_MOST) {
            Ok(number) => last = number,
            Err(RecvTimeoutError::Timeout) => panic!("case {last} takes longer than {AT_MOST:?}"),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    worker.join().unwrap_or_else(|_| panic!("case {last} panics"))
}

/// Consults it along some ways, to the advice and its JSON.
fn consult(protocol: &Protocol, dice: &mut Dice) {
    for _ in 0..3 {
        let (mut given, directory) = (Answers::default(), Directory::default());
        let mut asked = 0;
        while let Outcome::Ask(ask) = engine::consult(protocol, &given, &directory, today()) {
            asked += 1;
            assert!(asked <= protocol.questions.len(), "a consultation without an end");
            let first = ask.questions[0];
            let offered: Vec<_> = answers_offered(protocol, first.question, first.offered, today()).collect();
            given.set(first.question, *dice.one(&offered));
        }
        let Outcome::Advise(advice) = engine::consult(protocol, &given, &directory, today()) else { continue };
        let json = contract::advice(protocol, &advice, &directory, today());
        assert!(serde_json::to_string(&json).is_ok());
    }
}

/// Reads the files, and goes on with what loads.
fn tried(files: &Files, walked: bool, dice: &mut Dice) -> bool {
    let parts: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let mut reading = read(&parts);
    for finding in &reading.findings {
        let said = finding.to_string();
        // Names of 200,000 letters are told by their beginnings.
        assert!(!said.is_empty() && said.len() < 4_000, "{} bytes: {}", said.len(), &said[..300]);
    }
    let Some(protocol) = reading.protocol.take().map(Rc::new) else {
        assert!(reading.findings.iter().any(|finding| finding.level == Level::Error), "refused without a word");
        return false;
    };
    if walked {
        let (walk, told) = (Walk::within(&protocol, today(), 3_000), Told::new(&protocol, &reading.scenarios, today()));
        let (written, scenarios) = (&reading.merged.pack, &*reading.scenarios);
        let subject = Subject { protocol: &protocol, written, scenarios, told: &told, walk: &walk, today: today() };
        lint(&subject, &mut Findings::default()).unwrap_or_else(|fault| panic!("{fault}"));
    }
    // What an author may publish, a page reads.
    if let Ok(json) = bundle(&protocol) {
        let fetched = read_bundle(json.as_bytes()).unwrap_or_else(|fault| panic!("a page refuses it: {fault}"));
        consult(&fetched, dice);
    }
    consult(&protocol, dice);
    true
}

/// Spoils one file of a pack as a document.
fn spoilt(files: &Files, dice: &mut Dice) -> Files {
    let mut files = files.clone();
    let place = dice.below(files.len());
    let (_, text) = &mut files[place];
    if dice.below(8) == 0 {
        *text = spoil::torn(text, dice);
        return files;
    }
    let mut document = toml::Value::Table(text.parse().expect("TOML"));
    let mut all = Vec::new();
    spoil::ways(&document, &mut Vec::new(), &mut all);
    for _ in 0..=dice.below(2) {
        spoil::spoil(&mut document, &all, dice);
    }
    // What TOML cannot write is spoilt enough.
    *text = toml::to_string(&document).unwrap_or_default();
    files
}

/// Every field of the small made-up pack, removed and mistyped.
#[test]
fn each_field_removed_and_mistyped() {
    let files = packs().swap_remove(0);
    let mut cases = Vec::new();
    for (place, (_, text)) in files.iter().enumerate() {
        let mut all = Vec::new();
        spoil::ways(&toml::Value::Table(text.parse().expect("TOML")), &mut Vec::new(), &mut all);
        cases.extend(all.into_iter().flat_map(|way| [(place, way.clone(), true), (place, way, false)]));
    }
    let count = cases.len();
    let loaded = each(count, move |number| {
        let (place, way, removed) = &cases[number];
        let (mut files, mut dice) = (files.clone(), Dice(number as u64));
        let mut document = toml::Value::Table(files[*place].1.parse().expect("TOML"));
        if *removed {
            spoil::remove(&mut document, way);
        } else if let Some(value) = spoil::at(&mut document, way) {
            *value = spoil::mistyped(&mut dice);
        }
        files[*place].1 = toml::to_string(&document).unwrap_or_default();
        tried(&files, true, &mut dice)
    });
    println!("{count} cases, {loaded} loaded");
    assert!(count > 850 && loaded > 50 && loaded < count / 2, "{loaded} of {count}");
}

#[test]
fn spoilt_files() {
    let packs = packs();
    let count = 600;
    let loaded = each(count, move |number| {
        // Number 924 has a name of 200,000 letters, which was once compared with every other name.
        let number = number + 400;
        let mut dice = Dice(number as u64 * 7_919);
        // The small one twice as often as each real one, which takes longer.
        let small = number % 3 != 0;
        let pack = if small { &packs[0] } else { &packs[1 + dice.below(packs.len() - 1)] };
        tried(&spoilt(pack, &mut dice), small, &mut dice)
    });
    println!("{count} cases, {loaded} loaded");
    assert!(loaded > 30 && loaded < count, "{loaded} of {count}");
}

#[test]
fn spoilt_bundles() {
    let bundles: Vec<String> = packs()
        .iter()
        .map(|files| {
            let parts: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
            bundle(&read(&parts).protocol.expect("a protocol")).expect("a bundle")
        })
        .collect();
    let count = 3_000;
    let loaded = each(count, move |number| {
        let mut dice = Dice(number as u64 * 104_729);
        let json = dice.one(&bundles).clone();
        let Ok(protocol) = read_bundle(&spoil::bundle(&json, &mut dice)) else { return false };
        consult(&protocol, &mut dice);
        true
    });
    println!("{count} cases, {loaded} loaded");
    assert!(loaded > 100 && loaded < count, "{loaded} of {count}");
}
