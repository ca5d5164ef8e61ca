//! Whether the answer to a question can still change the advice: whether, in some completion of the other open
//! questions, two answers to it differ in what a rule gives.

use chrono::NaiveDateTime;

use super::escalate::Climbed;
use super::known::Known;
use super::pass::Pass;
use super::{Truth, escalate, evaluate};
use crate::domain::{Dependence, Directory, QuestionId, Referral, Rule, Section, SectionQuestion, in_order};

/// How many combinations of answers are tried to find two that differ; beyond it a question counts as mattering.
const MOST: usize = 4_096;

/// Whether some rule that may still count turns on the answer.
pub(super) fn matters(pass: &mut Pass<'_>, needed: &SectionQuestion) -> bool {
    needed.rules.iter().any(|&(place, how)| rule_turns_on(pass, place as usize, needed.question, how))
}

fn rule_turns_on(pass: &mut Pass<'_>, place: usize, question: QuestionId, how: Dependence) -> bool {
    let section = pass.section;
    let Some(&id) = section.rules.get(place) else { return false };
    if !pass.alive(place) {
        return false;
    }
    let open = pass.status.get(place) == Some(&Truth::Open);
    let simple = section.plain.get(place) == Some(&true) && section.overriding(place).next().is_none();
    match how {
        Dependence::Condition if !open => false,
        // Its questions are independent of each other, and nothing removes it: in some completion it turns on each.
        Dependence::Condition if simple => true,
        Dependence::Condition => {
            let others = others(pass, place, question, &[Dependence::Condition]);
            let follows =
                |known: &Known<'_>| Some(Follows { counts: counts(known, section, place), ..Follows::default() });
            let alike = |truth: Truth| truth != Truth::Open;
            let search = Search { section, place, question, follows: &follows, alike: &alike };
            search.differs(&mut pass.known, &others, &mut { MOST })
        }
        Dependence::Contact => {
            let others = others(pass, place, question, &[Dependence::Condition, Dependence::Contact]);
            let directory = pass.directory;
            contact_turns_on(&mut pass.known, directory, section, place, question, &others)
        }
        Dependence::Options => open || pass.known.protocol.rules.at(id).contact.is_some(),
    }
}

/// The other questions that the rule, or one that removes it, depends on in these ways and that are not settled.
fn others(pass: &Pass<'_>, place: usize, question: QuestionId, ways: &[Dependence]) -> Vec<QuestionId> {
    let mut places = vec![place];
    let mut left = vec![place];
    while let Some(next) = left.pop() {
        for over in pass.section.overriding(next) {
            if in_order::insert(&mut places, over) {
                left.push(over);
            }
        }
    }
    let depends = |&(at, how): &(u32, Dependence)| {
        let at = at as usize;
        let by_contact = how == Dependence::Contact && at == place;
        ways.contains(&how) && (by_contact || how == Dependence::Condition) && places.binary_search(&at).is_ok()
    };
    let mut others = Vec::new();
    for needed in &pass.section.questions {
        let other = needed.question;
        if other != question && !pass.known.settled(other) && needed.rules.iter().any(depends) {
            others.push(other);
        }
    }
    others
}

/// Whether the rule counts, once every answer that it rests on is settled.
fn counts(known: &Known<'_>, section: &Section, place: usize) -> bool {
    section.counts(place, &|place| evaluate::rule(known, section, place) == Truth::Yes)
}

/// Whether the rule counts with one answer to the question and does not with another.
pub(super) fn condition_turns_on(pass: &mut Pass<'_>, place: usize, question: QuestionId) -> bool {
    rule_turns_on(pass, place, question, Dependence::Condition)
}

/// Whether whom the rule sends somebody to is not the same with two answers to the question, with both of which it counts.
pub(super) fn whom_turns_on(pass: &mut Pass<'_>, place: usize, question: QuestionId) -> bool {
    let section = pass.section;
    let Some(&rule) = section.rules.get(place).filter(|_| pass.alive(place)) else { return false };
    let Some(referral) = referral(&pass.known, pass.known.protocol.rules.at(rule)) else { return false };
    let others = others(pass, place, question, &[Dependence::Condition, Dependence::Contact]);
    let directory = pass.directory;
    let follows = |known: &Known<'_>| {
        let climbed = || Some(escalate::climb(known, directory, referral));
        counts(known, section, place).then(|| Follows { climbed: climbed(), ..Follows::default() })
    };
    let alike = |truth: Truth| truth == Truth::No;
    Search { section, place, question, follows: &follows, alike: &alike }
        .differs(&mut pass.known, &others, &mut { MOST })
}

/// The rule's contact, which is for those alone whom the rule binds.
fn referral<'p>(known: &Known<'_>, rule: &'p Rule) -> Option<&'p Referral> {
    let may_bind = known.protocol.who().is_none_or(|who| !known.possible(who).and(rule.binds).is_empty());
    rule.contact.as_ref().filter(|_| may_bind)
}

fn contact_turns_on(
    known: &mut Known<'_>,
    directory: &Directory,
    section: &Section,
    place: usize,
    question: QuestionId,
    others: &[QuestionId],
) -> bool {
    let Some(&rule) = section.rules.get(place) else { return false };
    let rule = known.protocol.rules.at(rule);
    let referral = referral(known, rule);
    let starts = rule.deadline.as_ref().and_then(|deadline| deadline.counted).is_some_and(|(from, _)| from == question);
    let follows = |known: &Known<'_>| {
        let mut follows = Follows::default();
        if counts(known, section, place) {
            follows.climbed = referral.map(|referral| escalate::climb(known, directory, referral));
            follows.start = starts.then(|| known.date(question));
        }
        Some(follows)
    };
    // Rules that do not count give nothing, and are all alike in that.
    let alike = |truth: Truth| truth == Truth::No;
    Search { section, place, question, follows: &follows, alike: &alike }.differs(known, others, &mut { MOST })
}

/// What follows from an answer, as far as it is looked at.
#[derive(Clone, Default, PartialEq)]
struct Follows {
    counts: bool,
    climbed: Option<Climbed>,
    start: Option<Option<NaiveDateTime>>,
}

/// Whether the rule counts, as far as that is known.
fn counts_so_far(known: &Known<'_>, section: &Section, place: usize) -> Truth {
    let own = evaluate::rule(known, section, place);
    if own == Truth::No {
        return own;
    }
    let removed = Truth::any(section.overriding(place).map(|over| counts_so_far(known, section, over)));
    Truth::all([own, removed.opposite()])
}

/// The search for two answers to a question that differ in what follows from them.
struct Search<'s> {
    section: &'s Section,
    place: usize,
    question: QuestionId,
    /// What follows in one completion; none where it is compared with no other.
    follows: &'s dyn Fn(&Known<'_>) -> Option<Follows>,
    /// Whether the same follows from all answers with which the rule counts in this way.
    alike: &'s dyn Fn(Truth) -> bool,
}

impl Search<'_> {
    /// Whether two answers to the question differ in some completion of the other questions.
    fn differs(&self, known: &mut Known<'_>, others: &[QuestionId], left: &mut usize) -> bool {
        let (open, rest) = others.split_first().map_or((self.question, None), |(&other, rest)| (other, Some(rest)));
        if rest.is_some() && self.hopeless(known) {
            return false;
        }
        let (options, date) = (known.possible(open), known.date(open));
        let mut first = None;
        let mut found = false;
        for value in known.values(open) {
            known.set(open, value);
            found = match rest {
                Some(rest) => self.differs(known, rest, left),
                None => {
                    *left = left.saturating_sub(1);
                    let now = (self.follows)(known);
                    let differs = first.is_some() && now.is_some() && first != now;
                    first = first.or(now);
                    *left == 0 || differs
                }
            };
            if found {
                break;
            }
        }
        known.set_possible(open, options);
        known.set_date(open, date);
        found
    }

    /// Whether all answers are alike already, however the other questions turn out. What is no longer offered is never
    /// offered again: a single answer stays single.
    fn hopeless(&self, known: &mut Known<'_>) -> bool {
        let (options, date) = (known.possible(self.question), known.date(self.question));
        let mut first = None;
        let values = known.values(self.question);
        let mut all = true;
        for &value in values.iter().filter(|_| values.len() > 1) {
            known.set(self.question, value);
            let truth = counts_so_far(known, self.section, self.place);
            all &= (self.alike)(truth) && *first.get_or_insert(truth) == truth;
        }
        known.set_possible(self.question, options);
        known.set_date(self.question, date);
        all
    }
}
