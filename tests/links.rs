//! Links: what is written leads back to where it was written, and whatever else is read never leads astray.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what it expects by failing"
)]

#[path = "links/junk.rs"]
mod junk;
#[path = "links/round_trips.rs"]
mod round_trips;
#[path = "links/versions.rs"]
mod versions;

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use chrono::NaiveDate;
use evenhand::domain::{Answers, Protocol, ProtocolParts};
use evenhand::link;
use evenhand::pack::answers;
use evenhand::pack::format::Scenario;
use evenhand::pack::toml::read;
use evenhand::session::{Change, Session, View};

/// One pack with its scenarios.
struct Pack {
    protocol: Rc<Protocol>,
    scenarios: Vec<Scenario>,
}

/// The packs of the project, and the made-up one, which has dates.
fn packs() -> Vec<Pack> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut packs = Vec::new();
    for folder in [root.join("protocols"), root.join("tests/packs/made-up")] {
        for pack in entries(&folder).iter().filter(|pack| pack.join("pack.toml").is_file()) {
            packs.push(load(&[&folder.join("vocabulary"), pack]));
        }
    }
    assert!(packs.len() > 12);
    packs
}

/// The made-up pack.
fn made_up() -> Pack {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs/made-up");
    load(&[&root.join("vocabulary"), &root.join("parish")])
}

fn load(folders: &[&Path]) -> Pack {
    let mut files = Vec::new();
    for file in folders.iter().flat_map(|folder| entries(folder)) {
        files.push((file.display().to_string(), fs::read_to_string(&file).expect("a text")));
    }
    let parts: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let reading = read(&parts);
    Pack { protocol: Rc::new(reading.protocol.expect("a pack without errors")), scenarios: reading.scenarios }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    entries.sort();
    entries
}

impl Pack {
    /// The same pack with something in it changed.
    fn changed(&self, change: impl FnOnce(&mut ProtocolParts)) -> Self {
        let parts: &ProtocolParts = &self.protocol;
        let mut parts = parts.clone();
        change(&mut parts);
        Self { protocol: Rc::new(Protocol::new(parts)), scenarios: self.scenarios.clone() }
    }

    /// A consultation at its start.
    fn session(&self) -> Session {
        Session::new(Rc::clone(&self.protocol), Rc::default(), today())
    }

    /// What is answered in the scenario.
    fn answers(&self, scenario: &Scenario) -> Answers {
        let read = |question: &str, answer: &str| {
            answers::read(&self.protocol, today(), question, answer).expect("an answer of this pack")
        };
        scenario.answers.iter().map(|(question, answer)| read(question, &answer.0)).collect()
    }

    /// The link to the advice of the scenario.
    fn advice_link(&self, scenario: &Scenario) -> String {
        let session = self.session().apply(Change::Replace(self.answers(scenario)));
        assert!(matches!(session.view(), View::Advice(_)), "{}", scenario.id);
        write(&session)
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

fn write(session: &Session) -> String {
    link::write(session, &session.view()).expect("a link that is not too long")
}

/// Where the link leads, in another consultation of the same protocol.
fn open(session: &Session, link: &str) -> (Session, link::Opened) {
    let opened = link::read(session, link).unwrap_or_else(|why| panic!("{link}: {why:?}"));
    (session.apply(Change::Open(opened.opening.clone())), opened)
}
