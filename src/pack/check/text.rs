//! Texts and ids: there, not too long, and of the right letters.

use super::super::finding::{At, Findings};
use super::Check;

/// Labels, titles and other things that stand in one line.
pub const LINE: usize = 400;
/// Steps, gists and other things that are a sentence or a few.
pub const PARAGRAPH: usize = 3_000;
/// Ids.
const ID: usize = 80;

impl Check<'_> {
    /// A text that must be there.
    pub fn text(&mut self, at: &At<'_>, written: &str, longest: usize) -> String {
        if written.trim().is_empty() {
            self.findings.error("empty-text", at, "this text is empty", None);
        }
        self.bounded(at, written, longest);
        written.to_owned()
    }

    /// A text that may be left out; an empty one counts as left out.
    pub fn optional_text(&mut self, at: &At<'_>, written: Option<&String>, longest: usize) -> Option<String> {
        let text = written.filter(|text| !text.trim().is_empty())?;
        self.bounded(at, text, longest);
        Some(text.clone())
    }

    fn bounded(&mut self, at: &At<'_>, written: &str, longest: usize) {
        let length = written.len();
        // Characters, not bytes, but only counted where the bytes are too many.
        if length > longest && written.chars().count() > longest {
            let message = format!("this text has {} characters, and {longest} are the most", written.chars().count());
            self.findings.error("too-long", at, message, None);
        }
    }

    /// A list that must not be longer than this.
    pub fn count(&mut self, at: &At<'_>, count: usize, most: usize, things: &str) {
        if count > most {
            self.findings.error("too-many", at, format!("there are {count} {things}, and {most} are the most"), None);
        }
    }
}

/// Ids are lower case letters, digits and hyphens.
pub fn good_id(at: &At<'_>, id: &str, findings: &mut Findings) {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || id.len() > ID || !id.chars().all(good) {
        let shown: String = id.chars().take(ID).collect();
        let help = format!("use lower case letters, digits and hyphens, at most {ID} of them");
        findings.error("bad-id", at, format!("`{shown}` cannot be a name"), Some(help));
    }
}
