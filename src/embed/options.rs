//! What the attributes of the element say. They are not trusted: what does not fit is left out, with a complaint.

use wasm_bindgen::JsValue;

use super::values::text;
use crate::domain::{OptionId, Protocol, QuestionId};
use crate::ui::Settings;

/// The attributes as they stand in the page.
#[derive(Clone, Debug, Default)]
pub struct Options {
    audience: Option<String>,
    start: Option<String>,
    heading_level: Option<String>,
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
        }
    }

    /// What can be used of them with this protocol, and what is wrong with the rest.
    #[must_use]
    pub fn settings(&self, protocol: &Protocol) -> (Settings, Vec<String>) {
        let mut complaints = Vec::new();
        let mut settings = Settings::default();
        if let Some(level) = written(&self.heading_level) {
            match level.parse() {
                Ok(level @ 1..=6) => settings.heading_level = level,
                _ => complaints.push(complaint("heading-level", level, "a number from 1 to 6")),
            }
        }
        if let Some(side) = written(&self.audience) {
            let sides = sides(protocol);
            if sides.contains(&side) {
                settings.audience = Some(side.to_owned());
            } else {
                complaints.push(complaint("audience", side, &listed(&sides)));
            }
        }
        if let Some(start) = written(&self.start) {
            let issues = issues(protocol);
            match issues.iter().position(|issue| *issue == start).and_then(OptionId::new) {
                Some(issue) => settings.start = Some(issue),
                None => complaints.push(complaint("start", start, &listed(&issues))),
            }
        }
        (settings, complaints)
    }
}

/// An empty attribute counts as left out.
fn written(attribute: &Option<String>) -> Option<&str> {
    attribute.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

fn sides(protocol: &Protocol) -> Vec<&str> {
    let mut sides: Vec<&str> = Vec::new();
    for side in names(protocol, protocol.who(), |role| role.side.as_deref()) {
        if !sides.contains(&side) {
            sides.push(side);
        }
    }
    sides
}

fn issues(protocol: &Protocol) -> Vec<&str> {
    names(protocol, protocol.issue(), |issue| Some(&issue.id))
}

fn names<'p>(
    protocol: &'p Protocol,
    question: Option<QuestionId>,
    name: impl Fn(&'p crate::domain::Choice) -> Option<&'p str>,
) -> Vec<&'p str> {
    let options = question.map_or(&[][..], |question| protocol.questions.at(question).options());
    options.iter().filter_map(name).collect()
}

fn listed(names: &[&str]) -> String {
    if names.is_empty() { "left out: this protocol has none".to_owned() } else { names.join(", ") }
}

fn complaint(attribute: &str, value: &str, allowed: &str) -> String {
    let value: String = value.chars().take(SHOWN).collect();
    format!("the attribute {attribute}=\"{value}\" is ignored: it can be {allowed}")
}
