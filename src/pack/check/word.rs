//! Words with a fixed meaning: verdicts, purposes, kinds and the like.

use super::super::finding::At;
use super::Check;
use super::names::{did_you_mean, suggestion};
use crate::domain::{Force, Naming, PackKind, Purpose, Stage, Verdict};
use crate::pack::codes;

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
                codes::UNKNOWN_WORD,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::format::words;

    fn of<T>(words: &[(&'static str, T)]) -> Vec<&'static str> {
        words.iter().map(|(word, _)| *word).collect()
    }

    #[test]
    fn the_schemas_have_the_same_words() {
        assert_eq!(words::STAGES, *of(&STAGES));
        assert_eq!(words::KINDS, *of(&KINDS));
        assert_eq!(words::NAMINGS, *of(&NAMINGS));
        assert_eq!(words::PACK_KINDS, *of(&PACK_KINDS));
        assert_eq!(words::RELATIVE_TO, *of(&RELATIVE_TO));
        assert_eq!(words::NO_RULES, *of(&NO_RULES));
        assert_eq!(words::FORCES, Force::ALL.map(Force::id));
        assert_eq!(words::PURPOSES, Purpose::ALL.map(Purpose::id));
        assert_eq!(words::VERDICTS_THAT_COME_OUT, Verdict::ALL.map(Verdict::id));
        // No rule can give what only comes out where somebody is not sure.
        let given: Vec<&str> = Verdict::ALL.map(Verdict::id).into_iter().filter(|id| *id != "depends").collect();
        assert_eq!(words::VERDICTS, *given);
    }
}
