//! How long a pack takes to load and a consultation to answer: on the packs in `protocols/`, and on made-up
//! protocols of 32, 1,000 and 10,000 rules that each test 3 facts of 200.

#![expect(missing_docs, reason = "criterion's macro makes a public function")]

use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use chrono::NaiveDate;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use evenhand::domain::{
    About, Answer, Answers, Calendar, Choice, Clause, Condition, Directory, Kind, OptionId, OptionSet, PackKind,
    Protocol, ProtocolParts, Question, QuestionId, Rule, Stage, Step, StepKind, Table, Test, Verdict,
};
use evenhand::engine::{Outcome, consult, consult_plain};
use evenhand::pack;

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

fn choice(id: &str) -> Choice {
    Choice { id: id.into(), label: id.into(), hint: None, side: None, when: Condition::default(), posts: Vec::new() }
}

fn question(place: usize) -> Question {
    Question {
        id: format!("q{place}"),
        stage: Stage::Circumstance,
        text: format!("Question {place}"),
        hint: None,
        why: None,
        words: Vec::new(),
        find_out: None,
        ask_whom: None,
        not_sure: true,
        page: None,
        kind: Kind::Choice(vec![choice("yes"), choice("no")]),
        names: None,
    }
}

fn rule(place: usize, sequence: &mut Sequence) -> Rule {
    let mut tests: Vec<Test> = Vec::new();
    while tests.len() < 3 {
        let asked = QuestionId::from(sequence.below(QUESTIONS));
        if !tests.iter().any(|test| matches!(test, Test::OneOf(other, _) if *other == asked)) {
            let wanted = OptionId::new(sequence.below(2)).into_iter().collect();
            tests.push(Test::OneOf(asked, wanted));
        }
    }
    let verdict = match sequence.below(3) {
        0 => Verdict::GoAhead,
        1 => Verdict::GoAheadWithConditions,
        _ => Verdict::DoNot,
    };
    let step =
        Step { id: format!("step-{place}"), kind: StepKind::Do, text: format!("Do what rule {place} asks of you") };
    Rule {
        id: format!("rule-{place}"),
        clause: 0.into(),
        clauses: vec![0.into()],
        when: Condition { tests },
        unless: Vec::new(),
        verdict: Some(verdict),
        binds: OptionSet::ALL,
        steps: vec![step],
        contact: None,
        deadline: None,
        overrides: Vec::new(),
        alongside: Vec::new(),
        contradicts: Vec::new(),
    }
}

fn made_up(rules: usize) -> Protocol {
    let mut sequence = Sequence(42);
    Protocol::new(ProtocolParts {
        about: About {
            id: "made-up".into(),
            title: "Made up".into(),
            council: "Nowhere".into(),
            version: "1".into(),
            in_force: None,
            review_due: None,
            kind: PackKind::Protocol,
            covers: String::new(),
            interpreter: None,
            nobody_further: String::new(),
        },
        questions: (0..QUESTIONS).map(question).collect::<Vec<_>>().into(),
        pages: Vec::new().into(),
        facts: Vec::new().into(),
        posts: Vec::new().into(),
        clauses: Table::from(vec![Clause {
            id: "1".into(),
            label: "1".into(),
            heading: String::new(),
            gist: String::new(),
            fault: None,
            no_rule: None,
        }]),
        rules: (0..rules).map(|place| rule(place, &mut sequence)).collect::<Vec<_>>().into(),
        headlines: BTreeMap::new(),
        calendar: Calendar::default(),
    })
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
    let mut group = c.benchmark_group("consult, made-up protocol");
    for rules in SIZES {
        let protocol = made_up(rules);
        let answers = answers(&mut Sequence(7));
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
        let protocol = made_up(rules);
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
            let pack = pack::toml::read(&parts).merged.pack;
            Some((folder.file_name()?.to_string_lossy().into_owned(), pack::bundle::bundle(&pack).ok()?))
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
        let Ok(protocol) = pack::read_bundle(json.as_bytes()) else { continue };
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
