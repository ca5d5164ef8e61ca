//! The outline of a protocol in plain text: its numbered clauses, where each begins, and what is doubtful about the numbers.
//!
//! Texts come out of PDFs: numbers are lost, doubled, torn from their paragraphs, or misread. What is made of that is a
//! proposal, and each doubt is said.

mod learn;
mod line;
mod lost;
mod scan;
mod suggest;

pub use learn::{Lesson, lessons};
pub use suggest::{Suggestion, Suggestions, force_words};

/// The longest text, in bytes.
pub const LONGEST: usize = 2_000_000;
/// The most clauses.
pub const MOST: usize = 2_000;

/// What a text holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// Its clauses, in its order.
    pub clauses: Vec<Found>,
    /// Numbers that are missing between others, and whose paragraph is not clear.
    pub lost: Vec<Lost>,
}

/// One clause.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Its number made unique: `6.4.1`, `2.2(a)`, `5.1/bullet-2`, and `4.2bis` for the second of two.
    pub id: String,
    /// What a reader sees: the number, or where the clause stands.
    pub label: String,
    /// The heading that it stands under, cut to a few words.
    pub heading: String,
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The line after its last.
    pub end: usize,
    /// What is doubtful about it.
    pub doubt: Option<String>,
    /// Whether it belongs to another: an item of a list.
    pub item: bool,
}

/// A number that should be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The number.
    pub number: String,
    /// Between these lines.
    pub between: (usize, usize),
}

/// Why a text has no outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is a file of a word processor or a PDF.
    NotPlain,
    /// It is longer than [`LONGEST`].
    TooLong,
    /// It has more than [`MOST`] clauses.
    TooMany,
    /// Nothing in it is numbered.
    NoNumbers,
}

impl Unreadable {
    /// What is wrong and what to do.
    #[must_use]
    pub fn say(&self) -> String {
        match self {
            Self::NotPlain => "this is no plain text: open it and save it as plain text (UTF-8)".to_owned(),
            Self::TooLong => format!("the text is longer than {LONGEST} bytes: give the protocol alone"),
            Self::TooMany => format!("the text has more than {MOST} numbered paragraphs: give the protocol alone"),
            Self::NoNumbers => "nothing in this text begins with a number: write the clauses by hand".to_owned(),
        }
    }
}

/// Reads the outline.
///
/// # Errors
///
/// Where the text cannot be read, or nothing in it is numbered.
pub fn outline(text: &str) -> Result<Outline, Unreadable> {
    if text.len() > LONGEST {
        return Err(Unreadable::TooLong);
    }
    if text.starts_with("%PDF") || text.starts_with("PK\u{3}") || text.starts_with("{\\rtf") || text.contains('\0') {
        return Err(Unreadable::NotPlain);
    }
    let lines: Vec<line::Line> = line::lines(text);
    let scanned = scan::scan(&lines);
    if scanned.len() > MOST {
        return Err(Unreadable::TooMany);
    }
    if scanned.is_empty() {
        return Err(Unreadable::NoNumbers);
    }
    Ok(lost::complete(scanned, lines.len()))
}

impl Outline {
    /// The text of a clause, in one line for each of its paragraphs, without its number.
    #[must_use]
    pub fn text_of(found: &Found, text: &str) -> Vec<String> {
        let mut paragraphs = vec![String::new()];
        let lines = text.lines().skip(found.line.saturating_sub(1)).take(found.end.saturating_sub(found.line));
        for (place, written) in lines.enumerate() {
            let plain = line::plain(written);
            let said = if place == 0 { line::without_mark(&plain) } else { plain.as_str() };
            if place > 0 && line::begins_section(written) {
                break;
            }
            if said.trim().is_empty() {
                paragraphs.push(String::new());
            } else if let Some(last) = paragraphs.last_mut() {
                if !last.is_empty() {
                    last.push(' ');
                }
                last.push_str(said.trim());
            }
        }
        paragraphs.retain(|paragraph| !paragraph.is_empty());
        paragraphs
    }
}
