//! Which unsure answers can still make a difference.

use super::certain_steps;
use super::completion::{Completion, complete_here, count, each, settle_the_rest, unsure_that_matter};
use crate::domain::{LadderWhen, PostId, Purpose, QuestionId, Verdict, in_order};
use crate::engine::pass::Pass;

/// How many completions of the other answers are looked at to find one in which a question makes a difference. Beyond it
/// the question counts as making one.
const MOST: usize = 1_024;

/// The unsure answers that change what is advised in some completion of the others. Alone they need not: two that
/// together forbid something may each, while the other is open, change nothing.
pub fn differences(pass: &mut Pass<'_>) -> Vec<QuestionId> {
    let unsure = unsure_that_matter(pass);
    settle_the_rest(pass, &unsure);
    let mut found = Vec::new();
    for &question in &unsure {
        let mut others = unsure.clone();
        others.retain(|other| *other != question);
        if count(pass, &others) > MOST || makes_a_difference(pass, question, &others) {
            found.push(question);
        }
    }
    found
}

fn makes_a_difference(pass: &mut Pass<'_>, question: QuestionId, others: &[QuestionId]) -> bool {
    let mut differs = false;
    each(pass, others, &mut |pass| {
        let (options, date) = (pass.known.possible(question), pass.known.date(question));
        let mut first = None;
        for value in pass.known.values(question) {
            pass.known.set(question, value);
            // With this answer others may offer less than they did while it was open.
            let real = others.iter().all(|&other| pass.known.values(other).iter().all(|v| pass.known.is(other, *v)));
            if real {
                let now = said(pass, &complete_here(pass));
                differs |= *first.get_or_insert_with(|| now.clone()) != now;
            }
        }
        pass.known.set_possible(question, options);
        pass.known.set_date(question, date);
        differs
    });
    differs
}

/// What a person is told, on whatever clauses.
#[derive(Clone, PartialEq)]
struct Said {
    verdict: Verdict,
    /// By number.
    steps: Vec<bool>,
    now: Vec<(PostId, Purpose, bool, Option<PostId>)>,
    later: Vec<(PostId, LadderWhen)>,
    exhausted: bool,
    deadlines: usize,
}

fn said(pass: &Pass<'_>, completion: &Completion) -> Said {
    let rules = &pass.known.protocol.rules;
    let (mut now, mut later, mut deadlines) = (Vec::new(), Vec::new(), 0);
    for (rule, contact) in &completion.now {
        if let Some(referral) = &rules.at(*rule).contact {
            in_order::insert(&mut now, (contact.post, referral.purpose, contact.direct, contact.stands_in_for));
        }
    }
    for (_, post) in &completion.later {
        in_order::insert(&mut later, (post.post, post.when));
    }
    for (place, &rule) in pass.section.rules.iter().enumerate() {
        deadlines += usize::from(completion.counts(place) && rules.at(rule).deadline.is_some());
    }
    let steps = certain_steps(pass.section, &[completion]);
    Said { verdict: completion.verdict(), steps, now, later, exhausted: completion.exhausted, deadlines }
}
