//! Texts and ids: there, not too long, and of the right letters.

use super::super::finding::{At, Findings};
use super::Check;
use crate::pack::codes;
use crate::pack::directory::misleads;
use crate::pack::format::bounds::ID;

impl Check<'_> {
    /// A text that must be there.
    pub fn text(&mut self, at: &At<'_>, written: &str, longest: usize) -> String {
        text(at, written, longest, &mut self.findings);
        written.to_owned()
    }

    /// A text that may be left out; an empty one counts as left out.
    pub fn optional_text(&mut self, at: &At<'_>, written: Option<&String>, longest: usize) -> Option<String> {
        let text = written.filter(|text| !text.trim().is_empty())?;
        bounded(at, text, longest, &mut self.findings);
        Some(text.clone())
    }

    /// A list that must not be longer than this.
    pub fn count(&mut self, at: &At<'_>, written: usize, most: usize, things: &str) {
        count(at, written, most, things, &mut self.findings);
    }
}

/// A text that must be there.
pub fn text(at: &At<'_>, written: &str, longest: usize, findings: &mut Findings) {
    if written.trim().is_empty() {
        findings.error(codes::EMPTY_TEXT, at, "this text is empty", None);
    }
    bounded(at, written, longest, findings);
}

/// A list that must not be longer than this.
pub fn count(at: &At<'_>, count: usize, most: usize, things: &str, findings: &mut Findings) {
    if count > most {
        findings.error(codes::TOO_MANY, at, format!("there are {count} {things}, and {most} are the most"), None);
    }
}

fn bounded(at: &At<'_>, written: &str, longest: usize, findings: &mut Findings) {
    seen(at, written, findings);
    let length = written.len();
    // Characters, not bytes, but only counted where the bytes are too many.
    if length > longest && written.chars().count() > longest {
        let message = format!("this text has {} characters, and {longest} are the most", written.chars().count());
        findings.error(codes::TOO_LONG, at, message, None);
    }
}

/// What nobody sees, or what turns the order of writing, has no place in a text; a bundle ends its texts with some of it.
fn seen(at: &At<'_>, written: &str, findings: &mut Findings) {
    if let Some(letter) = written.chars().find(|&letter| !matches!(letter, '\t' | '\n' | '\r') && misleads(letter)) {
        let message = format!("this text has the character U+{:04X}, which is not seen", u32::from(letter));
        findings.error(codes::BAD_CHARACTERS, at, message, Some("take it out".to_owned()));
    }
}

/// Ids are lower case letters, digits and hyphens.
pub fn good_id(at: &At<'_>, id: &str, findings: &mut Findings) {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || id.len() > ID || !id.chars().all(good) {
        let shown: String = id.chars().take(ID).collect();
        let help = format!("use lower case letters, digits and hyphens, at most {ID} of them");
        findings.error(codes::BAD_ID, at, format!("`{shown}` cannot be a name"), Some(help));
    }
}
