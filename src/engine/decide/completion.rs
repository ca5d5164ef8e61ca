//! What the rules come to once every unsure answer is taken one way.

use crate::domain::{Kind, OptionSet, QuestionId, RuleId, Verdict};
use crate::engine::Truth;
use crate::engine::escalate::{Climbed, Later, Now, climb};
use crate::engine::evaluate;
use crate::engine::pass::Pass;

/// How many completions are looked at. Beyond it only rules count that hold, and are not removed, whatever the unsure
/// answers are, and a verdict below `GetAuthorityFirst` becomes `Depends`; the check of a pack warns of it.
pub const MOST_COMPLETIONS: usize = 4_096;

/// What the rules come to in one completion.
#[derive(Clone, Debug, Default)]
pub(super) struct Completion {
    /// By place in the section.
    in_force: Vec<bool>,
    /// The verdicts of the rules that count and bind the person.
    pub verdicts: Vec<Verdict>,
    /// Whom to go to now, with the rule that names them.
    pub now: Vec<(RuleId, Now)>,
    /// Whom to go to later.
    pub later: Vec<(RuleId, Later)>,
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
    let sizes = unsure.iter().map(|&question| pass.known.values(question).len());
    let count = sizes.fold(1usize, usize::saturating_mul);
    let mut found = Vec::new();
    if count > MOST_COMPLETIONS {
        let certain =
            (0..pass.status.len()).map(|place| evaluate::certain(pass.section, &pass.status, place)).collect();
        let certain = complete(pass, certain);
        let mut more = certain.clone();
        more.verdicts.push(Verdict::Depends);
        found.extend([certain, more]);
    } else {
        each(pass, &unsure, &mut found);
    }
    found
}

fn each(pass: &mut Pass<'_>, unsure: &[QuestionId], found: &mut Vec<Completion>) {
    let Some((&question, rest)) = unsure.split_first() else {
        let holds = pass.status.iter().enumerate().map(|(place, &status)| match status {
            Truth::Yes => true,
            Truth::No => false,
            Truth::Open => evaluate::rule(&pass.known, pass.section, place) == Truth::Yes,
        });
        let holds = holds.collect();
        found.push(complete(pass, holds));
        return;
    };
    let (options, date) = (pass.known.possible(question), pass.known.date(question));
    for value in pass.known.values(question) {
        pass.known.set(question, value);
        each(pass, rest, found);
    }
    pass.known.set_possible(question, options);
    pass.known.set_date(question, date);
}

/// The unsure answers that a rule which may still count turns on.
fn unsure_that_matter(pass: &Pass<'_>) -> Vec<QuestionId> {
    let first = pass.unsure.iter().filter(|&question| !pass.section.questions.iter().any(|n| n.question == *question));
    let circumstances = pass.section.questions.iter().filter(|needed| {
        pass.unsure.contains(&needed.question) && needed.rules.iter().any(|&(place, _)| pass.alive(place as usize))
    });
    first.copied().chain(circumstances.map(|needed| needed.question)).collect()
}

/// Questions that do not apply may be taken either way: nothing turns on them.
fn settle_the_rest(pass: &mut Pass<'_>, unsure: &[QuestionId]) {
    for needed in &pass.section.questions {
        let question = needed.question;
        let is_choice = matches!(pass.known.protocol.questions.at(question).kind, Kind::Choice(_));
        if is_choice && !unsure.contains(&question) && !pass.known.settled(question) {
            let value = pass.known.values(question).first().copied();
            value.into_iter().for_each(|value| pass.known.set(question, value));
        }
    }
}

fn complete(pass: &Pass<'_>, holds: Vec<bool>) -> Completion {
    let protocol = pass.known.protocol;
    let role = protocol.who().map_or(OptionSet::NONE, |who| pass.known.possible(who));
    let mut completion = Completion { in_force: evaluate::in_force(pass.section, &holds), ..Completion::default() };
    for (place, &id) in pass.section.rules.iter().enumerate() {
        let rule = &protocol.rules.at(id);
        if !completion.counts(place) || !role.without(rule.binds).is_empty() {
            continue;
        }
        let climbed = match &rule.contact {
            Some(referral) => climb(&pass.known, pass.directory, referral),
            None => Climbed::default(),
        };
        completion.exhausted |= climbed.exhausted;
        let nobody_left = climbed.exhausted && rule.verdict == Some(Verdict::RaiseWithContact);
        completion.verdicts.extend(rule.verdict.map(|v| if nobody_left { Verdict::NotCovered } else { v }));
        completion.now.extend(climbed.now.into_iter().map(|now| (id, now)));
        completion.later.extend(climbed.ladder.into_iter().map(|later| (id, later)));
    }
    if completion.verdicts.is_empty() {
        completion.verdicts.push(Verdict::NotCovered);
    }
    completion
}
