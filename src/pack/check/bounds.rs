//! Bounds on the work that a pack makes.

use super::super::finding::At;
use super::super::work::{MOST_IN_OPTIONS, MOST_IN_RULES, MOST_NAMED, Work};
use super::Check;
use crate::domain::{Question, Rule};

impl Check<'_> {
    /// Adds up the work.
    pub fn bound_work(&mut self, questions: &[Question], rules: &[Rule]) {
        let questions: Vec<&Question> = questions.iter().collect();
        let rules: Vec<&Rule> = rules.iter().collect();
        let Work { in_rules, in_options, named } = Work::new(&questions, &rules, &self.fact_weights);
        let question = At::top("question");
        self.count(&At::top("clause"), in_rules, MOST_IN_RULES, "tests in all rules, with those of their facts");
        self.count(&question, in_options, MOST_IN_OPTIONS, "tests in all options, with those of their facts");
        self.count(&question, named, MOST_NAMED, "posts that options name");
    }
}
