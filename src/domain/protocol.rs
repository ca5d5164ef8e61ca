//! One version of one protocol, checked and ready to be consulted.

use std::ops::Deref;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{
    Calendar, Clause, ClauseId, Directory, Fact, FactId, OptionId, Page, PageId, Post, PostId, Question, QuestionId,
    Rule, RuleId, Section, Shared, Stage, Table, Verdict, section,
};

/// A protocol with what a consultation looks up in it.
///
/// Every id in the parts points into a table of the same parts, facts do not rest on themselves, `overrides` has no
/// circles and an option's `when` tests earlier questions only: whoever reads a pack checks that first.
#[derive(Clone, Debug)]
pub struct Protocol {
    parts: Arc<ProtocolParts>,
    /// The posts of which another post names every holder.
    shared: Vec<Shared>,
    who: Option<QuestionId>,
    issue: Option<QuestionId>,
    situation: Option<QuestionId>,
    everything: Section,
    /// By option of the situation question.
    sections: Vec<Section>,
}

/// What a protocol is made of.
#[derive(Clone, Debug)]
pub struct ProtocolParts {
    /// Which protocol it is.
    pub about: About,
    /// What can be asked, in the order of asking: who, issue, situation, circumstances.
    pub questions: Table<QuestionId, Question>,
    /// Tick-box pages.
    pub pages: Table<PageId, Page>,
    /// Named facts.
    pub facts: Table<FactId, Fact>,
    /// The posts that it names.
    pub posts: Table<PostId, Post>,
    /// Its clauses in the document's order.
    pub clauses: Table<ClauseId, Clause>,
    /// The clauses that a person can lean on where nothing else fits, in the document's order.
    pub principles: Vec<ClauseId>,
    /// Its rules in the order of the clauses.
    pub rules: Table<RuleId, Rule>,
    /// One sentence for each situation and verdict.
    pub headlines: Vec<(Headline, String)>,
    /// For its deadlines.
    pub calendar: Calendar,
}

/// What a headline is for; a protocol without a situation question has `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Headline {
    /// The option of the situation question.
    pub situation: Option<OptionId>,
    /// The verdict.
    pub verdict: Verdict,
}

/// Which protocol it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The pack's name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whose protocol it is.
    pub council: String,
    /// Its version as the document has it.
    pub version: String,
    /// When it took effect.
    pub in_force: Option<NaiveDate>,
    /// When it is due for review.
    pub review_due: Option<NaiveDate>,
    /// The most pages that a consultation has, where that is known from walking all of them.
    pub most_questions: Option<u8>,
    /// Whether it is the whole of a protocol.
    pub kind: PackKind,
    /// What it covers and what it leaves out.
    pub covers: String,
    /// Who says what it means.
    pub interpreter: Option<Interpreter>,
    /// Said when a ladder has run out.
    pub nobody_further: String,
    /// Where the council publishes its clauses: an address with `{clause}` in place of the clause's name.
    pub clause_link: Option<String>,
}

impl About {
    /// Its version in a sentence: "version 1.0", or what the pack has in place of a number.
    #[must_use]
    pub fn version_said(&self) -> String {
        let number = self.version.starts_with(|first: char| first.is_ascii_digit());
        if number { format!("version {}", self.version) } else { self.version.clone() }
    }
}

/// Whether a pack is the whole of a protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PackKind {
    /// The whole document.
    Protocol,
    /// Passages of it.
    Extract,
    /// Guidance that binds nobody.
    Guidance,
}

/// Who says what a protocol means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interpreter {
    /// The post.
    pub post: PostId,
    /// The clauses that say so.
    pub clauses: Vec<ClauseId>,
}

impl Protocol {
    /// Prepares what a consultation looks up. Cost: situations times rules.
    #[must_use]
    pub fn new(parts: ProtocolParts) -> Self {
        Self::prepared(Arc::new(parts), Vec::new())
    }

    /// The same for the persons who hold its posts today: an option that names a post names every post of the person who
    /// holds it. None where that makes no difference to what this one says.
    #[must_use]
    pub fn held_by(&self, directory: &Directory, today: NaiveDate) -> Option<Self> {
        let shared = directory.shared(today);
        (shared != self.shared).then(|| Self::prepared(Arc::clone(&self.parts), shared))
    }

    fn prepared(parts: Arc<ProtocolParts>, shared: Vec<Shared>) -> Self {
        let at = |stage| parts.questions.find(|question: &Question| question.stage == stage);
        let (who, issue, situation) = (at(Stage::Who), at(Stage::Issue), at(Stage::Situation));
        let everything = section::section(&parts, &shared, parts.rules.ids().collect());
        let mut sections = Vec::new();
        if let Some(question) = situation {
            for option in parts.questions.at(question).all().iter() {
                sections.push(section::section(&parts, &shared, section::rules_of(&parts, question, option)));
            }
        }
        Self { parts, shared, who, issue, situation, everything, sections }
    }

    /// The question who the person is.
    #[must_use]
    pub fn who(&self) -> Option<QuestionId> {
        self.who
    }

    /// The question what the matter is about.
    #[must_use]
    pub fn issue(&self) -> Option<QuestionId> {
        self.issue
    }

    /// The question what the person is about to do in it.
    #[must_use]
    pub fn situation(&self) -> Option<QuestionId> {
        self.situation
    }

    /// The rules that can hold in the situation; all of them where it is not known.
    #[must_use]
    pub fn section(&self, situation: Option<OptionId>) -> &Section {
        situation.and_then(|option| self.sections.get(option.place())).unwrap_or(&self.everything)
    }

    /// Whether these posts name the post: it is one of them, or all of its holders hold one of them.
    #[must_use]
    pub fn names(&self, these: &dyn Fn(PostId) -> bool, post: PostId) -> bool {
        let by_holders = |shared: &&Shared| shared.post == post;
        let named = |others: &Vec<PostId>| others.iter().any(|&other| these(other));
        these(post) || self.shared.iter().find(by_holders).is_some_and(|shared| shared.holders.iter().all(named))
    }

    /// Whether somebody holds two of its posts.
    #[must_use]
    pub fn has_one_for_two(&self) -> bool {
        !self.shared.is_empty()
    }

    /// The sentence for this situation and verdict.
    #[must_use]
    pub fn headline(&self, situation: Option<OptionId>, verdict: Verdict) -> Option<&str> {
        let wanted = Headline { situation, verdict };
        self.parts.headlines.iter().find(|(headline, _)| *headline == wanted).map(|(_, text)| text.as_str())
    }
}

impl Deref for Protocol {
    type Target = ProtocolParts;

    fn deref(&self) -> &ProtocolParts {
        &self.parts
    }
}
