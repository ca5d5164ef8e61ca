//! The same circumstances, put to several protocols.

use chrono::NaiveDate;

use super::carry::{Carried, Said, carry};
use super::differ::{Differs, differs};
use crate::domain::{Advice, Answer, Answers, Directory, OptionId, Protocol, QuestionId, Verdict};
use crate::engine;

/// What one protocol says about the circumstances.
#[derive(Clone, Debug, PartialEq)]
pub struct There {
    /// Which answers it could use.
    pub carried: Carried,
    /// Why it says nothing, if so.
    pub silence: Option<Silence>,
    /// Its advice, with what it depends on; none where it does not know the situation. Names nobody: a directory is one
    /// council's own.
    pub advice: Option<Box<Advice>>,
    /// What it would ask besides. In the advice that counts as not sure.
    pub not_asked: Vec<QuestionId>,
}

/// Why a protocol says nothing. Of an extract that is no silence of the council's protocol: the rest of it is not here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// None of its rules is about this situation.
    NoSuchSituation,
    /// Its rules about this situation are not for somebody in this role.
    NotForRole,
    /// Its rules about this situation give no verdict here.
    NoVerdict,
}

impl Silence {
    /// Its name in the comparison's contract.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NoSuchSituation => "no-such-situation",
            Self::NotForRole => "not-for-role",
            Self::NoVerdict => "no-verdict",
        }
    }
}

/// One protocol of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its place among those that were given.
    pub place: usize,
    /// What it says.
    pub there: There,
    /// What differs from the first.
    pub differs: Differs,
}

/// Puts the circumstances to each of the protocols. The first is the one that they were told to; the others are put in
/// order: those that say something else, then those that say the same, then those that say nothing.
#[must_use]
pub fn compare(protocols: &[&Protocol], said: &[Said], today: NaiveDate) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for (place, protocol) in protocols.iter().enumerate() {
        let there = there(protocol, said, place == 0, today);
        let differs = match (entries.first(), protocols.first()) {
            (Some(first), Some(home)) => differs(home, &first.there, protocol, &there),
            _ => Differs::default(),
        };
        let entry = Entry { place, there, differs };
        let later = |other: &Entry| other.place > 0 && rank(other) > rank(&entry);
        let before = if place == 0 { None } else { entries.iter().position(later) };
        entries.insert(before.unwrap_or(entries.len()), entry);
    }
    entries
}

/// The lower, the earlier it is shown.
fn rank(entry: &Entry) -> u8 {
    let Differs { verdict, contacts, deadlines, open } = entry.differs;
    match entry.there.silence {
        Some(_) => 5,
        None if verdict => 0,
        None if contacts => 1,
        None if deadlines => 2,
        None if open => 3,
        None => 4,
    }
}

/// What this protocol says about the circumstances. `home`: they were told to it.
///
/// Never inlined: a page fetches the code for it after that of the questions.
#[must_use]
#[inline(never)]
pub fn there(protocol: &Protocol, said: &[Said], home: bool, today: NaiveDate) -> There {
    let mut carried = carry(protocol, said, home);
    let nothing = |carried, silence| There { carried, silence: Some(silence), advice: None, not_asked: Vec::new() };
    if let Some(asked) = protocol.situation() {
        let Some(Answer::Option(situation)) = carried.answers.get(asked) else {
            return nothing(carried, Silence::NoSuchSituation);
        };
        match with_an_issue(protocol, &carried.answers, situation, today) {
            Some(answers) => carried.answers = answers,
            None => return nothing(carried, Silence::NotForRole),
        }
    }
    let directory = Directory::default();
    let (advice, not_asked) = engine::advise_so_far(protocol, &carried.answers, &directory, today);
    let silent = advice.verdict == Verdict::NotCovered && !advice.nobody_further;
    There { carried, silence: silent.then_some(Silence::NoVerdict), advice: Some(Box::new(advice)), not_asked }
}

/// The answers with an issue under which the protocol has the situation: the one given if it can be, since all lead to
/// the same advice.
fn with_an_issue(protocol: &Protocol, answers: &Answers, situation: OptionId, today: NaiveDate) -> Option<Answers> {
    let leads_there =
        |answers: &Answers| engine::trace(protocol, answers, &Directory::default(), today).situation == Some(situation);
    if leads_there(answers) {
        return Some(answers.clone());
    }
    let issue = protocol.issue()?;
    for option in protocol.questions.at(issue).all().iter() {
        let mut answers = answers.clone();
        answers.set(issue, Answer::Option(option));
        if leads_there(&answers) {
            return Some(answers);
        }
    }
    None
}
