//! A scenario that fails; a rule that no scenario exercises.

use std::collections::BTreeSet;

use super::{At, Findings, Subject};
use crate::pack::codes;
use crate::pack::scenarios;

pub(super) fn find(subject: &Subject<'_>, findings: &mut Findings) {
    let top = At::top("scenario");
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    for (place, scenario) in subject.scenarios.iter().enumerate() {
        let at = top.row(place, &scenario.id);
        if !ids.insert(&scenario.id) {
            let message = format!("there are two scenarios called `{}`", scenario.id);
            findings.error(codes::DUPLICATE_ID, &at, message, None);
        }
        for fault in scenarios::run(subject.protocol, scenario, subject.today) {
            findings.error(codes::SCENARIO_FAILS, &at, format!("the scenario `{}`: {fault}", scenario.id), None);
        }
    }
    for rule in subject.protocol.rules.ids().filter(|rule| !subject.told.exercised.contains(rule)) {
        subject.at_rule(rule, None, |at| {
            let message = format!("no scenario exercises the rule `{}`", subject.rule_name(rule));
            findings.warn(codes::RULE_WITHOUT_SCENARIO, at, message, None);
        });
    }
}
