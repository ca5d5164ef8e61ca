//! What the rules come to once every unsure answer is taken one way.

use crate::domain::{Kind, Passed, QuestionId, RuleId, Verdict};
use crate::engine::Truth;
use crate::engine::escalate::{Climbed, Later, Now, climb, taken};
use crate::engine::evaluate;
use crate::engine::pass::Pass;

/// How many completions are looked at. Beyond it only rules count that hold, and are not removed, whatever the unsure
/// answers are, and a verdict below `GetAuthorityFirst` becomes `Depends`; the check of a pack warns of it.
pub const MOST_COMPLETIONS: usize = 4_096;

/// What the rules come to in one completion.
#[derive(Debug, Default)]
pub(super) struct Completion {
    /// By place in the section.
    in_force: Vec<bool>,
    /// The verdicts of the rules that count and bind the person.
    pub verdicts: Vec<Verdict>,
    /// Whom to go to now, with the rule that names them.
    pub now: Vec<(RuleId, Now)>,
    /// Whom to go to later.
    pub later: Vec<(RuleId, Later)>,
    /// Who is behind on the ladders.
    pub taken: Vec<(RuleId, Passed)>,
    /// A ladder has run out.
    pub exhausted: bool,
}

impl Completion {
    /// Whether the rule at this place counts.
    pub fn counts(&self, place: usize) -> bool {
        self.in_force.get(place).copied().unwrap_or(false)
    }

    /// The most cautious verdict.
    pub fn verdict(&self) -> Verdict {
        self.verdicts.iter().copied().max().unwrap_or(Verdict::NotCovered)
    }
}

/// Every completion of the unsure answers that can make a difference; one if there is nothing to complete.
pub(super) fn completions(pass: &mut Pass<'_>) -> Vec<Completion> {
    let unsure = unsure_that_matter(pass);
    settle_the_rest(pass, &unsure);
    let mut found = Vec::new();
    if count(pass, &unsure) > MOST_COMPLETIONS {
        let holds = |place| evaluate::certain(pass.section, &pass.status, place);
        found.push(complete(pass, &holds));
        let mut more = complete(pass, &holds);
        more.verdicts.push(Verdict::Depends);
        found.push(more);
    } else {
        each(pass, &unsure, &mut |pass| {
            found.push(complete_here(pass));
            false
        });
    }
    found
}

/// In how many ways these can turn out.
pub(super) fn count(pass: &Pass<'_>, unsure: &[QuestionId]) -> usize {
    let mut count = 1usize;
    for &question in unsure {
        count = count.saturating_mul(pass.known.values(question).len());
    }
    count
}

/// Takes these answers each way, and does this with all of them settled until it has seen enough.
pub(super) fn each(pass: &mut Pass<'_>, unsure: &[QuestionId], enough: &mut dyn FnMut(&mut Pass<'_>) -> bool) -> bool {
    let Some((&question, rest)) = unsure.split_first() else { return enough(pass) };
    let (options, date) = (pass.known.possible(question), pass.known.date(question));
    let mut done = false;
    for value in pass.known.values(question) {
        pass.known.set(question, value);
        done = done || each(pass, rest, enough);
    }
    pass.known.set_possible(question, options);
    pass.known.set_date(question, date);
    done
}

/// What the rules come to with what is known, which leaves nothing open.
pub(super) fn complete_here(pass: &Pass<'_>) -> Completion {
    let holds = |place| match pass.status.get(place) {
        Some(Truth::Open) => evaluate::rule(&pass.known, pass.section, place) == Truth::Yes,
        status => status == Some(&Truth::Yes),
    };
    complete(pass, &holds)
}

/// The unsure answers that a rule which may still count turns on.
pub(super) fn unsure_that_matter(pass: &Pass<'_>) -> Vec<QuestionId> {
    let mut unsure = Vec::new();
    for &question in &pass.unsure {
        // Who, issue and situation are no circumstances of a section: a rule may always turn on them.
        let needed = pass.section.questions.iter().find(|needed| needed.question == question);
        if needed.is_none_or(|needed| needed.rules.iter().any(|&(place, _)| pass.alive(place as usize))) {
            unsure.push(question);
        }
    }
    unsure
}

/// Questions that do not apply may be taken either way: nothing turns on them.
pub(super) fn settle_the_rest(pass: &mut Pass<'_>, unsure: &[QuestionId]) {
    for needed in &pass.section.questions {
        let question = needed.question;
        let is_choice = matches!(pass.known.protocol.questions.at(question).kind, Kind::Choice(_));
        if is_choice
            && !unsure.contains(&question)
            && !pass.known.settled(question)
            && let Some(&value) = pass.known.values(question).first()
        {
            pass.known.suppose(question, value);
        }
    }
}

fn complete(pass: &Pass<'_>, holds: &dyn Fn(usize) -> bool) -> Completion {
    let protocol = pass.known.protocol;
    let mut completion = Completion { in_force: evaluate::in_force(pass.section, holds), ..Completion::default() };
    for (place, &id) in pass.section.rules.iter().enumerate() {
        let rule = &protocol.rules.at(id);
        if !completion.counts(place) || !pass.binds(rule) {
            continue;
        }
        let climbed = match &rule.contact {
            Some(referral) => climb(&pass.known, pass.directory, referral),
            None => Climbed::default(),
        };
        if let Some(referral) = &rule.contact {
            for passed in taken(&pass.known, pass.directory, referral, &climbed) {
                completion.taken.push((id, passed));
            }
        }
        completion.exhausted |= climbed.exhausted;
        let nobody_left = climbed.exhausted && rule.verdict == Some(Verdict::RaiseWithContact);
        if let Some(verdict) = rule.verdict {
            completion.verdicts.push(if nobody_left { Verdict::NotCovered } else { verdict });
        }
        for now in climbed.now {
            completion.now.push((id, now));
        }
        for later in climbed.ladder {
            completion.later.push((id, later));
        }
    }
    if completion.verdicts.is_empty() {
        completion.verdicts.push(Verdict::NotCovered);
    }
    completion
}
