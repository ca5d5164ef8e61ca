//! What all scenarios of a pack together come to: how many pages they go through, and which rules they exercise.

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::NaiveDate;

use super::{Scenario, session};
use crate::domain::{PageId, Protocol, QuestionId, RuleId, State};
use crate::engine::Outcome;
use crate::pack::walk::in_force;
use crate::session::Session;

/// What the scenarios of a pack come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// How many pages each goes through, in order of length. Tick boxes on one page count once.
    pages: Vec<usize>,
    /// The rules that are in force at the end of one of them.
    pub exercised: BTreeSet<RuleId>,
}

impl Told {
    /// Goes through every scenario. One with answers that the pack does not know is left out.
    #[must_use]
    pub fn new(protocol: &Rc<Protocol>, scenarios: &[Scenario], today: NaiveDate) -> Self {
        let mut told = Self::default();
        for scenario in scenarios {
            let Ok(session) = session(protocol, scenario, today) else { continue };
            told.pages.push(pages(protocol, &session));
            if let Outcome::Advise(advice) = session.outcome() {
                told.exercised.extend(in_force(protocol.section(advice.situation), &session.trace().rules));
            }
        }
        told.pages.sort_unstable();
        told
    }

    /// The middle one of the lengths; between the two middle ones if there is an even number of them.
    #[must_use]
    pub fn median_pages(&self) -> Option<f64> {
        let count = self.pages.len();
        let [low, high] = [count.checked_sub(1)? / 2, count / 2].map(|place| self.pages.get(place).copied());
        Some((low? + high?) as f64 / 2.0)
    }
}

/// How many pages the person of this consultation has answered.
fn pages(protocol: &Protocol, session: &Session) -> usize {
    let mut sheets: Vec<(Option<PageId>, Option<QuestionId>)> = Vec::new();
    for (question, state) in session.trace().questions {
        if matches!(state, State::Answered(_) | State::NotSure) {
            let page = protocol.questions.at(question).page;
            sheets.push((page, Some(question).filter(|_| page.is_none())));
        }
    }
    sheets.dedup();
    sheets.len()
}
