//! A scenario that fails; a rule that no scenario exercises.

use std::collections::BTreeSet;

use super::{At, Findings, Subject, in_force};
use crate::domain::RuleId;
use crate::engine::Outcome;
use crate::pack::scenarios;

pub(super) fn find(subject: &Subject<'_>, findings: &mut Findings) {
    let top = At::top("scenario");
    let mut exercised: BTreeSet<RuleId> = BTreeSet::new();
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    for (place, scenario) in subject.scenarios.iter().enumerate() {
        let at = top.row(place, &scenario.id);
        if !ids.insert(&scenario.id) {
            let message = format!("there are two scenarios called `{}`", scenario.id);
            findings.error("duplicate-id", &at, message, None);
        }
        for fault in scenarios::run(subject.protocol, scenario, subject.today) {
            findings.error("scenario-fails", &at, format!("the scenario `{}`: {fault}", scenario.id), None);
        }
        let session = scenarios::session(subject.protocol, scenario, subject.today);
        if let Ok(session) = session
            && let Outcome::Advise(advice) = session.outcome()
        {
            exercised.extend(in_force(subject.protocol.section(advice.situation), &session.trace().rules));
        }
    }
    for rule in subject.protocol.rules.ids().filter(|rule| !exercised.contains(rule)) {
        subject.at_rule(rule, None, |at| {
            let message = format!("no scenario exercises the rule `{}`", subject.rule_name(rule));
            findings.warn("rule-without-scenario", at, message, None);
        });
    }
}
