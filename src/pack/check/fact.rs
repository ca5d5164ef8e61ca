//! Facts: what they mean, and that none rests on itself.

use std::collections::BTreeSet;

use super::super::finding::At;
use super::super::format;
use super::Check;
use super::circle::circles;
use crate::domain::{Condition, Fact, FactMeaning, QuestionId, Test};

/// How many tests a fact may come to with those of the facts that it rests on: they are gone through one by one.
const MOST_TESTS: usize = 2_000;

impl Check<'_> {
    pub fn facts(&mut self, written: &[format::Fact]) -> Vec<Fact> {
        let mut facts = Vec::with_capacity(written.len());
        for (place, fact) in written.iter().enumerate() {
            let top = At::top("fact");
            let at = top.row(place, &fact.id);
            facts.push(Fact { id: fact.id.clone(), meaning: self.meaning(&at, fact) });
        }
        let next: Vec<Vec<usize>> = facts.iter().map(rests_on).collect();
        let found = circles(&next);
        for circle in &found {
            let Some(&first) = circle.first() else { continue };
            let ids: Vec<String> = circle
                .iter()
                .chain(Some(&first))
                .filter_map(|&place| facts.get(place))
                .map(|fact| format!("`{}`", fact.id))
                .collect();
            let id = facts.get(first).map_or("", |fact| fact.id.as_str());
            let message = format!("a fact rests on itself: {}", ids.join(" rests on "));
            self.findings.error("fact-circle", &At::top("fact").row(first, id), message, None);
        }
        if found.is_empty() {
            self.fact_sizes = self.bound_facts(&facts, &next);
        }
        facts
    }

    fn meaning(&mut self, at: &At<'_>, fact: &format::Fact) -> FactMeaning {
        let any_at = at.key("any");
        match (&fact.passed, fact.any.as_slice()) {
            (Some(passed), []) => {
                let at = at.key("passed");
                let counted = self.counted(&at, Some(&passed.from), passed.working_days, passed.hours);
                if let Some((from, period)) = counted {
                    return FactMeaning::Passed(from, period);
                }
            }
            (None, [_, ..]) => {
                let conditions = fact.any.iter().enumerate().map(|(place, keys)| {
                    let at = any_at.row(place, "");
                    if keys.is_empty() {
                        self.findings.error("empty-list", &at, "this condition is empty, so it always holds", None);
                    }
                    Condition { tests: self.tests(&at, keys) }
                });
                return FactMeaning::AnyOf(conditions.collect());
            }
            (Some(_), _) | (None, []) => {
                let message = format!("the fact `{}` needs either `any` or `passed`", fact.id);
                self.findings.error("fact-without-meaning", at, message, None);
            }
        }
        FactMeaning::AnyOf(Vec::new())
    }

    /// A fact that repeats another over and over must not take forever: sizes are added up, each fact once.
    fn bound_facts(&mut self, facts: &[Fact], next: &[Vec<usize>]) -> Vec<usize> {
        let mut size: Vec<Option<usize>> = vec![None; facts.len()];
        let mut left: Vec<usize> = (0..facts.len()).collect();
        while let Some(&place) = left.last() {
            let on: &[usize] = next.get(place).map_or(&[], Vec::as_slice);
            let missing: Vec<usize> = on.iter().copied().filter(|&p| size.get(p) == Some(&None)).collect();
            if missing.is_empty() {
                let own = facts.get(place).map_or(0, |fact| tests(fact).count());
                let total = on.iter().filter_map(|&p| size.get(p).copied().flatten()).fold(own, usize::saturating_add);
                if let Some(slot) = size.get_mut(place) {
                    *slot = Some(total);
                }
                left.pop();
            } else {
                left.extend(missing);
            }
        }
        let sizes: Vec<usize> = size.into_iter().map(|size| size.unwrap_or(0)).collect();
        for (place, (fact, &size)) in facts.iter().zip(&sizes).enumerate() {
            if size > MOST_TESTS {
                let message = format!("the fact `{}` comes to more than {MOST_TESTS} tests", fact.id);
                self.findings.error("too-many", &At::top("fact").row(place, &fact.id), message, None);
            }
        }
        sizes
    }
}

fn tests(fact: &Fact) -> impl Iterator<Item = &Test> {
    let conditions: &[Condition] = match &fact.meaning {
        FactMeaning::AnyOf(conditions) => conditions,
        FactMeaning::Passed(..) => &[],
    };
    conditions.iter().flat_map(|condition| &condition.tests)
}

/// The facts that it rests on, once for each mention.
fn rests_on(fact: &Fact) -> Vec<usize> {
    tests(fact).filter_map(|test| if let Test::Fact(on, _) = test { Some(usize::from(*on)) } else { None }).collect()
}

/// For each fact, every question that it rests on, through other facts too.
pub fn questions_of(facts: &[Fact]) -> Vec<BTreeSet<QuestionId>> {
    let reach = |start: usize| {
        let (mut questions, mut seen, mut left) = (BTreeSet::new(), BTreeSet::from([start]), vec![start]);
        while let Some(fact) = left.pop().and_then(|place| facts.get(place)) {
            if let FactMeaning::Passed(from, _) = fact.meaning {
                questions.insert(from);
            }
            for test in tests(fact) {
                match *test {
                    Test::OneOf(question, _) => {
                        questions.insert(question);
                    }
                    Test::Fact(on, _) if seen.insert(usize::from(on)) => left.push(usize::from(on)),
                    Test::Fact(..) => {}
                }
            }
        }
        questions
    };
    (0..facts.len()).map(reach).collect()
}
