//! Somebody in a directory: texts that are shown to people, and so held to what can be shown.

use super::LONGEST;
use super::value::Value;
use crate::domain::{Person, Protocol};
use crate::pack::codes::{self, Code};
use crate::pack::finding::{At, Findings};

/// Reads one directory.
pub(super) struct Reader<'a, 'f> {
    pub protocol: &'a Protocol,
    pub fold: &'a dyn Fn(&str) -> String,
    pub findings: &'f mut Findings,
    /// How many persons have been read.
    pub persons: u32,
    /// How many rows have been read for a post that is the same as theirs.
    pub followed: usize,
}

impl Reader<'_, '_> {
    pub fn person(&mut self, at: &At<'_>, written: &Value) -> Person {
        let name = self.text(at, written, "name");
        let mut email = self.text(at, written, "email");
        if email.as_deref().is_some_and(|email| !is_email(email)) {
            email = self.leave_out(codes::BAD_EMAIL, &at.key("email"), "this is no email address and is left out");
        }
        self.persons += 1;
        Person {
            key: name.as_deref().map(|name| self.key(name)).unwrap_or_default(),
            name,
            email,
            phone: self.text(at, written, "phone"),
            office: self.text(at, written, "office"),
            number: self.persons,
        }
    }

    /// A text to be shown; none where it cannot be.
    pub fn text(&mut self, at: &At<'_>, written: &Value, key: &str) -> Option<String> {
        let at = at.key(key);
        let text = match written.get(key) {
            Value::Null => return None,
            Value::Text(text) => text.trim(),
            other => return self.wrong_kind(&at, other, "a text"),
        };
        if text.chars().count() > LONGEST {
            let message = format!("this is longer than {LONGEST} characters and is left out");
            self.findings.warn(codes::TOO_LONG, &at, message, None);
            return None;
        }
        if text.contains(misleads) {
            let message = "this has characters that are not seen or change the order of others, and is left out";
            return self.leave_out(codes::BAD_CHARACTERS, &at, message);
        }
        (!text.is_empty()).then(|| text.to_owned())
    }

    pub fn leave_out<T>(&mut self, code: Code, at: &At<'_>, message: &str) -> Option<T> {
        self.findings.warn(code, at, message, None);
        None
    }

    pub fn wrong_kind<T>(&mut self, at: &At<'_>, written: &Value, wanted: &str) -> Option<T> {
        let message = format!("this is {}, and {wanted} is needed: it is left out", written.kind());
        self.leave_out(codes::WRONG_KIND, at, &message)
    }

    /// The name by which two people are compared.
    fn key(&self, name: &str) -> String {
        let mut key = String::new();
        for word in name.split_whitespace() {
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(word);
        }
        (self.fold)(&key)
    }
}

/// Control characters, and those that turn the direction of writing or join without being seen.
pub fn misleads(letter: char) -> bool {
    matches!(letter, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// One `@` with something on both sides, and nothing that an address of email holds only in quotes.
fn is_email(text: &str) -> bool {
    let odd = |letter: char| letter.is_whitespace() || r#"<>()[]\,;:""#.contains(letter);
    text.split_once('@')
        .is_some_and(|(user, host)| !user.is_empty() && !host.is_empty() && !host.contains('@') && !text.contains(odd))
}
