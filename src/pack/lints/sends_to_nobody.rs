//! A verdict that sends the person to somebody, and nobody to go to.
//!
//! Every other verdict must say whom to turn to in difficulty, or that the protocol names nobody: the advice does so
//! with a contact, with somebody on the ladder, with whoever interprets the protocol, or with the sentence
//! `nobody_further`, which no pack can leave out.

use std::collections::BTreeMap;

use super::{At, Findings, Lint, Seen, Subject, Way};
use crate::domain::{OptionId, Verdict};
use crate::pack::codes;

#[derive(Default)]
pub(super) struct SendsToNobody {
    found: BTreeMap<(Option<OptionId>, Verdict), Way>,
}

impl Lint for SendsToNobody {
    fn end(&mut self, _: &Subject<'_>, end: &Seen<'_>) {
        if end.advice.verdict.sends_to_somebody() && end.advice.contacts.is_empty() {
            let key = (end.advice.situation, end.advice.verdict);
            self.found.entry(key).or_insert_with(|| end.answers.to_vec());
        }
    }

    fn finish(&mut self, subject: &Subject<'_>, findings: &mut Findings) {
        for ((_, verdict), answers) in &self.found {
            let message = format!("the verdict is `{}`, and the advice names nobody to go to", verdict.id());
            findings.error(codes::SENDS_TO_NOBODY, &At::top("clause"), message, subject.example(answers));
        }
    }
}
