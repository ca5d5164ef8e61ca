//! Something wrong or doubtful in a pack, and where.

use std::borrow::Cow;
use std::fmt;

use super::codes::Code;

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which kind of finding it is.
    pub code: Code,
    /// Whether it fails the check.
    pub level: Level,
    /// Where.
    pub place: Place,
    /// What, in the author's words.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Finding {
    /// How many letters of a name are repeated, and of the words between two names.
    const NAME: usize = 60;
    const WORDS: usize = 600;

    /// With as much of long names as helps to find them. Whatever an author wrote stands in backticks, and nobody has checked
    /// how long it is.
    fn bounded(self) -> Self {
        Self { message: Self::short(&self.message), help: self.help.as_deref().map(Self::short), ..self }
    }

    fn short(text: &str) -> String {
        let mut short = String::new();
        for (number, part) in text.split('`').enumerate() {
            short.push_str(if number > 0 { "`" } else { "" });
            short.push_str(&first(part, if number % 2 == 1 { Self::NAME } else { Self::WORDS }));
        }
        short
    }
}

/// So many letters of it, and a sign that there are more.
fn first(text: &str, most: usize) -> Cow<'_, str> {
    let end = text.char_indices().nth(most).and_then(|(end, _)| text.get(..end));
    end.map_or(Cow::Borrowed(text), |first| Cow::Owned(format!("{first}…")))
}

/// As compilers print them.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]: {}\n  --> {}\n", self.level.id(), self.code, self.message, self.place)?;
        if let Some(help) = &self.help {
            writeln!(f, "   = help: {help}")?;
        }
        f.write_str("\n")
    }
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The pack must not be used.
    Error,
    /// A person should look at it.
    Warning,
}

impl Level {
    /// Its name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Where a finding is: the key path in the written form, and file and line once they are looked up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file, if it is already known.
    pub file: Option<String>,
    /// The line in it, from 1.
    pub line: Option<usize>,
    /// The path of keys from the top of the document.
    pub path: Vec<Segment>,
}

/// One step of a key path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// A key of a table.
    Key(String),
    /// An element of a list: its place, and its id or the string itself.
    Row(usize, String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.file, self.line) {
            (Some(file), Some(line)) => return write!(f, "{file}:{line}"),
            (Some(file), None) => return f.write_str(file),
            (None, _) => {}
        }
        for (place, segment) in self.path.iter().enumerate() {
            match segment {
                Segment::Key(key) if place == 0 => f.write_str(&first(key, Finding::NAME))?,
                Segment::Key(key) => write!(f, ".{}", first(key, Finding::NAME))?,
                Segment::Row(place, id) if id.is_empty() => write!(f, "[{place}]")?,
                Segment::Row(_, id) => write!(f, "[\"{}\"]", first(id, Finding::NAME))?,
            }
        }
        Ok(())
    }
}

/// A place under construction; it costs nothing until something is found there.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    up: Option<&'a At<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Key(&'a str),
    Row(usize, &'a str),
}

impl<'a> At<'a> {
    /// A key at the top of the document.
    #[must_use]
    pub fn top(key: &'a str) -> Self {
        Self { up: None, step: Step::Key(key) }
    }

    /// A key of the table that is here.
    #[must_use]
    pub fn key(&'a self, key: &'a str) -> Self {
        At { up: Some(self), step: Step::Key(key) }
    }

    /// An element of the list that is here, with its id or, for a list of strings, itself.
    #[must_use]
    pub fn row(&'a self, place: usize, id: &'a str) -> Self {
        At { up: Some(self), step: Step::Row(place, id) }
    }

    /// The place itself.
    #[must_use]
    pub fn place(&self) -> Place {
        let mut path = Vec::new();
        let mut here = Some(self);
        while let Some(at) = here {
            path.push(match at.step {
                Step::Key(key) => Segment::Key(key.to_owned()),
                Step::Row(place, id) => Segment::Row(place, id.to_owned()),
            });
            here = at.up;
        }
        path.reverse();
        Place { file: None, line: None, path }
    }
}

/// Everything found so far.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    all: Vec<Finding>,
}

impl Findings {
    /// A pack that comes over the network must not fill the memory with findings.
    const MOST: usize = 1_000;

    /// Adds an error.
    pub fn error(&mut self, code: Code, at: &At<'_>, message: impl Into<String>, help: Option<String>) {
        self.push_at(Level::Error, code, at, message.into(), help);
    }

    /// Adds a warning.
    pub fn warn(&mut self, code: Code, at: &At<'_>, message: impl Into<String>, help: Option<String>) {
        self.push_at(Level::Warning, code, at, message.into(), help);
    }

    fn push_at(&mut self, level: Level, code: Code, at: &At<'_>, message: String, help: Option<String>) {
        #[cfg(all(feature = "cli", debug_assertions))]
        assert!(
            super::codes::Entry::of(code).is_some_and(|entry| entry.levels.contains(&level)),
            "the table of codes does not say that `{code}` can be {level:?}"
        );
        if self.all.len() < Self::MOST {
            self.all.push(Finding { code, level, place: at.place(), message, help }.bounded());
        }
    }

    /// Adds one that is finished.
    pub fn push(&mut self, finding: Finding) {
        let finding = finding.bounded();
        if self.all.len() < Self::MOST && !self.all.contains(&finding) {
            self.all.push(finding);
        }
    }

    /// Adds those of another check.
    pub fn extend(&mut self, others: Self) {
        for finding in others.all {
            self.push(finding);
        }
    }

    /// Whether one of them fails the check.
    #[must_use]
    pub fn failed(&self) -> bool {
        self.all.iter().any(|finding| finding.level == Level::Error)
    }

    /// Whether there is one with this code.
    #[must_use]
    pub fn has(&self, code: Code) -> bool {
        self.all.iter().any(|finding| finding.code == code)
    }

    /// All of them, in the order in which they were found.
    #[must_use]
    pub fn into_vec(self) -> Vec<Finding> {
        self.all
    }

    /// Each of them, to be completed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Finding> {
        self.all.iter_mut()
    }
}
