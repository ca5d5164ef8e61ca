//! A rule that holds, but never without another one that removes it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Findings, Lint, Seen, Subject};
use crate::domain::RuleId;
use crate::engine::Truth;
use crate::pack::codes;

#[derive(Default)]
pub(super) struct RuleAlwaysHidden {
    counted: BTreeSet<RuleId>,
    /// Rules that were removed, each with those that did it.
    hidden_by: BTreeMap<RuleId, BTreeSet<RuleId>>,
}

impl Lint for RuleAlwaysHidden {
    fn end(&mut self, subject: &Subject<'_>, end: &Seen<'_>) {
        self.counted.extend(&end.in_force);
        for (rule, _) in end.rules.iter().filter(|(rule, truth)| *truth == Truth::Yes && !end.in_force.contains(rule)) {
            let overriding =
                end.in_force.iter().filter(|over| subject.protocol.rules.at(**over).overrides.contains(rule));
            self.hidden_by.entry(*rule).or_default().extend(overriding);
        }
    }

    fn finish(&mut self, subject: &Subject<'_>, findings: &mut Findings) {
        for (rule, by) in self.hidden_by.iter().filter(|(rule, _)| !self.counted.contains(rule)) {
            let by: Vec<String> = by.iter().map(|over| format!("`{}`", subject.rule_name(*over))).collect();
            subject.at_rule(*rule, None, |at| {
                let message = format!("whenever the rule `{}` holds, it is removed", subject.rule_name(*rule));
                findings.error(
                    codes::RULE_ALWAYS_HIDDEN,
                    at,
                    message,
                    Some(format!("it is overridden by {}", by.join(", "))),
                );
            });
        }
    }
}
