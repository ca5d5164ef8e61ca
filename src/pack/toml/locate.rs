//! Finds the file and line of a key path.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::finding::{Finding, Place, Segment};
use super::file::entry;

/// The files of a pack, kept to find the line of what is found in it.
#[derive(Clone, Debug, Default)]
pub struct Locator {
    /// Name and text of each.
    files: Vec<(String, String)>,
}

/// A file with the place of each value.
struct Located<'l> {
    name: &'l str,
    text: &'l str,
    table: DeTable<'l>,
}

impl Locator {
    pub(super) fn new(parts: &[(&str, &str)]) -> Self {
        Self { files: parts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect() }
    }

    /// Adds file and line to the findings that have none yet.
    pub fn complete<'f>(&self, findings: impl IntoIterator<Item = &'f mut Finding>) {
        self.complete_in("", findings);
    }

    /// The same, where the end of the file's name is known.
    pub fn complete_in<'f>(&self, file: &str, findings: impl IntoIterator<Item = &'f mut Finding>) {
        let located: Vec<Located<'_>> = self
            .files
            .iter()
            .filter(|(name, _)| name.ends_with(file))
            .map(|(name, text)| Located { name, text, table: DeTable::parse_recoverable(text).0.into_inner() })
            .collect();
        for finding in findings {
            if finding.place.file.is_none() {
                self.complete_place(&mut finding.place, &located);
            }
        }
    }

    fn complete_place(&self, place: &mut Place, files: &[Located<'_>]) {
        let fitting = fitting_files(&place.path);
        let best = fitting
            .iter()
            .filter_map(|name| files.iter().find(|located| located.name.rsplit('/').next() == Some(*name)))
            .map(|located| (follow(&located.table, &place.path), located))
            // The first of the deepest: what a pack says about a shared question comes before the vocabulary.
            .reduce(|best, next| if next.0.depth > best.0.depth { next } else { best });
        if let Some((reached, located)) = best {
            place.file = Some(located.name.to_owned());
            place.line = Some(line_of(located.text, reached.offset));
        } else if let Some(first) = fitting.first() {
            let folder = self.files.last().and_then(|(name, _)| name.rsplit_once('/'));
            place.file = Some(folder.map_or_else(|| (*first).to_owned(), |(folder, _)| format!("{folder}/{first}")));
        }
    }
}

/// The files in which a path can be, the likeliest first.
fn fitting_files(path: &[Segment]) -> &'static [&'static str] {
    match path.first() {
        Some(Segment::Key(key)) => match key.as_str() {
            "question" | "page" | "bound" => &["pack.toml", "questions.toml"],
            "clause" | "clauses.toml" => &["clauses.toml"],
            "scenario" => &["scenarios.toml"],
            "bank_holidays" => &["bank-holidays.toml"],
            _ => &["pack.toml"],
        },
        _ => &["pack.toml"],
    }
}

/// How far a path could be followed, and to where in the text.
struct Reached {
    depth: usize,
    offset: usize,
}

fn follow(table: &DeTable<'_>, path: &[Segment]) -> Reached {
    let mut reached = Reached { depth: 0, offset: 0 };
    // `bank_holidays` is a file of its own, without that key.
    let mut path = path.iter();
    if matches!(path.clone().next(), Some(Segment::Key(key)) if key == "bank_holidays") {
        path.next();
    }
    let Some(Segment::Key(first)) = path.next() else { return reached };
    let Some((key, value)) = table.iter().find(|(key, _)| key.get_ref() == first.as_str()) else { return reached };
    let mut here: &Spanned<DeValue<'_>> = value;
    reached = Reached { depth: 1, offset: key.span().start };
    for segment in path {
        let next = match (segment, here.get_ref()) {
            (Segment::Key(name), DeValue::Table(table)) => table
                .iter()
                .find(|(key, _)| key.get_ref() == name.as_str())
                .map(|(key, value)| (key.span().start, value)),
            (Segment::Row(place, id), DeValue::Array(rows)) => {
                let fits = |row: &&Spanned<DeValue<'_>>| row_is(row.get_ref(), id);
                let at_place = rows.get(*place).filter(|row| id.is_empty() || fits(row));
                at_place.or_else(|| rows.iter().find(fits)).map(|row| (row.span().start, row))
            }
            _ => None,
        };
        let Some((offset, value)) = next else { break };
        reached = Reached { depth: reached.depth + 1, offset };
        here = value;
    }
    reached
}

/// Whether the row has this id, rewords this question, or is this string.
fn row_is(row: &DeValue<'_>, id: &str) -> bool {
    let says = |key: &str| matches!(entry(row, key), Some(DeValue::String(found)) if found == id);
    says("id") || says("use") || matches!(row, DeValue::String(found) if found == id)
}

/// The line that this place in the text is on, from 1.
pub fn line_of(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().get(..offset.min(text.len())).unwrap_or_default();
    before.iter().filter(|&&byte| byte == b'\n').count() + 1
}
