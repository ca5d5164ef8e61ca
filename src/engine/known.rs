//! What is known of each question: the options that are still possible, or the date.

use chrono::{NaiveDate, NaiveDateTime};

use super::Truth;
use super::deadline::due;
use crate::domain::{
    Choice, Condition, FactId, FactMeaning, Kind, OptionId, OptionSet, Protocol, Question, QuestionId, Test,
};

/// What is known of each question. An unknown answer is every option that may still be it, so that *not asked* and
/// *not sure* read alike: neither is ever taken for a no or a yes.
#[derive(Clone)]
pub(super) struct Known<'a> {
    pub protocol: &'a Protocol,
    pub today: NaiveDate,
    possible: Vec<OptionSet>,
    dates: Vec<Option<NaiveDateTime>>,
    /// Questions that nobody was asked, taken one way because nothing turns on them.
    supposed: Vec<QuestionId>,
}

/// One possible answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Option(OptionId),
    /// None of its options is offered.
    NothingOffered,
    Moment(NaiveDateTime),
}

impl<'a> Known<'a> {
    /// Nothing is known yet.
    pub fn nothing(protocol: &'a Protocol, today: NaiveDate) -> Self {
        let possible = protocol.questions.iter().map(|(_, question)| at_first(question)).collect();
        Self { protocol, today, possible, dates: vec![None; protocol.questions.len()], supposed: Vec::new() }
    }

    /// The options that may still be the answer; none for a date.
    pub fn possible(&self, question: QuestionId) -> OptionSet {
        self.possible.get(usize::from(question)).copied().unwrap_or_default()
    }

    /// The date that was answered.
    pub fn date(&self, question: QuestionId) -> Option<NaiveDateTime> {
        self.dates.get(usize::from(question)).copied().flatten()
    }

    /// Narrows an answer down, or widens it again.
    pub fn set_possible(&mut self, question: QuestionId, options: OptionSet) {
        if let Some(slot) = self.possible.get_mut(usize::from(question)) {
            *slot = options;
        }
    }

    /// Sets a date, or forgets it.
    pub fn set_date(&mut self, question: QuestionId, date: Option<NaiveDateTime>) {
        if let Some(slot) = self.dates.get_mut(usize::from(question)) {
            *slot = date;
        }
    }

    /// Takes this as the answer.
    pub fn set(&mut self, question: QuestionId, value: Value) {
        match value {
            Value::Option(option) => self.set_possible(question, OptionSet::only(option)),
            Value::NothingOffered => self.set_possible(question, OptionSet::NOTHING_OFFERED),
            Value::Moment(moment) => self.set_date(question, Some(moment)),
        }
    }

    /// Takes this for the answer to a question on which nothing turns.
    pub fn suppose(&mut self, question: QuestionId, value: Value) {
        self.set(question, value);
        self.supposed.push(question);
    }

    /// Whether the answer is only taken for one.
    pub fn is_supposed(&self, question: QuestionId) -> bool {
        self.supposed.contains(&question)
    }

    /// Whether this is the answer.
    pub fn is(&self, question: QuestionId, value: Value) -> bool {
        match value {
            Value::Option(option) => self.possible(question) == OptionSet::only(option),
            Value::NothingOffered => self.possible(question) == OptionSet::NOTHING_OFFERED,
            Value::Moment(moment) => self.date(question) == Some(moment),
        }
    }

    /// Whether nothing about the answer is left open.
    pub fn settled(&self, question: QuestionId) -> bool {
        match self.protocol.questions.at(question).kind {
            Kind::Choice(_) => self.possible(question).len() <= 1,
            Kind::Date | Kind::DateTime => self.date(question).is_some(),
        }
    }

    /// Every answer that the question may still get, as far as it can make a difference.
    pub fn values(&self, question: QuestionId) -> Vec<Value> {
        let mut values = Vec::new();
        match (&self.protocol.questions.at(question).kind, self.date(question)) {
            (Kind::Choice(_), _) => {
                for option in self.possible(question).and(self.offered(question)).iter() {
                    values.push(Value::Option(option));
                }
                if values.is_empty() {
                    values.push(Value::NothingOffered);
                }
            }
            (Kind::Date | Kind::DateTime, Some(moment)) => values.push(Value::Moment(moment)),
            (Kind::Date | Kind::DateTime, None) => {
                for moment in super::deadline::moments(self.protocol, question, self.today) {
                    values.push(Value::Moment(moment));
                }
            }
        }
        values
    }

    /// The options that the question offers: those whose `when` may hold.
    pub fn offered(&self, question: QuestionId) -> OptionSet {
        let question = self.protocol.questions.at(question);
        let mut offered = question.all();
        for option in question.all().iter() {
            let ruled_out =
                |choice: &Choice| !choice.when.tests.is_empty() && self.condition(&choice.when) == Truth::No;
            if question.option(option).is_some_and(ruled_out) {
                offered = offered.without(OptionSet::only(option));
            }
        }
        offered
    }

    pub fn condition(&self, condition: &Condition) -> Truth {
        Truth::all(condition.tests.iter().map(|test| self.test(*test)))
    }

    #[inline]
    pub fn test(&self, test: Test) -> Truth {
        match test {
            Test::OneOf(question, options) => {
                let possible = self.possible(question);
                if possible.and(options).is_empty() {
                    Truth::No
                } else if possible.without(options).is_empty() {
                    Truth::Yes
                } else {
                    Truth::Open
                }
            }
            Test::Fact(fact, true) => self.fact(fact),
            Test::Fact(fact, false) => self.fact(fact).opposite(),
        }
    }

    fn fact(&self, fact: FactId) -> Truth {
        match &self.protocol.facts.at(fact).meaning {
            FactMeaning::AnyOf(conditions) => Truth::any(conditions.iter().map(|condition| self.condition(condition))),
            FactMeaning::Passed(question, period) => match self.date(*question) {
                None => Truth::Open,
                Some(from) if due(&self.protocol.calendar, from, *period).day() < self.today => Truth::Yes,
                Some(_) => Truth::No,
            },
        }
    }
}

/// What may be the answer before anything is known: also that no option will be offered, where all of them hang on
/// other answers.
fn at_first(question: &Question) -> OptionSet {
    let hangs = |option: &Choice| !option.when.tests.is_empty();
    let all_hang = !question.options().is_empty() && question.options().iter().all(hangs);
    if all_hang { question.all().with(OptionSet::NOTHING_OFFERED) } else { question.all() }
}
