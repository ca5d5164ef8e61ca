//! Which answers there are to a question of either version, and what both have been told once it is answered.

use std::collections::BTreeSet;

use super::key::{self, Key, answer};
use super::{Side, Stands, Told0, Walker};
use crate::domain::{Answer, Choice};
use crate::engine::representatives;

impl Walker<'_> {
    /// Every answer that either version has to the question.
    pub(super) fn keys(&self, name: &str, told: &[Told0; 2], stands: &[Stands]) -> BTreeSet<Key> {
        let mut keys = BTreeSet::new();
        for (place, (side, stands)) in self.sides.iter().zip(stands).enumerate() {
            let Some(question) = side.question(name) else { continue };
            let answered = told.get(place).is_none_or(|told| told.stuck || told.answers.get(question).is_some());
            let asks = match stands {
                Stands::Asks(asked, offered) if *asked == question => Some(*offered),
                _ => None,
            };
            // One that does not ask it now may ask it later, and have answers that the other has not got.
            if asks.is_none() && answered {
                continue;
            }
            let other = self.sides.get(1 - place);
            for answer in representatives(side.protocol, question, self.today) {
                let wanted = match (answer, asks) {
                    (Answer::Option(option), Some(offered)) => offered.has(option),
                    (Answer::Option(option), None) => {
                        let mine = side.protocol.questions.at(question).option(option);
                        let theirs = other.and_then(|other| choice(other, name, mine));
                        let same =
                            |theirs: &Choice| mine.is_some_and(|mine| mine.when.tests.len() == theirs.when.tests.len());
                        !theirs.is_some_and(same)
                    }
                    (Answer::NotSure, _) => !self.definite,
                    (Answer::Date(_) | Answer::DateTime(_), _) => true,
                };
                if wanted {
                    keys.insert(key::key(side.protocol, question, answer));
                }
            }
        }
        keys
    }

    /// What both have been told once this is answered.
    pub(super) fn with(&self, name: &str, key: &Key, told: &[Told0; 2], stands: &[Stands]) -> [Told0; 2] {
        let mut next = told.clone();
        for ((side, told), stands) in self.sides.iter().zip(&mut next).zip(stands) {
            let Some(question) = side.question(name) else { continue };
            let asks = matches!(stands, Stands::Asks(asked, _) if *asked == question);
            let answer = answer(side.protocol, question, key);
            match (answer, stands) {
                (Some(Answer::Option(option)), Stands::Asks(_, offered)) if asks && !offered.has(option) => {
                    told.stuck = true;
                }
                (Some(answer), _) if !told.stuck => told.answers.set(question, answer),
                (None, _) if asks => told.stuck = true,
                // If it asks later, it has no answer; what it asks then is answered with this again.
                _ => {}
            }
        }
        // Somebody who is asked again what has been answered has no such answer.
        for (place, other) in [(0, 1), (1, 0)] {
            let asked_before = |told: &Told0, side: &Side<'_>| {
                side.question(name).is_some_and(|question| told.answers.get(question).is_some())
            };
            let (Some(mine), Some(theirs)) = (self.sides.get(place), self.sides.get(other)) else { continue };
            let had = told.get(other).is_some_and(|told| asked_before(told, theirs));
            let asks = matches!((stands.get(place), mine.question(name)),
                (Some(Stands::Asks(asked, _)), Some(question)) if *asked == question);
            if had && asks {
                let before = theirs.question(name).and_then(|question| {
                    told.get(other)
                        .and_then(|told| told.answers.get(question))
                        .map(|a| key::key(theirs.protocol, question, a))
                });
                if before.as_ref() != Some(key) {
                    // Another answer than was given: no circumstances at all.
                    next.iter_mut().for_each(|told| told.stuck = true);
                } else if let Some(told) = next.get_mut(place) {
                    told.stuck = true;
                }
            }
        }
        next
    }
}

fn choice<'p>(side: &Side<'p>, name: &str, like: Option<&Choice>) -> Option<&'p Choice> {
    let question = side.protocol.questions.at(side.question(name)?);
    question.options().iter().find(|option| like.is_some_and(|like| like.id == option.id))
}
