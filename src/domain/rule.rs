//! Rules: when these answers hold, this verdict, these steps, this contact, this deadline.

use super::{ClauseId, Condition, OptionSet, Period, PostId, QuestionId, RuleId, Test};

/// One rule of a protocol.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Its name in the pack.
    pub id: String,
    /// The clause it stands beside.
    pub clause: ClauseId,
    /// The clauses it rests on, its own among them, in the document's order.
    pub clauses: Vec<ClauseId>,
    /// It holds when this does …
    pub when: Condition,
    /// … and none of these does.
    pub unless: Vec<Test>,
    /// What it makes of the situation; a rule that only informs has none.
    pub verdict: Option<Verdict>,
    /// The answers to the who question whom it binds. For others it informs and gives no verdict.
    pub binds: OptionSet,
    /// What to do, not to do and to know.
    pub steps: Vec<Step>,
    /// Whom to go to.
    pub contact: Option<Referral>,
    /// By when.
    pub deadline: Option<DeadlineRule>,
    /// While this holds, these are removed whole.
    pub overrides: Vec<RuleId>,
    /// Their contacts for the same purpose are meant beside this one's.
    pub alongside: Vec<RuleId>,
    /// Their contacts for the same purpose disagree with this one's.
    pub contradicts: Vec<Contradiction>,
}

impl Rule {
    /// Everything that must hold for it to hold: the tests of `when`, and those of `unless` turned round.
    #[must_use]
    pub fn tests(&self) -> Vec<Test> {
        let mut tests = self.when.tests.clone();
        for test in &self.unless {
            tests.push(test.opposite());
        }
        tests
    }
}

/// What a person may do, most permissive first, so that the greater is the more cautious.
///
/// `NotCovered` is outside the order of caution: any other verdict wins over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The protocol is silent.
    NotCovered,
    /// Nothing stands in the way.
    GoAhead,
    /// Allowed within limits.
    GoAheadWithConditions,
    /// It belongs with somebody.
    RaiseWithContact,
    /// It turns on something not yet known.
    Depends,
    /// Somebody must agree first.
    GetAuthorityFirst,
    /// The protocol forbids it or advises against it.
    DoNot,
}

impl Verdict {
    /// Every verdict, most cautious first.
    pub const ALL: [Self; 7] = [
        Self::DoNot,
        Self::GetAuthorityFirst,
        Self::Depends,
        Self::RaiseWithContact,
        Self::GoAheadWithConditions,
        Self::GoAhead,
        Self::NotCovered,
    ];

    /// Whether it sends the person to somebody.
    #[must_use]
    pub fn sends_to_somebody(self) -> bool {
        matches!(self, Self::GetAuthorityFirst | Self::RaiseWithContact)
    }

    /// Its name in packs and in the advice contract.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::DoNot => "do-not",
            Self::GetAuthorityFirst => "get-authority-first",
            Self::Depends => "depends",
            Self::RaiseWithContact => "raise-with-contact",
            Self::GoAheadWithConditions => "go-ahead-with-conditions",
            Self::GoAhead => "go-ahead",
            Self::NotCovered => "not-covered",
        }
    }
}

/// One thing to do, not to do or to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name: the same id is the same step wherever it stands.
    pub id: String,
    /// Which of the three lists it is in.
    pub kind: StepKind,
    /// The step as the person reads it.
    pub text: String,
}

/// The three lists of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepKind {
    /// What to do.
    Do,
    /// What not to do.
    Dont,
    /// What to know or to expect.
    Know,
}

/// Whom a rule sends the person to: direct talk, then rungs to climb, and posts beside the ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referral {
    /// What for.
    pub purpose: Purpose,
    /// Why this person.
    pub why: String,
    /// The person concerned, to be talked to before any rung.
    pub direct: Option<PostId>,
    /// Each is for when the one before has not settled it.
    pub rungs: Vec<Rung>,
    /// Who takes whose place while they are away.
    pub stand_ins: Vec<StandIn>,
    /// Whom to turn to in difficulty; never climbed to.
    pub difficulty: Vec<PostId>,
    /// Whom the contact brings in; never climbed to.
    pub brings_in: Vec<PostId>,
}

/// One rung of a ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// Whether one of them is enough.
    pub need: Need,
    /// The posts on it.
    pub posts: Vec<PostId>,
    /// The posts stand from the lowest to the highest, so that a cut takes those before as well.
    pub ascending: bool,
    /// Why these.
    pub why: Option<String>,
}

/// A post that takes the place of another while it is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandIn {
    /// The absent post.
    pub away: PostId,
    /// Who stands in.
    pub instead: PostId,
}

/// Whether one of several posts is enough or each of them is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// One of them.
    Any,
    /// Each of them.
    All,
}

/// What somebody is gone to for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// To agree to something beforehand.
    Authorise,
    /// To settle it.
    Decide,
    /// To take up a concern.
    Raise,
    /// To be told.
    Tell,
    /// To give advice.
    Advise,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 5] = [Self::Authorise, Self::Decide, Self::Raise, Self::Tell, Self::Advise];

    /// Its name in packs and in the advice contract.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Authorise => "authorise",
            Self::Decide => "decide",
            Self::Raise => "raise",
            Self::Tell => "tell",
            Self::Advise => "advise",
        }
    }
}

/// Two rules whose contacts disagree in the text itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The other rule.
    pub rule: RuleId,
    /// What the advice says about it.
    pub say: String,
}

/// By when something is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineRule {
    /// What is due.
    pub what: String,
    /// The period in the protocol's words.
    pub words: String,
    /// From when it runs and how long, where it can be counted.
    pub counted: Option<(QuestionId, Period)>,
}

/// A role that a protocol names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Its name.
    pub id: String,
    /// Its title in the protocol.
    pub title: String,
    /// Who that is.
    pub who: Option<String>,
    /// Whether a different person holds it for each service.
    pub relative: bool,
    /// Its name in the council's directory, where that is not its own: posts that are one and the same there, such as the
    /// Chief Officer of the person asking and that of the officer concerned, are listed once.
    pub listed_as: Option<String>,
    /// Whether it is a committee, a team or a procedure, and so held by nobody: it can be reached, and is never anybody.
    pub body: bool,
}

impl Post {
    /// Its name in the council's directory.
    #[must_use]
    pub fn in_directory(&self) -> &str {
        self.listed_as.as_deref().unwrap_or(&self.id)
    }
}
