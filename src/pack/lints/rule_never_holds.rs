//! A rule that holds in no consultation.

use std::collections::BTreeSet;

use super::{Findings, Lint, Seen, Subject};
use crate::domain::RuleId;
use crate::engine::Truth;
use crate::pack::codes;

#[derive(Default)]
pub(super) struct RuleNeverHolds {
    held: BTreeSet<RuleId>,
}

impl Lint for RuleNeverHolds {
    fn end(&mut self, _: &Subject<'_>, end: &Seen<'_>) {
        self.held.extend(end.rules.iter().filter(|(_, truth)| *truth == Truth::Yes).map(|(rule, _)| *rule));
    }

    fn finish(&mut self, subject: &Subject<'_>, findings: &mut Findings) {
        let past = &subject.walk.past_rules;
        for rule in subject.protocol.rules.ids().filter(|rule| !self.held.contains(rule) && !past.contains(rule)) {
            subject.at_rule(rule, None, |at| {
                let message = format!("the rule `{}` holds in no consultation", subject.rule_name(rule));
                let help = "no answers that can be given together meet its `when` without its `unless`".to_owned();
                findings.error(codes::RULE_NEVER_HOLDS, at, message, Some(help));
            });
        }
    }
}
