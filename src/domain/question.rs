//! Questions and their options.

use super::{Condition, OptionId, OptionSet, PageId, PostId};

/// One thing that is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Its name in the vocabulary or the pack.
    pub id: String,
    /// Whether it is the pack's own: the same name in another pack is then another question.
    pub own: bool,
    /// Its part in the consultation.
    pub stage: Stage,
    /// The question as the person reads it.
    pub text: String,
    /// One short sentence of help.
    pub hint: Option<String>,
    /// Why it is asked.
    pub why: Option<String>,
    /// What the words in it mean.
    pub words: Vec<Word>,
    /// What to find out, said when the person is not sure.
    pub find_out: Option<String>,
    /// Who could tell.
    pub ask_whom: Option<String>,
    /// Whether *not sure* is an answer to it.
    pub not_sure: bool,
    /// Whether it asks about what nobody can change any more: who somebody is, what has happened, a date.
    pub settled: bool,
    /// The tick-box page that it stands on.
    pub page: Option<PageId>,
    /// What an answer looks like.
    pub kind: Kind,
    /// What its options say about posts.
    pub names: Option<Naming>,
}

impl Question {
    /// Its options; none for a date.
    #[must_use]
    pub fn options(&self) -> &[Choice] {
        match &self.kind {
            Kind::Choice(options) => options,
            Kind::Date | Kind::DateTime => &[],
        }
    }

    /// All its options as a set.
    #[must_use]
    pub fn all(&self) -> OptionSet {
        OptionSet::first(self.options().len())
    }

    /// The option with this place.
    #[must_use]
    pub fn option(&self, option: OptionId) -> Option<&Choice> {
        self.options().get(option.place())
    }

    /// The option with this name.
    #[must_use]
    pub fn option_named(&self, id: &str) -> Option<OptionId> {
        self.options().iter().position(|option| option.id == id).and_then(OptionId::new)
    }
}

/// The part that a question plays; the first three are asked first, in this order, and are one question each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Who the person is.
    Who,
    /// What the matter is about.
    Issue,
    /// What the person is about to do or has been asked to do in it.
    Situation,
    /// Everything else.
    Circumstance,
}

/// What an answer to a question looks like.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// One of these options.
    Choice(Vec<Choice>),
    /// A day.
    Date,
    /// A day and a time of day, for periods counted in hours.
    DateTime,
}

/// One option of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its name.
    pub id: String,
    /// The option as the person reads it.
    pub label: String,
    /// One short sentence of help.
    pub hint: Option<String>,
    /// The side (member, officer) that a role is on.
    pub side: Option<String>,
    /// It is offered unless this is known not to hold.
    pub when: Condition,
    /// The posts that it names; see [`Naming`].
    pub posts: Vec<PostId>,
}

/// What the posts of an option are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Naming {
    /// What the person asking is: left out of every contact.
    Asker,
    /// Whom the matter is about: left out, with every rung of a ladder up to there.
    About,
    /// The last one tried: left out, with every rung of a ladder up to there.
    Tried,
    /// Absent: a stand-in that the rule gives takes their place.
    Away,
    /// What this person has not got, as a member of no group has no group leader: left out.
    HasNot,
    /// What this person cannot use: left out of a choice.
    CannotUse,
}

/// A word and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// The word.
    pub word: String,
    /// What it means here.
    pub meaning: String,
}

/// Questions asked together as tick boxes.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Its name.
    pub id: String,
    /// The question above the boxes.
    pub text: String,
    /// One short sentence of help.
    pub hint: Option<String>,
}
