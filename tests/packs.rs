//! The real packs, whole: a red test here means that a protocol matter needs a person, not that the code is wrong.
//! The walk that proves things about them is compared with following consultations one by one.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what it expects by failing"
)]

#[path = "packs/people.rs"]
mod people;
#[path = "packs/what_if.rs"]
mod what_if;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use chrono::NaiveDate;
use evenhand::contract;
use evenhand::domain::{
    Advice, Answer, Answers, Clause, ClauseId, Directory, Kind, Naming, NoRule, PostId, Protocol, Stage,
};
use evenhand::engine::{self, Outcome};
use evenhand::pack::bundle::bundle;
use evenhand::pack::finding::Findings;
use evenhand::pack::format::Scenario;
use evenhand::pack::lints::{Subject, lint, replay};
use evenhand::pack::scenarios::Told;
use evenhand::pack::toml::{Reading, read};
use evenhand::pack::walk::{Next, Walk, answers_offered, plain};
use evenhand::pack::{Finding, read_bundle, scenarios};

/// Every pack of the project, by name.
fn packs() -> Vec<(String, Reading)> {
    names().into_iter().map(|name| (name.clone(), reading(&name))).collect()
}

/// The names of all packs.
fn names() -> Vec<String> {
    let folders = fs::read_dir(protocols()).expect("the packs").flatten().map(|entry| entry.path());
    let packs = folders.filter(|folder| folder.join("pack.toml").is_file());
    let mut names: Vec<String> =
        packs.map(|pack| pack.file_name().expect("a name").to_string_lossy().into_owned()).collect();
    names.sort();
    assert!(!names.is_empty(), "there are packs");
    names
}

/// The pack with this name.
fn reading(name: &str) -> Reading {
    read_folders(&[&protocols().join("vocabulary"), &protocols().join(name)])
}

fn protocols() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols")
}

fn made_up() -> Reading {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs/made-up");
    read_folders(&[&root.join("vocabulary"), &root.join("parish")])
}

fn read_folders(folders: &[&Path]) -> Reading {
    let mut files = Vec::new();
    for folder in folders {
        for path in fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()) {
            files.push((path.display().to_string(), fs::read_to_string(&path).expect("a text")));
        }
    }
    let parts: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    read(&parts)
}

fn protocol(reading: &mut Reading) -> Rc<Protocol> {
    let found: Vec<String> = reading.findings.iter().map(shown).collect();
    Rc::new(reading.protocol.take().unwrap_or_else(|| panic!("{}", found.join("\n"))))
}

fn shown(finding: &Finding) -> String {
    format!("{}[{}] {}: {} ({:?})", finding.level.id(), finding.code, finding.place, finding.message, finding.help)
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

#[test]
fn every_pack_is_proved() {
    for (name, mut reading) in packs() {
        let protocol = protocol(&mut reading);
        let walk = Walk::new(&protocol, today());
        let told = Told::new(&protocol, &reading.scenarios, today());
        let mut found = Findings::default();
        let (written, scenarios) = (&reading.merged.pack, &*reading.scenarios);
        lint(
            &Subject { protocol: &protocol, written, scenarios, told: &told, walk: &walk, today: today() },
            &mut found,
        )
        .expect("a sound engine");
        reading.locator.complete(found.iter_mut());
        // That a version is past its review is the council's doing; everything else is the pack's.
        let found = reading.findings.into_iter().chain(found.into_vec()).filter(|found| found.code != "review-past");
        let found: Vec<String> = found.map(|found| shown(&found)).collect();
        assert!(found.is_empty(), "{name}:\n{}", found.join("\n"));
        bounds_are_sound(&protocol, &walk);
        let most = protocol.about.most_questions.map(usize::from);
        assert_eq!(most, Some(walk.measure().most_pages()), "{name} says how many questions there are at most");
        follow_some(&protocol, &walk, 500);
        every_deciding_clause_is_reached(&name, &protocol, &walk);
        if walk.measure().consultations < 20_000 {
            // The same once past answers are forgotten.
            let forgetful = Walk::forgetful(&protocol, today());
            assert_eq!(forgetful.measure().pages, walk.measure().pages, "{name}");
            assert_eq!(forgetful.rules_in_force(&protocol), walk.rules_in_force(&protocol), "{name}");
            follow_some(&protocol, &forgetful, 500);
        }
    }
}

#[test]
fn every_clause_says_its_force_and_whom_it_binds() {
    for (name, mut reading) in packs() {
        let protocol = protocol(&mut reading);
        for (_, clause) in protocol.clauses.iter() {
            // An unwritten force is an error; here, that whoever reads the clause is told who it is about.
            assert!(!clause.binds.is_empty(), "{name} {} binds nobody and is about nobody", clause.id);
            assert!(clause.binds.len() < 120, "{name} {}: {} is no list for a sentence", clause.id, clause.binds);
        }
    }
}

#[test]
fn every_pack_has_principles() {
    for (name, mut reading) in packs() {
        let protocol = protocol(&mut reading);
        let count = protocol.principles.len();
        assert!((3..=7).contains(&count), "{name} has {count} principles");
        for &principle in &protocol.principles {
            let clause = protocol.clauses.at(principle);
            // Each is read without its heading and without its neighbours.
            for lost in ["It ", "They ", "This ", "These ", "The same "] {
                assert!(!clause.gist.starts_with(lost), "{name} {}: {}", clause.id, clause.gist);
            }
            let a_clause_elsewhere = matches!(clause.no_rule, Some(NoRule::History | NoRule::PointsElsewhere(_)));
            assert!(!a_clause_elsewhere, "{name} {} says nothing by itself", clause.id);
        }
    }
}

/// What a question asks about tells in some cases whether it can still change.
#[test]
fn what_is_settled_cannot_be_tried() {
    for (name, mut reading) in packs() {
        let protocol = protocol(&mut reading);
        for (_, question) in protocol.questions.iter() {
            let dated = matches!(question.kind, Kind::Date | Kind::DateTime);
            let expected = match question.names {
                Some(Naming::Asker | Naming::About | Naming::HasNot) => true,
                Some(Naming::Tried | Naming::Away) => false,
                _ if dated || question.stage != Stage::Circumstance => true,
                _ => continue,
            };
            assert_eq!(question.settled, expected, "{name}: {}", question.id);
        }
        let can_change = protocol.questions.iter().filter(|(_, question)| !question.settled).count();
        assert!(can_change > 0, "{name}: nothing can change");
    }
}

#[test]
fn no_pack_makes_up_an_address_of_its_clauses() {
    for (name, mut reading) in packs() {
        assert_eq!(protocol(&mut reading).about.clause_link, None, "{name}: the documents give none");
    }
}

/// How many clauses of each document decide something for somebody.
const DECIDING: [(&str, usize); 12] = [
    ("havant", 47),
    ("lga-based", 150),
    ("east-staffordshire", 75),
    ("district-code", 71),
    ("surrey", 8),
    ("merton", 14),
    ("epsom-and-ewell", 13),
    ("thurrock", 19),
    ("somerset", 11),
    ("north-yorkshire", 3),
    ("staffordshire", 20),
    ("standards-board", 10),
];

/// The clauses that decide something, by pack. They do not come from the packs.
fn deciding() -> BTreeMap<String, Vec<String>> {
    toml::from_str(include_str!("packs/deciding.toml")).expect("clauses by pack")
}

#[test]
fn every_document_has_its_pack() {
    let deciding = deciding();
    let counts: BTreeMap<&str, usize> = deciding.iter().map(|(name, clauses)| (name.as_str(), clauses.len())).collect();
    assert_eq!(counts, BTreeMap::from(DECIDING));
    assert_eq!(counts.values().sum::<usize>(), 441);
    let packs: BTreeSet<String> = packs().into_iter().map(|(name, _)| name).collect();
    let missing: Vec<&String> = deciding.keys().filter(|name| !packs.contains(*name)).collect();
    assert!(missing.is_empty(), "there are no packs {missing:?}");
}

/// Every clause that decides something has a rule that is in force in some consultation, and every rule has a clause.
fn every_deciding_clause_is_reached(name: &str, protocol: &Protocol, walk: &Walk) {
    let rules = walk.rules_in_force(protocol);
    let resting: BTreeSet<ClauseId> =
        rules.iter().flat_map(|&rule| &protocol.rules.at(rule).clauses).copied().collect();
    let rests = |id: &String| {
        let clause = protocol.clauses.find(|clause: &Clause| clause.id == *id);
        clause.is_some_and(|clause| resting.contains(&clause))
    };
    let bare: Vec<String> = deciding().remove(name).into_iter().flatten().filter(|id| !rests(id)).collect();
    assert!(bare.is_empty(), "{name}: no rule that is reached rests on {bare:?}");
    assert!(protocol.rules.iter().all(|(_, rule)| !rule.clauses.is_empty()), "{name}: every rule rests on a clause");
}

#[test]
fn every_scenario_holds() {
    for (name, mut reading) in packs() {
        let protocol = protocol(&mut reading);
        assert!(!reading.scenarios.is_empty(), "{name} has scenarios");
        for scenario in &reading.scenarios {
            let faults = scenarios::run(&protocol, scenario, today());
            assert!(faults.is_empty(), "{name}, {}:\n{}", scenario.id, faults.join("\n"));
        }
    }
}

/// The advice of a scenario as host pages get it.
fn advice_of(protocol: &Rc<Protocol>, scenario: &Scenario) -> String {
    let session = scenarios::session(protocol, scenario, today()).expect("answers that the pack knows");
    let Outcome::Advise(advice) = session.outcome() else { panic!("{}: more is asked", scenario.id) };
    serde_json::to_string(&contract::advice(protocol, &advice, session.directory(), session.today())).expect("JSON")
}

#[test]
fn a_bundle_is_the_same_protocol_as_its_folder() {
    for (name, mut reading) in packs() {
        let from_folder = protocol(&mut reading);
        let json = bundle(&from_folder).expect("small enough");
        let from_bundle = Rc::new(read_bundle(json.as_bytes()).expect("no fault"));
        for scenario in &reading.scenarios {
            let says = |protocol: &Rc<Protocol>| advice_of(protocol, scenario);
            assert_eq!(says(&from_folder), says(&from_bundle), "{name}, {}", scenario.id);
        }
    }
}

/// The engine's word on how many pages may still come is never too low.
fn bounds_are_sound(protocol: &Protocol, walk: &Walk) {
    let mut most: Vec<usize> = vec![0; walk.asks.len()];
    for ask in walk.from_the_end() {
        let node = &walk.asks[ask];
        let pages = node.branches.iter().map(|(_, next)| match next {
            Next::End(_) => 1,
            Next::Ask(next) => most[*next] + usize::from(node.page.is_none() || walk.asks[*next].page != node.page),
        });
        most[ask] = pages.max().unwrap_or(1);
        assert!(node.at_most >= most[ask], "too low after {}", replay(protocol, &walk.way_to_ask(ask)));
    }
}

/// Follows consultations with answers picked by a small generator: the walk must know each of them.
fn follow_some(protocol: &Protocol, walk: &Walk, count: usize) {
    let mut seed: u64 = 42;
    let mut pick = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).expect("31 bits") % below
    };
    for _ in 0..count {
        let mut given = Answers::default();
        let mut here = walk.root;
        while let Next::Ask(ask) = here {
            let node = &walk.asks[ask];
            let Outcome::Ask(asked) = consult(protocol, &given) else { panic!("the walk asks more") };
            assert_eq!(asked.questions[0].question, node.question);
            let (answer, next) = node.branches[pick(node.branches.len())];
            given.set(node.question, answer);
            here = next;
        }
        let (Next::End(end), Outcome::Advise(advice)) = (here, consult(protocol, &given)) else {
            panic!("the walk asks less")
        };
        let known = &walk.advices[walk.ends[end].advice];
        let way = replay(protocol, &given.iter().collect::<Vec<_>>());
        assert_eq!((advice.verdict, posts(&advice)), (known.verdict, posts(known)), "{way}");
        if !walk.forgetful {
            assert_eq!(&plain(*advice), known, "{way}");
        }
    }
}

fn posts(advice: &Advice) -> Vec<PostId> {
    advice.contacts.iter().map(|contact| contact.post).chain(advice.ladder.iter().map(|post| post.post)).collect()
}

fn consult(protocol: &Protocol, given: &Answers) -> Outcome {
    engine::consult(protocol, given, &Directory::default(), today())
}

/// Every consultation, one by one: how many there are, and their different advices.
fn one_by_one(protocol: &Protocol, given: &mut Answers, found: &mut (u128, Vec<Advice>)) {
    match consult(protocol, given) {
        Outcome::Advise(advice) => {
            let advice = plain(*advice);
            found.0 += 1;
            if !found.1.contains(&advice) {
                found.1.push(advice);
            }
        }
        Outcome::Ask(ask) => {
            let asked = ask.questions[0];
            let answers: Vec<Answer> = answers_offered(protocol, asked.question, asked.offered, today()).collect();
            for answer in answers {
                given.set(asked.question, answer);
                one_by_one(protocol, given, found);
            }
            given.clear(asked.question);
        }
    }
}

#[test]
fn the_walk_finds_what_following_every_consultation_finds() {
    let mut reading = made_up();
    let protocol = protocol(&mut reading);
    let walk = Walk::new(&protocol, today());
    let mut found = (0, Vec::new());
    one_by_one(&protocol, &mut Answers::default(), &mut found);
    let measure = walk.measure();
    assert_eq!((measure.consultations, measure.advices), (found.0, found.1.len()));
}
