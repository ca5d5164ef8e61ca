//! Facts: what they mean, and that none rests on itself.

use std::collections::BTreeSet;

use super::super::circle::circles;
use super::super::finding::At;
use super::super::format;
use super::super::work::{MOST_IN_FACT, Weight, rests_on, tests, weigh};
use super::Check;
use crate::domain::{Condition, Fact, FactMeaning, QuestionId, Test};
use crate::pack::codes;

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
            self.findings.error(codes::FACT_CIRCLE, &At::top("fact").row(first, id), message, None);
        }
        if found.is_empty() {
            self.fact_weights = self.bound_facts(&facts, &next);
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
                        self.findings.error(
                            codes::EMPTY_LIST,
                            &at,
                            "this condition is empty, so it always holds",
                            None,
                        );
                    }
                    Condition { tests: self.tests(&at, keys) }
                });
                return FactMeaning::AnyOf(conditions.collect());
            }
            (Some(_), _) | (None, []) => {
                let message = format!("the fact `{}` needs either `any` or `passed`", fact.id);
                self.findings.error(codes::FACT_WITHOUT_MEANING, at, message, None);
            }
        }
        FactMeaning::AnyOf(Vec::new())
    }

    fn bound_facts(&mut self, facts: &[Fact], next: &[Vec<usize>]) -> Vec<Weight> {
        let all: Vec<&Fact> = facts.iter().collect();
        let weights = weigh(&all, next);
        for (place, (fact, weight)) in facts.iter().zip(&weights).enumerate() {
            if weight.tests > MOST_IN_FACT {
                let message = format!("the fact `{}` comes to more than {MOST_IN_FACT} tests", fact.id);
                self.findings.error(codes::TOO_MANY, &At::top("fact").row(place, &fact.id), message, None);
            }
        }
        weights
    }
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
