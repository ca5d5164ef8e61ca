//! The contract as JSON text, for the widget.
//!
//! Written by hand: what serde and its bridge to JavaScript bring along for it, a visitor would have to fetch. The
//! command line uses serde; the browser test holds one against the other, byte for byte.

use chrono::NaiveDate;

use super::{
    About, Advice, Answers, Contact, Deadline, Interpreter, LadderPost, Open, OpenOutcome, Said, Step, WouldChange,
};

/// Something that can be written as JSON.
pub trait Json {
    /// Writes it after what is there.
    fn write(&self, to: &mut String);
}

/// It alone.
#[must_use]
pub fn json(value: &dyn Json) -> String {
    let mut text = String::new();
    value.write(&mut text);
    text
}

/// A struct is an object of its fields; one with another name in JSON says which.
macro_rules! json_objects {
    ($($name:ident { $($field:ident $(as $key:tt)?),* $(,)? })*) => {$(
        impl $crate::contract::Json for $name<'_> {
            fn write(&self, to: &mut String) {
                to.push('{');
                $($crate::contract::key(to, $crate::contract::json_objects!(@key $field $($key)?), &self.$field);)*
                to.push('}');
            }
        }
    )*};
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:tt) => { stringify!($key) };
}

pub(crate) use json_objects;

json_objects! {
    Advice {
        protocol, verdict, headline, to_do as do, dont, know, contact, ladder, nobody_further, contradictions, deadlines,
        open, would_change, clauses, answers,
    }
    About { id, title, council, version, in_force, review_due, interpreter }
    Interpreter { post, title, name, clauses }
    Step { text, clauses, rule }
    Said { text, clauses, rule }
    Contact {
        post, title, purpose, need, name, email, phone, office, away_until, why, clauses, rule, direct, stands_in_for,
    }
    LadderPost { post, title, when, name, why, clauses, rule }
    Deadline { what, rule, due, estimated, clauses }
    Open { question, text, find_out, ask_whom, outcomes }
    OpenOutcome { answer, label, verdict, adds, contacts }
    WouldChange { question, text, from, to, to_label, verdict }
}

/// A key of an object with its value, after the others.
#[inline(never)]
pub fn key(to: &mut String, key: &str, value: &dyn Json) {
    if !to.ends_with('{') {
        to.push(',');
    }
    key.write(to);
    to.push(':');
    value.write(to);
}

/// A value of a list, after the others.
#[inline(never)]
fn item(to: &mut String, value: &dyn Json) {
    if !to.ends_with('[') {
        to.push(',');
    }
    value.write(to);
}

impl Json for str {
    #[inline(never)]
    fn write(&self, to: &mut String) {
        to.push('"');
        for letter in self.chars() {
            match letter {
                '"' | '\\' => to.push('\\'),
                control if control < ' ' => {
                    to.push_str(if control < '\u{10}' { "\\u000" } else { "\\u001" });
                    to.extend(char::from_digit(u32::from(control) % 16, 16));
                    continue;
                }
                _ => {}
            }
            to.push(letter);
        }
        to.push('"');
    }
}

impl Json for &str {
    fn write(&self, to: &mut String) {
        (**self).write(to);
    }
}

impl Json for String {
    fn write(&self, to: &mut String) {
        self.as_str().write(to);
    }
}

/// As in packs: 2026-12-01.
impl Json for NaiveDate {
    fn write(&self, to: &mut String) {
        self.to_string().write(to);
    }
}

impl Json for bool {
    fn write(&self, to: &mut String) {
        to.push_str(if *self { "true" } else { "false" });
    }
}

impl Json for usize {
    fn write(&self, to: &mut String) {
        to.push_str(&self.to_string());
    }
}

impl<T: Json> Json for Option<T> {
    fn write(&self, to: &mut String) {
        match self {
            Some(value) => value.write(to),
            None => to.push_str("null"),
        }
    }
}

impl<T: Json> Json for Vec<T> {
    fn write(&self, to: &mut String) {
        to.push('[');
        for value in self {
            item(to, value);
        }
        to.push(']');
    }
}

impl Json for Answers<'_> {
    fn write(&self, to: &mut String) {
        to.push('{');
        for (question, answer) in &self.0 {
            key(to, question, answer);
        }
        to.push('}');
    }
}
