//! One TOML file: each of its entries is read by itself, so that a fault in one hides nothing in the others.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::super::finding::{Finding, Findings, Level, Place};
use super::super::format::{Clause, Rule};
use super::locate::line_of;
use crate::pack::codes::{self, Code};

/// One entry of a list with its keys.
pub type Row<'t> = Spanned<DeValue<'t>>;

/// How many faults of one entry are reported.
const MOST_FAULTS: usize = 30;

/// A file that is being read.
pub struct File<'t> {
    name: &'t str,
    text: &'t str,
    /// What has not been read yet.
    rest: DeTable<'t>,
    /// Ids of entries that could not be read.
    pub lost: BTreeSet<String>,
}

impl<'t> File<'t> {
    /// The largest file that is read, in bytes.
    const MOST_BYTES: usize = 5_000_000;

    pub fn open(name: &'t str, text: &'t str, findings: &mut Findings) -> Self {
        let mut file = Self { name, text, rest: DeTable::new(), lost: BTreeSet::new() };
        if text.len() > Self::MOST_BYTES {
            file.whole_file_finding(codes::TOO_LARGE, "this file is larger than 5 megabytes", None, findings);
            return file;
        }
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            file.finding(codes::BAD_TOML, error.span(), error.message().to_owned(), findings);
        }
        file.rest = table.into_inner();
        file
    }

    /// A finding about the file itself.
    pub fn whole_file_finding(&self, code: Code, message: &str, help: Option<String>, findings: &mut Findings) {
        let place = Place { file: Some(self.name.to_owned()), line: Some(1), path: Vec::new() };
        findings.push(Finding { code, level: Level::Error, place, message: message.to_owned(), help });
    }

    /// What the file says under this key, as a list of entries.
    pub fn rows<T: DeserializeOwned>(&mut self, key: &str, findings: &mut Findings) -> Vec<T> {
        let rows = self.take_rows(key, findings);
        self.read_rows(rows, findings)
    }

    /// The entries under this key that have that key, and those that have not.
    pub fn split_rows(&mut self, key: &str, with: &str) -> (Vec<Row<'t>>, Vec<Row<'t>>) {
        let rows = self.take_rows(key, &mut Findings::default());
        rows.into_iter().partition(|row| entry(row.get_ref(), with).is_some())
    }

    /// Reads entries one by one.
    pub fn read_rows<T: DeserializeOwned>(&mut self, rows: Vec<Row<'t>>, findings: &mut Findings) -> Vec<T> {
        rows.into_iter().filter_map(|row| self.read(row, findings)).collect()
    }

    /// What the file says under this key, as one entry.
    pub fn table<T: DeserializeOwned>(&mut self, key: &str, findings: &mut Findings) -> Option<T> {
        let Some(value) = take(&mut self.rest, key) else {
            self.whole_file_finding(codes::MISSING_KEY, &format!("`[{key}]` is missing"), None, findings);
            return None;
        };
        self.read(value, findings)
    }

    /// The whole file as one entry.
    pub fn whole<T: DeserializeOwned>(&mut self, findings: &mut Findings) -> Option<T> {
        let table = std::mem::take(&mut self.rest);
        self.read(Spanned::new(0..self.text.len(), DeValue::Table(table)), findings)
    }

    /// The clauses, with each rule read by itself.
    pub fn clauses(&mut self, findings: &mut Findings) -> Vec<Clause> {
        let mut clauses = Vec::new();
        for mut row in self.take_rows("clause", findings) {
            let rules = match row.get_mut() {
                DeValue::Table(table) => take(table, "rule"),
                _ => None,
            };
            let Some(mut clause) = self.read::<Clause>(row, findings) else { continue };
            if let Some(rules) = rules {
                let rows = self.list("rule", rules, findings);
                clause.rule = self.read_rows::<Rule>(rows, findings);
                if clause.rule.is_empty() {
                    self.lost.insert(clause.id.clone());
                }
            }
            clauses.push(clause);
        }
        clauses
    }

    /// Keys at the top of the file that nothing has read.
    pub fn leftovers(&mut self, findings: &mut Findings) {
        let rest: Vec<(String, Range<usize>)> =
            self.rest.keys().map(|key| (key.get_ref().to_string(), key.span())).collect();
        for (key, span) in rest {
            self.finding(codes::UNKNOWN_KEY, Some(span), format!("`{key}` is no part of this file"), findings);
        }
    }

    fn take_rows(&mut self, key: &str, findings: &mut Findings) -> Vec<Row<'t>> {
        match take(&mut self.rest, key) {
            Some(value) => self.list(key, value, findings),
            None => Vec::new(),
        }
    }

    fn list(&mut self, key: &str, value: Row<'t>, findings: &mut Findings) -> Vec<Row<'t>> {
        let span = value.span();
        match value.into_inner() {
            DeValue::Array(rows) => rows.into_iter().collect(),
            _ => {
                let message = format!("`{key}` is a list: write `[[{key}]]`");
                self.finding(codes::WRONG_VALUE, Some(span), message, findings);
                Vec::new()
            }
        }
    }

    /// Reads one entry. A key that cannot be read is reported and taken out, and the entry is tried again without it.
    fn read<T: DeserializeOwned>(&mut self, row: Row<'t>, findings: &mut Findings) -> Option<T> {
        let mut row = row;
        let mut taken: BTreeSet<String> = BTreeSet::new();
        for _ in 0..MOST_FAULTS {
            let error = match T::deserialize(ValueDeserializer::from(row.clone())) {
                Ok(read) => return Some(read),
                Err(error) => error,
            };
            let (code, message) = describe(error.message());
            let consequence =
                code == codes::MISSING_KEY && taken.iter().any(|key| message.contains(&format!("`{key}`")));
            if !consequence {
                self.finding(code, error.span(), message, findings);
            }
            let removed = match error.span() {
                Some(span) if code != codes::MISSING_KEY => remove_at(&mut row, span.start),
                _ => None,
            };
            let Some(removed) = removed else { break };
            taken.insert(removed);
        }
        for key in ["id", "use"] {
            if let Some(DeValue::String(id)) = entry(row.get_ref(), key) {
                self.lost.insert(id.to_string());
            }
        }
        None
    }

    fn finding(&self, code: Code, span: Option<Range<usize>>, message: String, findings: &mut Findings) {
        let line = line_of(self.text, span.map_or(0, |span| span.start));
        let place = Place { file: Some(self.name.to_owned()), line: Some(line), path: Vec::new() };
        let (message, help) = match message.split_once(", expected ") {
            Some((message, expected)) => (message.to_owned(), Some(format!("expected {expected}"))),
            None => (message, None),
        };
        findings.push(Finding { code, level: Level::Error, place, message, help });
    }
}

/// The code for a message of serde's, and the message in an author's words.
fn describe(message: &str) -> (Code, String) {
    let message = message.trim();
    if let Some(rest) = message.strip_prefix("unknown field ") {
        (codes::UNKNOWN_KEY, format!("unknown key {rest}"))
    } else if let Some(rest) = message.strip_prefix("missing field ") {
        (codes::MISSING_KEY, format!("the key {rest} is missing"))
    } else {
        (codes::WRONG_VALUE, message.to_owned())
    }
}

fn take<'t>(table: &mut DeTable<'t>, key: &str) -> Option<Row<'t>> {
    table.remove(key)
}

/// What a table says under this key.
pub fn entry<'v, 't>(value: &'v DeValue<'t>, key: &str) -> Option<&'v DeValue<'t>> {
    match value {
        DeValue::Table(table) => table.get(key).map(Spanned::get_ref),
        _ => None,
    }
}

/// Takes the innermost key that stands at, or whose value holds, this place out of the entry, and says which it was.
fn remove_at(row: &mut Row<'_>, offset: usize) -> Option<String> {
    match row.get_mut() {
        DeValue::Array(rows) => rows.iter_mut().find_map(|row| remove_at(row, offset)),
        DeValue::Table(table) => {
            let holds = |span: Range<usize>| span.contains(&offset);
            let inner: Option<String> = table
                .iter_mut()
                .filter(|(key, value)| !holds(key.span()) && holds(value.span()))
                .find_map(|(_, value)| remove_at(value, offset));
            if inner.is_some() {
                return inner;
            }
            let found = table.iter().find(|(key, value)| holds(key.span()) || holds(value.span()));
            let key = found.map(|(key, _)| key.get_ref().to_string())?;
            take(table, &key);
            Some(key)
        }
        _ => None,
    }
}
