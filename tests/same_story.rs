//! The same story put to several councils: each answers by its own protocol, and by no other's.
#![expect(clippy::expect_used, reason = "a test says what it expects by failing")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use chrono::NaiveDate;
use evenhand::contract;
use evenhand::domain::Protocol;
use evenhand::engine::Outcome;
use evenhand::pack::format::{Scenario, WrittenAnswer};
use evenhand::pack::scenarios;
use evenhand::pack::toml::read;
use serde::Deserialize;

/// One story, and what each of the protocols makes of it.
#[derive(Deserialize)]
struct Story {
    told: String,
    council: Vec<Council>,
}

#[derive(Deserialize)]
struct Council {
    pack: String,
    answers: BTreeMap<String, WrittenAnswer>,
    verdict: String,
    contact: Vec<String>,
    clause: String,
}

fn protocol(pack: &str) -> Rc<Protocol> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols");
    let mut files = Vec::new();
    for folder in ["vocabulary", pack] {
        for path in fs::read_dir(root.join(folder)).expect("a folder").flatten().map(|entry| entry.path()) {
            files.push((path.display().to_string(), fs::read_to_string(&path).expect("a text")));
        }
    }
    let parts: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Rc::new(read(&parts).protocol.expect("a pack without errors"))
}

#[test]
fn each_council_answers_by_its_own_protocol() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/same_story/stories.toml");
    let stories: BTreeMap<String, Vec<Story>> =
        toml::from_str(&fs::read_to_string(path).expect("the stories")).expect("stories");
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
    let mut faults = Vec::new();
    for story in stories.values().flatten() {
        for council in &story.council {
            let protocol = protocol(&council.pack);
            let scenario = Scenario { answers: council.answers.clone(), ..Scenario::default() };
            let session = scenarios::session(&protocol, &scenario, today).expect("answers that the pack knows");
            let Outcome::Advise(advice) = session.outcome() else {
                panic!("{}, {}: more is asked than {:?}", story.told, council.pack, council.answers)
            };
            let advice = contract::advice(&protocol, &advice, session.directory(), today);
            let contact: Vec<&str> = advice.contact.iter().map(|contact| contact.title).collect();
            let verdict = advice.verdict;
            if verdict != council.verdict || contact != council.contact || !advice.clauses.contains(&&*council.clause) {
                faults.push(format!("{}, {}: {verdict} {contact:?} {:?}", story.told, council.pack, advice.clauses));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
