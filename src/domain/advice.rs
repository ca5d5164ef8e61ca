//! What a consultation ends in. Texts stay in the protocol; advice points to them.

use chrono::{NaiveDate, NaiveDateTime};

use super::{Answer, ClauseId, Need, OptionId, Period, Person, PostId, Purpose, QuestionId, RuleId, Step, Verdict};

/// The advice of one consultation.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The most cautious verdict that is certain, or `Depends`, or `NotCovered`.
    pub verdict: Verdict,
    /// The option of the situation question, for the headline.
    pub situation: Option<OptionId>,
    /// Steps of all rules that certainly hold, without duplicates: first those of the rules that give the verdict, then
    /// the others; both in the order of the clauses.
    pub steps: Vec<Cited<Step>>,
    /// Whom to go to now.
    pub contacts: Vec<Contact>,
    /// Who is behind on the ladder, in its order.
    pub taken: Vec<Taken>,
    /// The others, each with its when.
    pub ladder: Vec<LadderPost>,
    /// Whom the protocol names for something else, where it says nothing of whom to go to.
    pub named: Vec<NamedPost>,
    /// The ladder has run out: the protocol names nobody further.
    pub nobody_further: bool,
    /// Where the text disagrees with itself about whom to go to.
    pub contradictions: Vec<Cited<String>>,
    /// By when.
    pub deadlines: Vec<Deadline>,
    /// What the person was not sure of and could still change the advice.
    pub open: Vec<Open>,
    /// Which other answer would lead to another verdict, the smallest changes first.
    pub would_change: Vec<WouldChange>,
    /// Every clause that the advice rests on, in the document's order.
    pub clauses: Vec<ClauseId>,
    /// The answers that it follows from.
    pub answers: Vec<(QuestionId, Answer)>,
    /// What was not asked, because the council's directory answers it: that somebody is away.
    pub from_directory: Vec<(QuestionId, OptionId)>,
}

/// Something that rests on clauses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited<T> {
    /// The thing itself.
    pub said: T,
    /// The rule that it comes from.
    pub rule: RuleId,
    /// The clauses, in the document's order.
    pub clauses: Vec<ClauseId>,
}

/// Somebody to go to now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The post.
    pub post: PostId,
    /// What for.
    pub purpose: Purpose,
    /// Whether one of the contacts for this purpose is enough.
    pub need: Need,
    /// Why this person.
    pub why: String,
    /// It is the person concerned, to be talked to directly.
    pub direct: bool,
    /// The absent post whose place it takes.
    pub stands_in_for: Option<PostId>,
    /// Who that is.
    pub held: Held,
    /// The rule that names it.
    pub rule: RuleId,
    /// The clauses, in the document's order.
    pub clauses: Vec<ClauseId>,
}

/// Somebody on the ladder who is not to be gone to yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LadderPost {
    /// The post.
    pub post: PostId,
    /// When.
    pub when: LadderWhen,
    /// Why this person.
    pub why: String,
    /// Who that is.
    pub held: Held,
    /// The rule that names it.
    pub rule: RuleId,
    /// The clauses, in the document's order.
    pub clauses: Vec<ClauseId>,
}

/// Who holds a post today, by the council's directory, without the person concerned, the one asking and the last tried.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// The holders who are there; all of them where none is.
    pub people: Vec<Person>,
    /// The last day on which none of them is there.
    pub away_until: Option<NaiveDate>,
    /// Nobody holds it.
    pub vacant: bool,
    /// Who is in their place by the council's own arrangement while they are away, or nobody holds it.
    pub in_place: Option<InPlace>,
    /// Who holds it next, and from when on.
    pub next: Option<(NaiveDate, Person)>,
    /// The post that the matter is about, if one of its several holders may be a holder of this one.
    pub may_be: Option<PostId>,
}

/// Somebody in the place of a holder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InPlace {
    /// Who.
    pub person: Person,
    /// The post that they hold, where it is for that that they are in place.
    pub post: Option<PostId>,
}

/// When somebody on the ladder comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LadderWhen {
    /// The contact has not settled it.
    Unresolved,
    /// There is a difficulty or a doubt.
    InDifficulty,
    /// The contact brings them in.
    BroughtIn,
}

impl LadderWhen {
    /// Its name in the advice contract.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Unresolved => "unresolved",
            Self::InDifficulty => "in difficulty",
            Self::BroughtIn => "brought in by the contact",
        }
    }
}

/// Somebody behind on the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Who, and why they are behind.
    pub passed: Passed,
    /// What the ladder is for.
    pub purpose: Purpose,
    /// The rule that names it.
    pub rule: RuleId,
}

/// A post of a ladder that is behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passed {
    /// The post.
    pub post: PostId,
    /// Why.
    pub because: Because,
    /// It is the person concerned, to be talked to directly.
    pub direct: bool,
}

/// Why somebody on a ladder is behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// They have been tried.
    Tried,
    /// The matter is about them.
    About,
    /// It is the person asking.
    You,
    /// They stand below the person whom the matter is about.
    Below,
    /// Somebody further up has been tried.
    Past,
    /// They cannot be used for this.
    Unsuitable,
    /// They are away, and another of the choice is there.
    Away,
    /// Of a choice, nobody holds it, and somebody else can be gone to.
    Vacant,
}

impl Because {
    /// Its name in the advice contract.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Tried => "tried",
            Self::About => "about",
            Self::You => "you",
            Self::Below => "below",
            Self::Past => "past",
            Self::Unsuitable => "unsuitable",
            Self::Away => "away",
            Self::Vacant => "vacant",
        }
    }
}

/// Somebody to whom the protocol sends people for other matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPost {
    /// The post.
    pub post: PostId,
    /// What for, in the order of [`Purpose::ALL`].
    pub purposes: Vec<Purpose>,
    /// They are there for a difficulty or a doubt.
    pub in_difficulty: bool,
}

/// By when something is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// What is due.
    pub what: String,
    /// The period in the protocol's words.
    pub words: String,
    /// When that is, where it can be counted.
    pub due: Option<Due>,
    /// How that was counted.
    pub counted: Option<Counted>,
    /// The rule that sets it.
    pub rule: RuleId,
    /// The clauses, in the document's order.
    pub clauses: Vec<ClauseId>,
}

/// How a period was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The moment from which it runs; a day starts at midnight.
    pub from: NaiveDateTime,
    /// How long it is.
    pub period: Period,
    /// Its end.
    pub due: Due,
    /// Days of a weekend lie between.
    pub weekend: bool,
    /// The bank holidays between that are not at a weekend, in order.
    pub skipped: Vec<NaiveDate>,
    /// How many days the end is from today; fewer than none once it has passed.
    pub days_left: i64,
}

/// The end of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// By the end of this day.
    Day {
        /// The day.
        day: NaiveDate,
        /// It lies in a year whose bank holidays are not known yet.
        estimated: bool,
    },
    /// By this moment.
    Moment(NaiveDateTime),
}

impl Due {
    /// The day it falls on.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day { day, .. } => day,
            Self::Moment(moment) => moment.date(),
        }
    }
}

/// A question that the person was not sure of: in some completion of the other unsure answers it changes the advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// The question.
    pub question: QuestionId,
    /// What each answer alone would lead to; none for a date.
    pub outcomes: Vec<OpenOutcome>,
}

impl Open {
    /// Whether an answer to it alone changes something. Otherwise it counts only together with others.
    #[must_use]
    pub fn counts_alone(&self) -> bool {
        let Some((first, others)) = self.outcomes.split_first() else { return true };
        let mut differ = false;
        for other in others {
            differ |= (first.verdict, &first.contacts) != (other.verdict, &other.contacts);
            differ |= first.adds.len() != other.adds.len();
            differ |= first.adds.iter().zip(&other.adds).any(|(one, other)| one.said.id != other.said.id);
        }
        differ
    }
}

/// What one answer to an open question would lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenOutcome {
    /// The answer.
    pub option: OptionId,
    /// The verdict that it alone leads to.
    pub verdict: Verdict,
    /// The steps that it would add.
    pub adds: Vec<Cited<Step>>,
    /// The posts to go to then.
    pub contacts: Vec<PostId>,
    /// What would have to be asked then; the rest holds while that is not sure.
    pub asks: Vec<QuestionId>,
}

/// An answer that would lead to another verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WouldChange {
    /// The question.
    pub question: QuestionId,
    /// What was answered.
    pub from: OptionId,
    /// What could have been answered.
    pub to: OptionId,
    /// The verdict then.
    pub verdict: Verdict,
    /// What would have to be asked then; the verdict is the one while that is not sure.
    pub asks: Vec<QuestionId>,
}
