//! What both versions share. Once all that they do not share is out, both go on alike, and there is nothing to follow.

use std::collections::BTreeSet;

use crate::domain::{Kind, Protocol, Question, Rule, Test};
use crate::engine::{Trace, Truth};

/// Which rules have a twin in the other version. Once all others are out, both go on alike.
pub struct Twins {
    /// For each version, the rules that the other has not got as they are; none where more than rules has changed.
    odd: Option<[BTreeSet<usize>; 2]>,
}

impl Twins {
    pub fn new(old: &Protocol, new: &Protocol) -> Self {
        let same_questions = old.questions.len() == new.questions.len()
            && old.questions.iter().zip(new.questions.iter()).all(|((_, one), (_, other))| plain(one) == plain(other));
        let same = same_questions
            && old.calendar == new.calendar
            && old.facts.iter().map(|(_, fact)| fact).eq(new.facts.iter().map(|(_, fact)| fact))
            && old.posts.iter().map(|(_, post)| &post.id).eq(new.posts.iter().map(|(_, post)| &post.id));
        if !same {
            return Self { odd: None };
        }
        let written = |protocol: &Protocol| -> Vec<String> {
            protocol.rules.iter().map(|(_, rule)| said(protocol, rule)).collect()
        };
        let (before, after) = (written(old), written(new));
        let odd = |these: &[String], those: &[String]| {
            let known: BTreeSet<&String> = those.iter().collect();
            (0..).zip(these).filter(|(_, rule)| !known.contains(rule)).map(|(place, _)| place).collect()
        };
        Self { odd: Some([odd(&before, &after), odd(&after, &before)]) }
    }

    /// Whether every rule that the versions do not share is out.
    pub fn alone(&self, traces: &[Trace], protocols: [&Protocol; 2]) -> bool {
        let Some(odd) = &self.odd else { return false };
        let known = traces.iter().all(|trace| trace.situation.is_some() || protocols[0].situation().is_none());
        known
            && traces.iter().all(|trace| !trace.rules.is_empty())
            && traces.iter().zip(odd).all(|(trace, odd)| {
                trace.rules.iter().all(|(rule, truth)| *truth == Truth::No || !odd.contains(&usize::from(*rule)))
            })
    }
}

/// A question without what is only for people to read.
fn plain(question: &Question) -> Question {
    let mut plain = question.clone();
    plain.text.clear();
    (plain.hint, plain.why, plain.find_out, plain.ask_whom) = (None, None, None, None);
    plain.words.clear();
    plain.settled = false;
    if let Kind::Choice(options) = &mut plain.kind {
        for option in options {
            option.label.clear();
            option.hint = None;
        }
    }
    plain
}

/// A rule with names in place of numbers of clauses and rules, which move when others come or go.
fn said(protocol: &Protocol, rule: &Rule) -> String {
    let clause = |id| protocol.clauses.at(id).id.as_str();
    let named = |id| protocol.rules.at(id).id.as_str();
    let tests = |tests: &[Test]| format!("{tests:?}");
    format!(
        "{} {:?} {} {} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        rule.id,
        rule.clauses.iter().map(|&id| clause(id)).collect::<Vec<_>>(),
        tests(&rule.when.tests),
        tests(&rule.unless),
        rule.verdict,
        rule.binds,
        rule.steps,
        rule.contact,
        rule.deadline,
        rule.overrides.iter().map(|&id| named(id)).collect::<Vec<_>>(),
        rule.alongside.iter().map(|&id| named(id)).collect::<Vec<_>>(),
        rule.contradicts.iter().map(|other| (named(other.rule), &other.say)).collect::<Vec<_>>(),
    )
}
