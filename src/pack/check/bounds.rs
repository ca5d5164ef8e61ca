//! Bounds on the work that a pack makes: what each part may hold is bounded where it is read; here is what they come to
//! together, since a consultation goes through it all.

use super::super::finding::At;
use super::Check;
use crate::domain::{Question, Rule, Test};

/// How many tests all rules may come to, with those of their facts.
const MOST_IN_RULES: usize = 300_000;
/// How many tests the options of all questions may come to, with those of their facts.
const MOST_IN_OPTIONS: usize = 5_000;
/// How many posts the options of all questions may name.
const MOST_NAMED: usize = 1_000;

impl Check<'_> {
    /// Adds up the work.
    pub fn bound_work(&mut self, questions: &[Question], rules: &[Rule]) {
        let in_rules = self.size(rules.iter().flat_map(|rule| rule.when.tests.iter().chain(&rule.unless)));
        let options = || questions.iter().flat_map(Question::options);
        let in_options = self.size(options().flat_map(|option| &option.when.tests));
        let named = options().map(|option| option.posts.len()).sum();
        let question = At::top("question");
        self.count(&At::top("clause"), in_rules, MOST_IN_RULES, "tests in all rules, with those of their facts");
        self.count(&question, in_options, MOST_IN_OPTIONS, "tests in all options, with those of their facts");
        self.count(&question, named, MOST_NAMED, "posts that options name");
    }

    fn size<'t>(&self, tests: impl Iterator<Item = &'t Test>) -> usize {
        let of = |test: &Test| match test {
            Test::OneOf(..) => 1,
            Test::Fact(fact, _) => self.fact_sizes.get(usize::from(*fact)).copied().unwrap_or(1),
        };
        tests.map(of).fold(0, usize::saturating_add)
    }
}
