//! How much work a pack makes: what each part may hold is bounded where it is read; here is what they come to together,
//! since a consultation goes through it all.

use crate::domain::{Condition, Fact, FactMeaning, Question, QuestionId, Rule, Test};

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
        let size = |test: &Test| match test {
            Test::OneOf(..) => 1,
            Test::Fact(fact, _) => facts.get(usize::from(*fact)).map_or(1, |weight| weight.tests),
        };
        let sum = |sizes: &mut dyn Iterator<Item = usize>| sizes.fold(0, usize::saturating_add);
        let options = || questions.iter().flat_map(|question| question.options());
        Self {
            in_rules: sum(&mut rules.iter().flat_map(|rule| rule.when.tests.iter().chain(&rule.unless)).map(size)),
            in_options: sum(&mut options().flat_map(|option| &option.when.tests).map(size)),
            named: sum(&mut options().map(|option| option.posts.len())),
        }
    }
}

/// The tests of a fact itself.
pub fn tests(fact: &Fact) -> impl Iterator<Item = &Test> {
    let conditions: &[Condition] = match &fact.meaning {
        FactMeaning::AnyOf(conditions) => conditions,
        FactMeaning::Passed(..) => &[],
    };
    conditions.iter().flat_map(|condition| &condition.tests)
}

/// The facts that it rests on, once for each mention.
#[must_use]
pub fn rests_on(fact: &Fact) -> Vec<usize> {
    tests(fact).filter_map(|test| if let Test::Fact(on, _) = test { Some(usize::from(*on)) } else { None }).collect()
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
        left.extend(on.iter().copied().filter(|&other| matches!(weights.get(other), Some(None))));
        if left.len() > waiting {
            continue;
        }
        left.pop();
        let mut weight = facts.get(place).map(|fact| own(fact)).unwrap_or_default();
        for other in on.iter().filter_map(|&other| weights.get(other).copied().flatten()) {
            weight.tests = weight.tests.saturating_add(other.tests);
            weight.latest = weight.latest.max(other.latest);
        }
        if let Some(slot) = weights.get_mut(place) {
            *slot = Some(weight);
        }
    }
    weights.into_iter().map(Option::unwrap_or_default).collect()
}

fn own(fact: &Fact) -> Weight {
    let asked = tests(fact).filter_map(|test| if let Test::OneOf(asked, _) = test { Some(*asked) } else { None });
    let from = if let FactMeaning::Passed(from, _) = fact.meaning { Some(from) } else { None };
    Weight { tests: tests(fact).count(), latest: asked.max().max(from) }
}
