//! The packs as the native code reads them: what the browser is compared with.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use chrono::{Days, NaiveDate};
use evenhand::contract;
use evenhand::domain::{Answers, Directory, Protocol};
use evenhand::engine::Outcome;
use evenhand::pack::format::Scenario;
use evenhand::pack::toml::read;
use evenhand::pack::{answers, bundle};
use evenhand::session::Session;
use serde_json::{Map, Value};

use crate::Result;

/// One pack.
pub struct Pack {
    /// Its id.
    pub id: String,
    pub protocol: Rc<Protocol>,
    /// What a browser fetches.
    pub bundle: String,
    pub scenarios: Vec<Scenario>,
}

/// The packs of the project, and the made-up ones that show what those have no use for, such as dates.
pub fn all() -> Result<Vec<Pack>> {
    let mut packs = shipped()?;
    packs.extend(within("tests/packs/made-up")?);
    Ok(packs)
}

/// The packs of the project.
pub fn shipped() -> Result<Vec<Pack>> {
    within("protocols")
}

fn within(folder: &str) -> Result<Vec<Pack>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut packs = Vec::new();
    for pack in folders(&folder)?.iter().filter(|pack| pack.join("pack.toml").is_file()) {
        packs.push(load(&[&folder.join("vocabulary"), pack])?);
    }
    Ok(packs)
}

/// The pack with this id.
pub fn named(id: &str) -> Result<Pack> {
    all()?.into_iter().find(|pack| pack.id == id).ok_or_else(|| format!("there is no pack `{id}`").into())
}

/// The pack in this folder, which may lie anywhere.
pub fn at(folder: &Path) -> Result<Pack> {
    load(&[&Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols/vocabulary"), folder])
}

fn load(folders: &[&Path]) -> Result<Pack> {
    let mut files = Vec::new();
    for file in folders.iter().map(|folder| self::folders(folder)).collect::<Result<Vec<_>>>()?.concat() {
        if file.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        files.push((file.display().to_string(), fs::read_to_string(&file)?));
    }
    let parts: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let reading = read(&parts);
    let protocol = reading.protocol.ok_or_else(|| format!("a pack has errors: {:?}", reading.findings))?;
    Ok(Pack {
        id: protocol.about.id.clone(),
        bundle: bundle::bundle(&protocol)?,
        protocol: Rc::new(protocol),
        scenarios: reading.scenarios,
    })
}

/// What is in the folder, in the order of names.
fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    Ok(entries)
}

impl Pack {
    /// A consultation in which these answers are given, as the scenario has them.
    pub fn session(&self, given: &Map<String, Value>, today: NaiveDate) -> Result<Session> {
        let mut read = Answers::default();
        for (question, answer) in given {
            let (question, answer) =
                answers::read(&self.protocol, today, question, answer.as_str().unwrap_or_default())?;
            read.set(question, answer);
        }
        Ok(Session::with_answers(Rc::clone(&self.protocol), Rc::new(Directory::default()), today, read))
    }

    /// The advice from these answers as JSON; `null` where something is still to be asked.
    pub fn advice(&self, given: &Map<String, Value>, today: NaiveDate) -> Result<String> {
        let session = self.session(given, today)?;
        let Outcome::Advise(advice) = session.outcome() else { return Ok("null".to_owned()) };
        Ok(serde_json::to_string(&contract::advice(&self.protocol, &advice, session.directory(), today))?)
    }
}

/// What is answered in a scenario, as the element takes it. Dates are moved a year of whole weeks back: by the clock of
/// whoever runs this they may not have come yet, and are no answers then.
pub fn answers(scenario: &Scenario) -> Map<String, Value> {
    let earlier = |answer: &str| -> Option<String> {
        let year = Days::new(364);
        match answers::day(answer) {
            Some(day) => Some(day.checked_sub_days(year)?.to_string()),
            None => Some(answers::moment_text(answers::moment(answer)?.checked_sub_days(year)?)),
        }
    };
    let moved = |answer: &str| Value::from(earlier(answer).unwrap_or_else(|| answer.to_owned()));
    scenario.answers.iter().map(|(question, answer)| (question.clone(), moved(&answer.0))).collect()
}
