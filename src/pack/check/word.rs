//! Words with a fixed meaning: verdicts, purposes, kinds and the like.

use super::super::finding::At;
use super::Check;
use super::names::{did_you_mean, suggestion};
use crate::domain::{Force, Naming, PackKind, Purpose, Stage, Verdict};

/// What an answer to a question looks like, as written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum WrittenKind {
    Choice,
    YesNo,
    Date,
    DateTime,
}

/// Why a clause has no rule, as written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum WrittenNoRule {
    Definition,
    Introduction,
    History,
    PointsElsewhere,
    Judgement,
}

pub const STAGES: [(&str, Stage); 4] = [
    ("who", Stage::Who),
    ("issue", Stage::Issue),
    ("situation", Stage::Situation),
    ("circumstance", Stage::Circumstance),
];
pub const KINDS: [(&str, WrittenKind); 4] = [
    ("choice", WrittenKind::Choice),
    ("yes-no", WrittenKind::YesNo),
    ("date", WrittenKind::Date),
    ("date-time", WrittenKind::DateTime),
];
pub const NAMINGS: [(&str, Naming); 6] = [
    ("asker", Naming::Asker),
    ("about", Naming::About),
    ("tried", Naming::Tried),
    ("away", Naming::Away),
    ("has-not", Naming::HasNot),
    ("cannot-use", Naming::CannotUse),
];
pub const PACK_KINDS: [(&str, PackKind); 3] =
    [("protocol", PackKind::Protocol), ("extract", PackKind::Extract), ("guidance", PackKind::Guidance)];
pub const RELATIVE_TO: [(&str, ()); 2] = [("asker", ()), ("concerned", ())];
pub const NO_RULES: [(&str, WrittenNoRule); 5] = [
    ("definition", WrittenNoRule::Definition),
    ("introduction", WrittenNoRule::Introduction),
    ("history", WrittenNoRule::History),
    ("points-elsewhere", WrittenNoRule::PointsElsewhere),
    ("judgement", WrittenNoRule::Judgement),
];

impl Check<'_> {
    /// What the word means; a word that is none of these is a finding.
    pub fn word<T: Copy>(&mut self, at: &At<'_>, written: &str, words: &[(&str, T)]) -> Option<T> {
        let found = words.iter().find(|(word, _)| *word == written).map(|(_, meaning)| *meaning);
        if found.is_none() {
            let help =
                suggestion(written, words.iter().map(|(word, _)| *word)).map(did_you_mean).unwrap_or_else(|| {
                    let all: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
                    format!("it is one of {}", all.join(", "))
                });
            self.findings.error(
                "unknown-word",
                at,
                format!("`{written}` is not a word that can stand here"),
                Some(help),
            );
        }
        found
    }

    pub fn verdict(&mut self, at: &At<'_>, written: &str) -> Option<Verdict> {
        self.word(at, written, &Verdict::ALL.map(|verdict| (verdict.id(), verdict)))
    }

    pub fn force(&mut self, at: &At<'_>, written: &str) -> Option<Force> {
        self.word(at, written, &Force::ALL.map(|force| (force.id(), force)))
    }

    pub fn purpose(&mut self, at: &At<'_>, written: &str) -> Option<Purpose> {
        self.word(at, written, &Purpose::ALL.map(|purpose| (purpose.id(), purpose)))
    }
}
