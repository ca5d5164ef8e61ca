//! One pass through the questions, in their order: which matter, what is known, what is missing.
//!
//! What is known only grows from one question to the next, so that a question which cannot change the advice when its
//! turn comes never can later: one pass is enough, and answering later questions never brings back an earlier one.

use chrono::{NaiveDate, NaiveTime};

use super::known::{Known, Value};
use super::{Truth, evaluate, matter};
use crate::domain::{
    Answer, Answers, Directory, Kind, Naming, OptionId, OptionSet, Protocol, QuestionId, Rule, Section,
    SectionQuestion, State,
};

/// What to do at a question that matters and is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// Stop there.
    Ask,
    /// Go on as if the person were not sure.
    Unsure,
}

/// How far the answers lead.
pub(super) struct Pass<'a> {
    pub known: Known<'a>,
    pub directory: &'a Directory,
    pub section: &'a Section,
    pub situation: Option<OptionId>,
    /// For each place of the section, whether the rule there holds.
    pub status: Vec<Truth>,
    /// For each place of the section, how many tests of the rule there are open.
    open_tests: Vec<u32>,
    /// Every question that had its turn, in order.
    pub states: Vec<(QuestionId, State)>,
    /// The questions whose answers stay open for good.
    pub unsure: Vec<QuestionId>,
    /// Those of them that nothing was said to: only where what is missing counts as not sure.
    pub unanswered: Vec<QuestionId>,
    /// What the council's directory has answered, of what would otherwise have been asked.
    pub from_directory: Vec<(QuestionId, OptionId)>,
    /// The first question that matters and is not answered.
    pub missing: Option<QuestionId>,
}

impl<'a> Pass<'a> {
    /// Whether the rule binds the person: for others it informs.
    pub fn binds(&self, rule: &Rule) -> bool {
        let role = self.known.protocol.who().map_or(OptionSet::NONE, |who| self.known.possible(who));
        role.without(rule.binds).is_empty()
    }

    pub fn new(
        protocol: &'a Protocol,
        answers: &Answers,
        directory: &'a Directory,
        today: NaiveDate,
        missing: Missing,
    ) -> Self {
        let mut pass = Self {
            known: Known::nothing(protocol, today),
            directory,
            section: protocol.section(None),
            situation: None,
            status: Vec::new(),
            open_tests: Vec::new(),
            states: Vec::new(),
            unsure: Vec::new(),
            unanswered: Vec::new(),
            from_directory: Vec::new(),
            missing: None,
        };
        let first = [protocol.who(), protocol.issue(), protocol.situation()];
        for question in first.into_iter().flatten() {
            if !pass.turn(question, answers, missing) {
                return pass;
            }
        }
        pass.situation = protocol.situation().and_then(|question| pass.known.possible(question).single());
        pass.section = protocol.section(pass.situation);
        for place in 0..pass.section.rules.len() {
            let (status, open_tests) = evaluate::rule_with_open(&pass.known, pass.section, place);
            pass.status.push(status);
            pass.open_tests.push(open_tests);
        }
        for needed in &pass.section.questions {
            if !matter::matters(&mut pass, needed) {
                pass.note_what_is_known(needed);
                pass.states.push((needed.question, State::DoesNotApply));
                continue;
            }
            if !pass.turn(needed.question, answers, missing) {
                return pass;
            }
            pass.update(needed);
        }
        pass
    }

    /// Notes what the directory says to a question that would matter without it.
    fn note_what_is_known(&mut self, needed: &SectionQuestion) {
        let question = needed.question;
        let Some(away) = away_by_directory(&self.known, self.directory, question) else { return };
        let offered = self.known.offered(question);
        let directory = std::mem::replace(&mut self.directory, NOBODY);
        if offered.has(away) && offered.len() > 1 && matter::matters(self, needed) {
            self.from_directory.push((question, away));
        }
        self.directory = directory;
    }

    /// The question has its turn; false if it is missing and that ends the pass.
    fn turn(&mut self, question: QuestionId, answers: &Answers, missing: Missing) -> bool {
        let asked = &self.known.protocol.questions.at(question);
        let mut offered = self.known.offered(question);
        if let Some(away) = away_by_directory(&self.known, self.directory, question)
            && offered.has(away)
        {
            if offered.len() > 1 {
                self.from_directory.push((question, away));
            }
            offered = OptionSet::only(away);
        }
        let possible = if offered.is_empty() { OptionSet::NOTHING_OFFERED } else { offered };
        self.known.set_possible(question, possible);
        if matches!(asked.kind, Kind::Choice(_)) && offered.len() <= 1 {
            // Nothing to choose: known without asking.
            self.states.push((question, State::DoesNotApply));
            return true;
        }
        let (state, value) = match answers.get(question) {
            Some(Answer::Option(option)) if offered.has(option) => {
                (State::Answered(Answer::Option(option)), Some(Value::Option(option)))
            }
            Some(answer @ Answer::Date(day)) if matches!(asked.kind, Kind::Date) => {
                (State::Answered(answer), Some(Value::Moment(day.and_time(NaiveTime::MIN))))
            }
            Some(answer @ Answer::DateTime(moment)) if matches!(asked.kind, Kind::DateTime) => {
                (State::Answered(answer), Some(Value::Moment(moment)))
            }
            Some(Answer::NotSure) if asked.not_sure => (State::NotSure, None),
            _ if missing == Missing::Unsure => {
                self.unanswered.push(question);
                (State::NotSure, None)
            }
            _ => (State::NotAsked, None),
        };
        self.states.push((question, state));
        match value {
            Some(value) => self.known.set(question, value),
            None if matches!(state, State::NotSure) => self.unsure.push(question),
            None => {
                self.missing = Some(question);
                return false;
            }
        }
        true
    }

    /// Looks again at the rules that were open for this answer. For a plain rule its one test of the question is enough:
    /// it holds once none of its tests is open.
    fn update(&mut self, answered: &SectionQuestion) {
        let possible = self.known.possible(answered.question);
        for &(place, holds) in &answered.tests {
            let place = place as usize;
            let (Some(status @ Truth::Open), Some(open)) = (self.status.get_mut(place), self.open_tests.get_mut(place))
            else {
                continue;
            };
            if possible.and(holds).is_empty() {
                *status = Truth::No;
            } else if possible.without(holds).is_empty() {
                *open = open.saturating_sub(1);
                if *open == 0 {
                    *status = Truth::Yes;
                }
            }
        }
        for &place in &answered.tangled {
            let place = place as usize;
            if let Some(status @ Truth::Open) = self.status.get_mut(place) {
                *status = evaluate::rule(&self.known, self.section, place);
            }
        }
    }

    /// Whether the rule at this place may count.
    pub fn alive(&self, place: usize) -> bool {
        self.status.get(place).is_some_and(|&status| status != Truth::No)
            && !evaluate::removed(self.section, &self.status, place)
    }
}

/// A directory without anybody.
const NOBODY: &Directory = &Directory { holders: Vec::new(), services: Vec::new() };

/// The option that says what the council's directory shows: that all the posts it names are away today.
fn away_by_directory(known: &Known<'_>, directory: &Directory, question: QuestionId) -> Option<OptionId> {
    let asked = &known.protocol.questions.at(question);
    if asked.names != Some(Naming::Away) {
        return None;
    }
    let away = |post: &_| directory.away_until(*post, known.today).is_some();
    asked
        .options()
        .iter()
        .position(|option| !option.posts.is_empty() && option.posts.iter().all(away))
        .and_then(OptionId::new)
}
