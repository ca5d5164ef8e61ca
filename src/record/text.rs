//! The record as plain text, for a case-file system, an email or a screen reader.

use super::{Kind, Record};

/// The most letters on a line. A word that is longer, such as an address, stays whole.
const WIDTH: usize = 76;

/// Writes it. Nothing but words and numbers must stand in it: rulers and signs are read out one by one.
#[must_use]
pub fn text(record: &Record) -> String {
    let mut out = String::new();
    let (mut before, mut number, mut name) = (Kind::Title, 0, "");
    for block in &record.blocks {
        let kind = block.kind;
        number = if kind == Kind::Step { number + 1 } else { 0 };
        let goes_on = matches!(kind, Kind::Step | Kind::Item | Kind::Value) && before == kind
            || kind == Kind::Name && before == Kind::Value
            || before == Kind::Name;
        let close = matches!(before, Kind::Heading | Kind::Person) && kind != Kind::Heading;
        if !(out.is_empty() || goes_on || close) {
            out.push('\n');
        }
        match kind {
            Kind::Title => wrap(&mut out, "", &block.text.to_ascii_uppercase()),
            Kind::Heading => {
                out.push('\n');
                wrap(&mut out, "", &block.text.to_ascii_uppercase());
            }
            Kind::Subheading | Kind::Paragraph | Kind::Person => wrap(&mut out, "", &block.text),
            Kind::Warning => wrap(&mut out, "Important: ", &block.text),
            Kind::Step => wrap(&mut out, &format!("{number}. "), &block.text),
            Kind::Item => wrap(&mut out, "- ", &block.text),
            // It stands on one line with its value.
            Kind::Name => name = &block.text,
            Kind::Value => {
                let mark = if name.ends_with('?') { "" } else { ":" };
                wrap(&mut out, "- ", &format!("{name}{mark} {}", block.text));
            }
        }
        before = kind;
    }
    out
}

/// The text in lines; `first` stands before the first, and as much space before the others, but for a word.
#[inline(never)]
fn wrap(out: &mut String, first: &str, text: &str) {
    let indent = if first.len() > 4 { 0 } else { first.len() };
    out.push_str(first);
    let (mut used, mut empty) = (first.len(), true);
    for word in text.split(|letter: char| letter == ' ' || letter.is_control()) {
        let letters = word.chars().count();
        if letters == 0 {
            continue;
        }
        if !empty && used + 1 + letters > WIDTH {
            out.push('\n');
            for _ in 0..indent {
                out.push(' ');
            }
            used = indent;
        } else if !empty {
            out.push(' ');
            used += 1;
        }
        for letter in word.chars() {
            // What must not be parted is whole by now; not every system knows the sign.
            out.push(if letter == '\u{a0}' { ' ' } else { letter });
        }
        used += letters;
        empty = false;
    }
    out.push('\n');
}
