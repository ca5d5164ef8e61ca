//! Conditions: each key a question with options, or a fact with yes or no.

use super::super::finding::At;
use super::super::format::{Keys, Question};
use super::Check;
use super::names::{is_date, is_long, is_yes_no};
use crate::domain::{FactId, OptionId, OptionSet, QuestionId, Test};
use crate::pack::codes;

impl Check<'_> {
    /// The tests that these keys stand for.
    pub fn tests(&mut self, at: &At<'_>, keys: &Keys) -> Vec<Test> {
        if is_long(keys) {
            self.findings.error(
                codes::TOO_MANY,
                at,
                format!("a condition has {} keys, and 50 are the most", keys.len()),
                None,
            );
        }
        let mut tests = Vec::with_capacity(keys.len());
        for (key, options) in keys {
            let at = at.key(key);
            if options.is_empty() {
                let help = "name at least one option, or leave the key out".to_owned();
                self.findings.error(
                    codes::EMPTY_LIST,
                    &at,
                    format!("no answer to `{key}` is in an empty list"),
                    Some(help),
                );
            } else if let Some(question) = self.names.questions.get(key) {
                tests.extend(
                    self.options(&at, question, options).map(|set| Test::OneOf(QuestionId::from(question), set)),
                );
            } else if let Some(fact) = self.names.facts.get(key) {
                tests.extend(self.fact_answer(&at, key, options).map(|is| Test::Fact(FactId::from(fact), is)));
            } else {
                let help = self.names.help_for_key(key);
                let message = format!("there is no question and no fact called `{key}`");
                self.findings.error(codes::UNKNOWN_QUESTION, &at, message, help);
            }
        }
        tests
    }

    /// The options of the question with these names; for the who question, sides stand for all their options.
    pub fn options(&mut self, at: &At<'_>, question: usize, written: &[String]) -> Option<OptionSet> {
        let asked = self.names.asked.get(question)?;
        if is_date(asked) {
            let help = "a fact with `passed` says when the time from a date is over".to_owned();
            let message = format!("`{}` asks for a date, which no list of options holds", asked.id);
            self.findings.error(codes::DATE_IN_CONDITION, at, message, Some(help));
            return None;
        }
        let mut set = OptionSet::NONE;
        for (place, name) in written.iter().enumerate() {
            let found = options_named(asked, name);
            if found.is_empty() {
                let help = self.names.help_for_option(asked, name);
                let message = format!("`{}` has no option `{name}`", asked.id);
                self.findings.error(codes::UNKNOWN_OPTION, &at.row(place, name), message, help);
            }
            set = set.with(found);
        }
        Some(set)
    }

    fn fact_answer(&mut self, at: &At<'_>, fact: &str, written: &[String]) -> Option<bool> {
        match written {
            [one] if one == "yes" => Some(true),
            [one] if one == "no" => Some(false),
            _ => {
                let message = format!("the fact `{fact}` is tested with neither [\"yes\"] nor [\"no\"]");
                self.findings.error(codes::BAD_FACT_TEST, at, message, Some("a fact is so, or it is not".to_owned()));
                None
            }
        }
    }
}

/// The option of this name, and those on the side of this name.
pub fn options_named(question: &Question, name: &str) -> OptionSet {
    if is_yes_no(question) {
        let place = ["yes", "no"].iter().position(|id| *id == name);
        return place.and_then(OptionId::new).map_or(OptionSet::NONE, OptionSet::only);
    }
    let fits = |option: &&super::super::format::Choice| option.id == name || option.side.as_deref() == Some(name);
    let places = question.option.iter().enumerate().filter(|(_, option)| fits(option)).map(|(place, _)| place);
    places.filter_map(OptionId::new).collect()
}
