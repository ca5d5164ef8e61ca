//! The situations that several protocols share, each with what they say.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Cell, Topic, cell};
use crate::domain::{Protocol, Question, QuestionId, Test};

/// The situations that these protocols know, of which those are wanted that `wanted` says yes to, by name and issues.
#[must_use]
pub fn topics(protocols: &[&Protocol], today: NaiveDate, wanted: &dyn Fn(&str, &[String]) -> bool) -> Vec<Topic> {
    topics_of(protocols, wanted, &mut |place, situation| {
        protocols.get(place).map(|protocol| cell(protocol, situation, today)).unwrap_or_default()
    })
}

/// The same, in the order of the vocabulary as far as they show it. `cell` gives what the protocol at this place says about a situation:
/// whoever has it already need not work it out again.
#[must_use]
pub fn topics_of(
    protocols: &[&Protocol],
    wanted: &dyn Fn(&str, &[String]) -> bool,
    cell: &mut dyn FnMut(usize, &str) -> Cell,
) -> Vec<Topic> {
    let mut topics = Vec::new();
    for (situation, label) in situations(protocols) {
        let issues = issues_of(protocols, &situation);
        if !wanted(&situation, &issues) {
            continue;
        }
        let cells = (0..protocols.len()).map(|place| cell(place, &situation)).collect();
        topics.push(Topic { situation, label, issues, cells });
    }
    topics
}

/// Every situation with its words, each after those that stand before it in some protocol.
#[must_use]
pub fn situations(protocols: &[&Protocol]) -> Vec<(String, String)> {
    let mut names: Vec<String> = Vec::new();
    let mut labels: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for protocol in protocols {
        let Some(question) = shared(protocol, protocol.situation()) else { continue };
        let mut before = 0;
        for option in question.options() {
            match names.iter().position(|name| *name == option.id) {
                Some(place) => before = place + 1,
                None => {
                    names.insert(before.min(names.len()), option.id.clone());
                    before += 1;
                }
            }
            *labels.entry(option.id.clone()).or_default().entry(option.label.clone()).or_default() += 1;
        }
    }
    let most_used = |name: &String| {
        let mut best: Option<(&String, usize)> = None;
        for (label, count) in labels.get(name).into_iter().flatten() {
            if best.is_none_or(|(_, most)| *count > most) {
                best = Some((label, *count));
            }
        }
        best.map(|(label, _)| label.clone()).unwrap_or_default()
    };
    names.iter().map(|name| (name.clone(), most_used(name))).collect()
}

/// The issues by which any of the protocols leads to the situation.
#[must_use]
pub fn issues_of(protocols: &[&Protocol], situation: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for protocol in protocols {
        let (Some(asked), Some(by)) = (shared(protocol, protocol.situation()), protocol.issue()) else { continue };
        let Some(option) = asked.option_named(situation).and_then(|option| asked.option(option)) else { continue };
        for (id, issue) in protocol.questions.at(by).all().iter().zip(protocol.questions.at(by).options()) {
            let leads = option.when.tests.iter().all(|test| match test {
                Test::OneOf(question, options) => *question != by || options.has(id),
                Test::Fact(..) => true,
            });
            if leads && !found.contains(&issue.id) {
                found.push(issue.id.clone());
            }
        }
    }
    found
}

pub(super) fn shared(protocol: &Protocol, question: Option<QuestionId>) -> Option<&Question> {
    question.map(|question| protocol.questions.at(question)).filter(|question| !question.own)
}
