//! Why something is asked: the rules that its answer still decides about.

use chrono::NaiveDate;

use super::matter;
use super::pass::{Missing, Pass};
use crate::domain::{Answers, Dependence, Directory, Protocol, QuestionId, RuleId, in_order};

/// What the answers on a page decide. A rule that can no longer count is in none of these.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reasons {
    /// The rules whose conditions ask for the answer, and that count with one and do not with another.
    pub applies: Vec<RuleId>,
    /// The rules that send the person to somebody else with another answer.
    pub whom: Vec<RuleId>,
    /// The rules whose time limit runs from the answer.
    pub by_when: Vec<RuleId>,
}

/// Why these questions are asked after these answers, as far as rules say: for who, issue and situation they say nothing,
/// since those lead to the rules.
#[must_use]
pub fn reasons(
    protocol: &Protocol,
    answers: &Answers,
    directory: &Directory,
    today: NaiveDate,
    questions: &[QuestionId],
) -> Reasons {
    let mut pass = Pass::new(protocol, answers, directory, today, Missing::Ask);
    let mut reasons = Reasons::default();
    for needed in &pass.section.questions {
        if !questions.contains(&needed.question) {
            continue;
        }
        for &(place, how) in &needed.rules {
            let (place, question) = (place as usize, needed.question);
            let Some(&rule) = pass.section.rules.get(place) else { continue };
            match how {
                Dependence::Condition if matter::condition_turns_on(&mut pass, place, question) => {
                    in_order::insert(&mut reasons.applies, rule);
                }
                Dependence::Contact => {
                    if matter::whom_turns_on(&mut pass, place, question) {
                        in_order::insert(&mut reasons.whom, rule);
                    }
                    if pass.alive(place) && counted_from(protocol, rule, question) {
                        in_order::insert(&mut reasons.by_when, rule);
                    }
                }
                Dependence::Condition | Dependence::Options => {}
            }
        }
    }
    reasons
}

fn counted_from(protocol: &Protocol, rule: RuleId, question: QuestionId) -> bool {
    let deadline = protocol.rules.at(rule).deadline.as_ref();
    deadline.and_then(|deadline| deadline.counted).is_some_and(|(from, _)| from == question)
}
