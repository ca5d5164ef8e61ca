//! What the attributes of the element say. They are not trusted: what does not fit is left out, with a complaint.

use wasm_bindgen::JsValue;

use super::values::text;
use crate::domain::{Choice, OptionId, Protocol, QuestionId, clause_link};
use crate::ui::Settings;

/// The attributes as they stand in the page.
#[derive(Clone, Debug, Default)]
pub struct Options {
    audience: Option<String>,
    start: Option<String>,
    heading_level: Option<String>,
    state: Option<String>,
    /// Where the answers are kept: `address`, or nowhere.
    kept: Option<String>,
    clause_link: Option<String>,
    /// Where the choice of the protocol is the person's: `open` or `made`.
    choice: Option<String>,
}

/// How much of a wrong value is repeated to the webmaster.
const SHOWN: usize = 60;

impl Options {
    /// The attributes in this object; what is no text counts as left out.
    #[must_use]
    pub fn read(value: &JsValue) -> Self {
        Self {
            audience: text(value, "audience"),
            start: text(value, "start"),
            heading_level: text(value, "headingLevel"),
            state: text(value, "state"),
            kept: text(value, "kept"),
            clause_link: text(value, "clauseLink"),
            choice: text(value, "choice"),
        }
    }

    /// Whether the person is to choose the protocol first.
    #[must_use]
    pub fn choice_is_open(&self) -> bool {
        self.choice.as_deref() == Some("open")
    }

    /// What can be used of them with this protocol, and what is wrong with the rest.
    #[must_use]
    pub fn settings(&self, protocol: &Protocol) -> (Settings, Vec<String>) {
        let (sides, issues) = (sides(protocol), issues(protocol));
        let mut complaints = Vec::new();
        let mut settings = Settings::default();
        if let Some(place) = one_of("heading-level", &self.heading_level, &LEVELS, &mut complaints) {
            settings.heading_level = u8::try_from(place + 1).unwrap_or(settings.heading_level);
        }
        // What it says is done by the element, if it can be.
        one_of("state", &self.state, &["none", "hash"], &mut complaints);
        settings.in_address = self.kept.is_some();
        settings.clause_link = clause_link(&self.clause_link, &mut complaints);
        settings.chosen = self.choice.is_some();
        // Sides and issues are those of a protocol: before there is one, nothing can be said about them.
        if self.choice_is_open() {
            return (settings, complaints);
        }
        let side = one_of("audience", &self.audience, &sides, &mut complaints);
        settings.audience = side.and_then(|place| sides.get(place)).map(|side| (*side).to_owned());
        settings.start = one_of("start", &self.start, &issues, &mut complaints).and_then(OptionId::new);
        (settings, complaints)
    }
}

/// The levels that a heading can have.
const LEVELS: [&str; 6] = ["1", "2", "3", "4", "5", "6"];

/// Where the clauses are published, if that is such an address.
fn clause_link(written: &Option<String>, complaints: &mut Vec<String>) -> Option<String> {
    let written = said(written)?;
    match clause_link::check_of_page(written) {
        Ok(()) => Some(written.to_owned()),
        Err(fault) => {
            complaints.push(ignored("clause-link", written) + fault);
            None
        }
    }
}

/// What the attribute says. An empty one counts as left out.
fn said(written: &Option<String>) -> Option<&str> {
    written.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

fn ignored(attribute: &str, written: &str) -> String {
    let shown: String = written.chars().take(SHOWN).collect();
    format!("the attribute {attribute}=\"{shown}\" is ignored: ")
}

/// Which of these the attribute names.
fn one_of(attribute: &str, written: &Option<String>, allowed: &[&str], complaints: &mut Vec<String>) -> Option<usize> {
    let written = said(written)?;
    let found = allowed.iter().position(|name| *name == written);
    if found.is_none() {
        let mut complaint = ignored(attribute, written) + "it can be ";
        for (place, name) in allowed.iter().enumerate() {
            complaint.push_str(if place > 0 { ", " } else { "" });
            complaint.push_str(name);
        }
        complaint.push_str(if allowed.is_empty() { "nothing, with this protocol" } else { "" });
        complaints.push(complaint);
    }
    found
}

fn sides(protocol: &Protocol) -> Vec<&str> {
    let mut sides: Vec<&str> = Vec::new();
    for role in options(protocol, protocol.who()) {
        if let Some(side) = role.side.as_deref().filter(|side| !sides.contains(side)) {
            sides.push(side);
        }
    }
    sides
}

fn issues(protocol: &Protocol) -> Vec<&str> {
    options(protocol, protocol.issue()).iter().map(|issue| issue.id.as_str()).collect()
}

fn options(protocol: &Protocol, question: Option<QuestionId>) -> &[Choice] {
    question.map_or(&[], |question| protocol.questions.at(question).options())
}
