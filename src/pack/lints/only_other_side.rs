//! Consultations in which rules hold, and none of them says anything to this person about what they may do: they are
//! duties of the other side, or mere information.

use std::collections::BTreeMap;

use super::{Findings, Lint, Seen, Subject, Way};
use crate::domain::{OptionId, RuleId, Verdict};
use crate::pack::codes;

/// By situation and side: the answers, and the first rule that holds.
type Found = BTreeMap<(Option<OptionId>, Option<String>), (Way, RuleId)>;

#[derive(Default)]
pub(super) struct OnlyOtherSide {
    found: Found,
}

impl Lint for OnlyOtherSide {
    fn end(&mut self, subject: &Subject<'_>, end: &Seen<'_>) {
        let Some(&first) = end.in_force.first() else { return };
        let gives_verdict =
            |&rule: &RuleId| subject.protocol.rules.at(rule).verdict.is_some() && end.binds(subject, rule);
        if end.advice.verdict == Verdict::NotCovered && !end.in_force.iter().any(gives_verdict) {
            let who = subject.protocol.who().map(|who| subject.protocol.questions.at(who));
            let side = end.role.and_then(|role| who?.option(role)?.side.clone());
            self.found.entry((end.advice.situation, side)).or_insert_with(|| (end.answers.to_vec(), first));
        }
    }

    fn finish(&mut self, subject: &Subject<'_>, findings: &mut Findings) {
        for (answers, rule) in self.found.values() {
            subject.at_rule(*rule, None, |at| {
                let message = "rules hold here, and none of them says what this person may do";
                let help = format!(
                    "give a rule that binds them a verdict, `not-covered` if the protocol is silent; for example: {}",
                    subject.replay(answers)
                );
                findings.error(codes::ONLY_OTHER_SIDE, at, message, Some(help));
            });
        }
    }
}
