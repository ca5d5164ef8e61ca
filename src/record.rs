//! The record: the advice as one plain document, to be kept, printed or put on file.
//!
//! It is the one source of all that leaves the page: the text that is copied or saved, the printed page, the note for the
//! file as a web page, and what `evenhand ask --note` prints. It says what the advice page says, in the same order, and
//! nothing else; whoever holds it and nothing besides knows what to do, whom to see and why.

mod email;
mod grounds;
mod mailto;
mod people;
mod something_else;
mod steps;
mod text;
mod what_if;

use chrono::NaiveDateTime;

pub use email::{Email, emails};
pub use mailto::{LONGEST, Mailto, mail_to, mailto};
pub use text::text;

use crate::domain::{Advice, Answer, Directory, Protocol, QuestionId, StepKind};
use crate::words;

/// The document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What a file with it is called, without what says of which kind it is: `evenhand-PACK-2026-11-22`.
    pub name: String,
    /// Its parts, in order.
    pub blocks: Vec<Block>,
}

/// A part of it: one piece of text, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// The text, without breaks of lines.
    pub text: String,
}

/// What a piece of text is. Those of a kind that stand together make a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The document's own heading; the first block, and no other.
    Title,
    /// The heading of a part.
    Heading,
    /// The heading of a part of a part.
    Subheading,
    /// A paragraph.
    Paragraph,
    /// What must not be overlooked.
    Warning,
    /// Somebody to go to.
    Person,
    /// One of a list in which the order matters.
    Step,
    /// One of a list in which it does not.
    Item,
    /// What the next block is the value of, or the answer to.
    Name,
    /// The value of the block before it.
    Value,
}

impl Kind {
    /// Its name for what draws it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Heading => "heading",
            Self::Subheading => "subheading",
            Self::Paragraph => "paragraph",
            Self::Warning => "warning",
            Self::Person => "person",
            Self::Step => "step",
            Self::Item => "item",
            Self::Name => "name",
            Self::Value => "value",
        }
    }
}

/// Makes the record of this advice. `tried` are the answers that are only tried out; `made` is when, by the clock of
/// whoever keeps it.
#[must_use]
pub fn record(
    protocol: &Protocol,
    directory: &Directory,
    advice: &Advice,
    tried: &[(QuestionId, Answer)],
    made: NaiveDateTime,
) -> Record {
    let (mut paper, today) = (Paper::default(), made.date());
    paper.say(Kind::Title, words::verdict(advice.verdict));
    paper.add(Kind::Paragraph, words::title(protocol));
    let written = protocol.headline(advice.situation, advice.verdict);
    paper.say(Kind::Paragraph, written.unwrap_or(words::plain_headline(advice.verdict)));
    if let Some(contact) = words::in_short(protocol, advice) {
        paper.add(Kind::Paragraph, contact);
    }
    grounds::tried(&mut paper, protocol, tried);
    paper.row("What was asked", grounds::asked(protocol, advice));
    paper.row("Made", words::moment(made));
    steps::list(&mut paper, protocol, advice, StepKind::Do);
    steps::list(&mut paper, protocol, advice, StepKind::Dont);
    people::who(&mut paper, protocol, directory, today, advice);
    something_else::part(&mut paper, protocol, directory, today, advice);
    steps::deadlines(&mut paper, protocol, advice);
    what_if::open(&mut paper, protocol, advice);
    steps::list(&mut paper, protocol, advice, StepKind::Know);
    what_if::would_change(&mut paper, protocol, advice);
    grounds::clauses(&mut paper, protocol, advice);
    grounds::answers(&mut paper, protocol, advice, tried);
    grounds::about(&mut paper, protocol, directory, today);
    Record { name: format!("evenhand-{}-{}", protocol.about.id, today), blocks: paper.blocks }
}

/// What is written so far.
#[derive(Default)]
struct Paper {
    blocks: Vec<Block>,
}

impl Paper {
    #[inline(never)]
    fn add(&mut self, kind: Kind, text: String) {
        self.blocks.push(Block { kind, text });
    }

    #[inline(never)]
    fn say(&mut self, kind: Kind, text: &str) {
        self.add(kind, text.to_owned());
    }

    #[inline(never)]
    fn row(&mut self, name: &str, value: String) {
        self.say(Kind::Name, name);
        self.add(Kind::Value, value);
    }
}
