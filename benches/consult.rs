//! How long a pack takes to load and a consultation to answer: on the packs in `protocols/`, and on made-up
//! protocols of 32, 1,000 and 10,000 rules that each test 3 facts of 200.

#![expect(missing_docs, reason = "criterion's macro makes a public function")]
#![expect(clippy::panic, reason = "nothing can be measured on a pack that is wrong")]

use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use chrono::NaiveDate;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use evenhand::domain::{Answer, Answers, Directory, OptionId, Protocol, QuestionId};
use evenhand::engine::{Outcome, consult, consult_plain};
use evenhand::pack;
use evenhand::pack::check::{LeftOut, check};
use evenhand::pack::finding::Findings;

const QUESTIONS: usize = 200;
const SIZES: [usize; 3] = [32, 1_000, 10_000];

/// A fixed sequence that looks random, so that every run measures the same.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % bound
    }
}

fn question(place: usize) -> String {
    format!(r#"{{"id":"q{place}","stage":"circumstance","kind":"yes-no","text":"Question {place}"}}"#)
}

fn rule(place: usize, sequence: &mut Sequence) -> String {
    let mut tests = BTreeMap::new();
    while tests.len() < 3 {
        tests.insert(sequence.below(QUESTIONS), ["yes", "no"].into_iter().nth(sequence.below(2)).unwrap_or("yes"));
    }
    let when: Vec<String> = tests.iter().map(|(asked, wanted)| format!(r#""q{asked}":["{wanted}"]"#)).collect();
    let verdict = match sequence.below(3) {
        0 => "go-ahead",
        1 => "go-ahead-with-conditions",
        _ => "do-not",
    };
    format!(
        r#"{{"id":"rule-{place}","when":{{{}}},"verdict":"{verdict}","do":[{{"id":"step-{place}","text":"Do what rule {place} asks of you"}}]}}"#,
        when.join(",")
    )
}

/// The bundle of a made-up protocol.
fn made_up(rules: usize) -> String {
    let mut sequence = Sequence(42);
    let questions: Vec<String> = (0..QUESTIONS).map(question).collect();
    let rules: Vec<String> = (0..rules).map(|place| rule(place, &mut sequence)).collect();
    format!(
        r#"{{"protocol":{{"id":"made-up","title":"Made up","council":"Nowhere","version":"1","kind":"protocol","covers":"Nothing","nobody_further":"Nobody."}},"question":[{}],"clause":[{{"id":"1","label":"1","heading":"H","gist":"G","rule":[{}]}}]}}"#,
        questions.join(","),
        rules.join(",")
    )
}

/// The bundle of a pack in its written form.
fn bundled(written: &str) -> String {
    let mut findings = Findings::default();
    let pack = serde_json::from_str(written).unwrap_or_default();
    let protocol = check(&pack, &LeftOut::new(), &mut findings);
    match protocol.map(|protocol| pack::bundle::bundle(&protocol)) {
        Some(Ok(bundle)) => bundle,
        failed => panic!("{failed:?}, {findings:#?}"),
    }
}

/// The protocol that the bundle holds.
fn read(bundle: &str) -> Protocol {
    match pack::read_bundle(bundle.as_bytes()) {
        Ok(protocol) => protocol,
        Err(fault) => panic!("{fault}"),
    }
}

fn answers(sequence: &mut Sequence) -> Answers {
    (0..QUESTIONS)
        .filter_map(|place| Some((QuestionId::from(place), Answer::Option(OptionId::new(sequence.below(2))?))))
        .collect()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

fn made_up_protocols(c: &mut Criterion) {
    let directory = Directory::default();
    let mut group = c.benchmark_group("made-up protocol");
    for rules in SIZES {
        let bundle = bundled(&made_up(rules));
        let protocol = read(&bundle);
        let answers = answers(&mut Sequence(7));
        group.bench_function(BenchmarkId::new("load", rules), |b| b.iter(|| read(black_box(&bundle))));
        group.bench_function(BenchmarkId::new("advice", rules), |b| {
            b.iter(|| consult_plain(black_box(&protocol), black_box(&answers), &directory, today()));
        });
        let none = Answers::default();
        group.bench_function(BenchmarkId::new("first question", rules), |b| {
            b.iter(|| consult_plain(black_box(&protocol), black_box(&none), &directory, today()));
        });
    }
    group.finish();
    let mut group = c.benchmark_group("with what is open and what would change it, made-up protocol");
    group.sample_size(10);
    for rules in [32, 1_000] {
        let protocol = read(&bundled(&made_up(rules)));
        let answers = answers(&mut Sequence(7));
        group.bench_function(BenchmarkId::from_parameter(rules), |b| {
            b.iter(|| consult(black_box(&protocol), black_box(&answers), &directory, today()));
        });
    }
    group.finish();
}

/// The bundle of each pack in `protocols/`, by the pack's name.
fn bundles() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols");
    let read = |folder: &Path, names: &[&str]| -> Vec<(String, String)> {
        let text = |name: &&str| Some(((*name).to_owned(), fs::read_to_string(folder.join(name)).ok()?));
        names.iter().filter_map(text).collect()
    };
    let vocabulary = read(&root.join("vocabulary"), &["questions.toml", "bank-holidays.toml"]);
    let folders = fs::read_dir(&root).into_iter().flatten().flatten().map(|entry| entry.path());
    let packs = folders.filter(|folder| folder.join("pack.toml").is_file());
    packs
        .filter_map(|folder| {
            let files = [vocabulary.clone(), read(&folder, &["pack.toml", "clauses.toml"])].concat();
            let parts: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
            let protocol = pack::toml::read(&parts).protocol?;
            Some((folder.file_name()?.to_string_lossy().into_owned(), pack::bundle::bundle(&protocol).ok()?))
        })
        .collect()
}

/// The answers that the first option of every question gives, until there is advice.
fn first_options(protocol: &Protocol, directory: &Directory) -> Answers {
    let mut answers = Answers::default();
    while let Outcome::Ask(ask) = consult_plain(protocol, &answers, directory, today()) {
        for asked in ask.questions {
            let first = asked.offered.iter().next().map_or(Answer::NotSure, Answer::Option);
            answers.set(asked.question, first);
        }
    }
    answers
}

fn packs(c: &mut Criterion) {
    let directory = Directory::default();
    for (name, json) in bundles() {
        let protocol = read(&json);
        let answers = first_options(&protocol, &directory);
        let mut group = c.benchmark_group(format!("pack {name}"));
        group.bench_function("load", |b| b.iter(|| pack::read_bundle(black_box(json.as_bytes())).is_ok()));
        group.bench_function("advice", |b| {
            b.iter(|| consult_plain(black_box(&protocol), black_box(&answers), &directory, today()));
        });
        group.bench_function("advice with what is open and what would change it", |b| {
            b.iter(|| consult(black_box(&protocol), black_box(&answers), &directory, today()));
        });
        group.bench_function("first question", |b| {
            let none = Answers::default();
            b.iter(|| consult_plain(black_box(&protocol), black_box(&none), &directory, today()));
        });
        group.finish();
    }
}

criterion_group!(benches, packs, made_up_protocols);
criterion_main!(benches);
