//! One example for each code: a small made-up pack in which something is wrong, what is found, and how it is right.

use std::rc::Rc;

use chrono::NaiveDate;
use serde::Deserialize;

use super::super::finding::{Finding, Findings};
use super::super::lints::{Subject, lint};
use super::super::read_directory;
use super::super::scenarios::Told;
use super::super::toml::read;
use super::super::walk::Walk;

/// The made-up pack, which has no findings, and a directory for it.
pub const MADE_UP: [(&str, &str); 6] = [
    ("vocabulary/questions.toml", include_str!("../../../tests/packs/made-up/vocabulary/questions.toml")),
    ("vocabulary/bank-holidays.toml", include_str!("../../../tests/packs/made-up/vocabulary/bank-holidays.toml")),
    ("parish/pack.toml", include_str!("../../../tests/packs/made-up/parish/pack.toml")),
    ("parish/clauses.toml", include_str!("../../../tests/packs/made-up/parish/clauses.toml")),
    ("parish/scenarios.toml", include_str!("../../../tests/packs/made-up/parish/scenarios.toml")),
    (DIRECTORY, include_str!("../../../tests/packs/made-up/directory.json")),
];

/// The council's directory.
const DIRECTORY: &str = "directory.json";

/// The files with the examples.
const EXAMPLES: [&str; 8] = [
    include_str!("files.toml"),
    include_str!("protocol.toml"),
    include_str!("questions.toml"),
    include_str!("options.toml"),
    include_str!("clauses.toml"),
    include_str!("rules.toml"),
    include_str!("consultations.toml"),
    include_str!("directory.toml"),
];

/// An example.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The code that is found.
    pub code: String,
    /// The file in which something is wrong. One that the made-up pack has not got is added.
    pub file: String,
    /// The lines as they should be; nothing where they should not be there at all.
    #[serde(default)]
    pub good: String,
    /// The lines written wrong. `⟦… × 8⟧` stands for eight times the same, with `{n}` for the number of each.
    #[serde(default)]
    pub bad: String,
    /// What is wrong in words, where no lines show it.
    pub in_words: Option<String>,
    /// Whether the whole file is missing where it is wrong.
    #[serde(default)]
    missing: bool,
    /// What else is changed for the example, wrong or right.
    #[serde(default)]
    also: Vec<Change>,
    /// What else is written wrong.
    #[serde(default)]
    pub with: Vec<Change>,
    /// How many states are walked before the walk gives up, where an example of the usual many would take too long.
    walk_at_most: Option<usize>,
}

/// A change to a file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The file.
    pub file: String,
    /// What stands there; nothing to add at the end.
    #[serde(default)]
    from: String,
    /// What stands there then.
    pub to: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Examples {
    example: Vec<Example>,
}

/// All examples.
///
/// # Errors
/// When a file with examples is no list of them: what is wrong in it.
pub fn examples() -> Result<Vec<Example>, String> {
    let mut all = Vec::new();
    for text in EXAMPLES {
        let read: Examples = toml::from_str(text).map_err(|error| error.to_string())?;
        all.extend(read.example);
    }
    for example in &mut all {
        example.good.truncate(example.good.trim_end().len());
        example.bad.truncate(example.bad.trim_end().len());
    }
    Ok(all)
}

impl Example {
    /// What is found in the pack as written wrong.
    ///
    /// # Errors
    /// When the lines of the example do not stand in the made-up pack.
    pub fn found(&self) -> Result<Vec<Finding>, String> {
        self.findings(true)
    }

    /// What is found in the pack as it should be.
    ///
    /// # Errors
    /// When the lines of the example do not stand in the made-up pack.
    pub fn found_when_right(&self) -> Result<Vec<Finding>, String> {
        self.findings(false)
    }

    fn files(&self, wrong: bool) -> Result<Vec<(String, String)>, String> {
        let mut files: Vec<(String, String)> = Vec::new();
        for (name, text) in MADE_UP {
            files.push((name.to_owned(), text.to_owned()));
        }
        for change in &self.also {
            replace(&mut files, &change.file, &change.from, &repeated(&change.to))?;
        }
        for change in self.with.iter().filter(|_| wrong) {
            replace(&mut files, &change.file, &change.from, &repeated(&change.to))?;
        }
        // In both cases: the lines as they should be stand in the pack.
        replace(&mut files, &self.file, &self.good, &repeated(if wrong { &self.bad } else { &self.good }))?;
        if wrong && self.missing {
            files.retain(|(name, _)| !is(name, &self.file));
        }
        if !wrong && !MADE_UP.iter().any(|(name, _)| is(name, &self.file)) {
            files.retain(|(name, _)| !is(name, &self.file));
        }
        Ok(files)
    }

    /// Everything that `check` finds in the files, and what is found in the directory.
    fn findings(&self, wrong: bool) -> Result<Vec<Finding>, String> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
        let files = self.files(wrong)?;
        let (directories, pack): (Vec<_>, Vec<_>) = files.iter().partition(|(name, _)| name == DIRECTORY);
        let pack: Vec<(&str, &str)> = pack.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let mut reading = read(&pack);
        let mut found = reading.findings;
        let Some(protocol) = reading.protocol.take().map(Rc::new) else { return Ok(found) };
        let walk = match self.walk_at_most {
            Some(states) => Walk::within(&protocol, today, states),
            None => Walk::new(&protocol, today),
        };
        let told = Told::new(&protocol, &reading.scenarios, today);
        let mut more = Findings::default();
        let (written, scenarios) = (&reading.merged.pack, &*reading.scenarios);
        lint(&Subject { protocol: &protocol, written, scenarios, told: &told, walk: &walk, today }, &mut more)
            .map_err(|fault| fault.to_string())?;
        reading.locator.complete(more.iter_mut());
        found.extend(more.into_vec());
        for (_, directory) in directories {
            found.extend(read_directory(directory.as_bytes(), &protocol).1);
        }
        Ok(found)
    }
}

fn is(name: &str, last: &str) -> bool {
    name.rsplit('/').next() == Some(last)
}

fn replace(files: &mut Vec<(String, String)>, file: &str, from: &str, to: &str) -> Result<(), String> {
    if !files.iter().any(|(name, _)| is(name, file)) {
        files.push((format!("parish/{file}"), String::new()));
    }
    for (name, text) in files.iter_mut().filter(|(name, _)| is(name, file)) {
        if !text.contains(from) {
            return Err(format!("this does not stand in {name}:\n{from}"));
        }
        *text = match from {
            "" if to.is_empty() => continue,
            "" => format!("{text}\n{to}\n"),
            from => text.replacen(from, to, 1),
        };
    }
    Ok(())
}

/// The text with what is written once for many written out.
#[must_use]
pub fn repeated(text: &str) -> String {
    let mut whole = String::new();
    let mut rest = text;
    while let Some((before, (inner, after))) = rest.split_once('⟦').and_then(|(b, a)| Some((b, a.split_once('⟧')?)))
    {
        let (one, count) = inner.rsplit_once('×').unwrap_or((inner, ""));
        whole.push_str(before);
        for number in 1..=count.trim().parse().unwrap_or(1_usize) {
            whole.push_str(&one.strip_suffix(' ').unwrap_or(one).replace("{n}", &number.to_string()));
        }
        rest = after;
    }
    whole + rest
}
