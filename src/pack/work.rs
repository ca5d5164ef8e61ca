//! How much work a pack makes: what each part may hold is bounded where it is read; here is what they come to together,
//! since a consultation goes through it all.

use crate::domain::{Fact, FactMeaning, Question, QuestionId, Rule, Test};

/// How many tests a fact may come to with those of the facts that it rests on: they are gone through one by one.
pub const MOST_IN_FACT: usize = 2_000;
/// How many tests all rules may come to, with those of their facts.
pub const MOST_IN_RULES: usize = 300_000;
/// How many tests the options of all questions may come to, with those of their facts.
pub const MOST_IN_OPTIONS: usize = 5_000;
/// How many posts the options of all questions may name.
pub const MOST_NAMED: usize = 1_000;
/// How many chains of overriding rules may lead to one rule.
pub const MOST_OVERRIDING: usize = 1_000;

/// What a fact comes to, with the facts that it rests on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Weight {
    /// How many tests.
    pub tests: usize,
    /// The last of the questions that it rests on.
    pub latest: Option<QuestionId>,
}

/// What the rules and the options come to.
#[derive(Clone, Copy, Debug)]
pub struct Work {
    /// Tests in all rules.
    pub in_rules: usize,
    /// Tests in all options.
    pub in_options: usize,
    /// Posts that options name.
    pub named: usize,
}

impl Work {
    /// Adds it up.
    #[must_use]
    pub fn new(questions: &[&Question], rules: &[&Rule], facts: &[Weight]) -> Self {
        let add = |sum: &mut usize, tests: &[Test]| {
            for test in tests {
                *sum = sum.saturating_add(match test {
                    Test::OneOf(..) => 1,
                    Test::Fact(fact, _) => facts.get(usize::from(*fact)).map_or(1, |weight| weight.tests),
                });
            }
        };
        let mut work = Self { in_rules: 0, in_options: 0, named: 0 };
        for rule in rules {
            add(&mut work.in_rules, &rule.when.tests);
            add(&mut work.in_rules, &rule.unless);
        }
        for question in questions {
            for option in question.options() {
                add(&mut work.in_options, &option.when.tests);
                work.named = work.named.saturating_add(option.posts.len());
            }
        }
        work
    }
}

/// The tests of a fact itself.
#[must_use]
pub fn tests(fact: &Fact) -> Vec<&Test> {
    let mut tests = Vec::new();
    if let FactMeaning::AnyOf(conditions) = &fact.meaning {
        for condition in conditions {
            tests.extend(&condition.tests);
        }
    }
    tests
}

/// The facts that it rests on, once for each mention.
#[must_use]
pub fn rests_on(fact: &Fact) -> Vec<usize> {
    let mut on = Vec::new();
    for test in tests(fact) {
        if let Test::Fact(fact, _) = test {
            on.push(usize::from(*fact));
        }
    }
    on
}

/// What each fact comes to; `next[i]` are the facts that fact `i` rests on. None rests on itself. Sizes are added up,
/// each fact once: one that repeats another over and over must not take forever.
#[must_use]
pub fn weigh(facts: &[&Fact], next: &[Vec<usize>]) -> Vec<Weight> {
    let mut weights: Vec<Option<Weight>> = vec![None; facts.len()];
    let mut left: Vec<usize> = (0..facts.len()).collect();
    while let Some(&place) = left.last() {
        let on: &[usize] = next.get(place).map_or(&[], Vec::as_slice);
        let waiting = left.len();
        for &other in on {
            if matches!(weights.get(other), Some(None)) {
                left.push(other);
            }
        }
        if left.len() > waiting {
            continue;
        }
        left.pop();
        let mut weight = facts.get(place).map(|fact| own(fact)).unwrap_or_default();
        for &other in on {
            if let Some(Some(other)) = weights.get(other) {
                weight.tests = weight.tests.saturating_add(other.tests);
                weight.latest = weight.latest.max(other.latest);
            }
        }
        if let Some(slot) = weights.get_mut(place) {
            *slot = Some(weight);
        }
    }
    weights.into_iter().map(Option::unwrap_or_default).collect()
}

fn own(fact: &Fact) -> Weight {
    let tests = tests(fact);
    let mut latest = if let FactMeaning::Passed(from, _) = fact.meaning { Some(from) } else { None };
    for test in &tests {
        if let Test::OneOf(asked, _) = **test {
            latest = latest.max(Some(asked));
        }
    }
    Weight { tests: tests.len(), latest }
}
