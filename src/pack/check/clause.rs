//! Clauses: each has a rule, or says why it has none.

use std::collections::BTreeSet;

use super::super::finding::At;
use super::super::format;
use super::Check;
use super::word::{NO_RULES, WrittenNoRule};
use crate::domain::{Clause, NoRule};
use crate::pack::codes;
use crate::pack::format::bounds::{ID, LINE, PARAGRAPH};

impl Check<'_> {
    pub fn clauses(&mut self, pack: &format::Pack) -> Vec<Clause> {
        let cited: BTreeSet<&str> = pack.rules().flat_map(|(_, rule)| &rule.clauses).map(String::as_str).collect();
        let mut clauses = Vec::with_capacity(pack.clause.len());
        for (place, clause) in pack.clause.iter().enumerate() {
            let top = At::top("clause");
            let at = top.row(place, &clause.id);
            let id = self.text(&at.key("id"), &clause.id, ID);
            let no_rule = self.no_rule(&at, clause, cited.contains(clause.id.as_str()));
            let force = self.force_of(&at, clause);
            clauses.push(Clause {
                id,
                label: self.text(&at.key("label"), &clause.label, LINE),
                heading: self.text(&at.key("heading"), &clause.heading, LINE),
                gist: self.text(&at.key("gist"), &clause.gist, PARAGRAPH),
                force,
                binds: self.binds_of(&at, clause, force, pack),
                fault: self.optional_text(&at.key("fault"), clause.fault.as_ref(), PARAGRAPH),
                no_rule,
            });
        }
        clauses
    }

    fn no_rule(&mut self, at: &At<'_>, clause: &format::Clause, cited: bool) -> Option<NoRule> {
        let instead_at = at.key("instead");
        let Some(written) = &clause.no_rule else {
            if clause.rule.is_empty() && !cited {
                let help = "write a rule beside it, or say with `no_rule` why there is none".to_owned();
                let message = format!("no rule rests on clause `{}`", clause.id);
                self.findings.error(codes::CLAUSE_WITHOUT_RULE, at, message, Some(help));
            }
            if clause.instead.is_some() {
                let message = "`instead` is only said for a clause that points elsewhere or asks for judgement";
                self.findings.error(codes::UNUSED_INSTEAD, &instead_at, message, None);
            }
            return None;
        };
        let at_reason = at.key("no_rule");
        if !clause.rule.is_empty() {
            let message = format!("clause `{}` has rules, and `no_rule` says that it has none", clause.id);
            self.findings.error(codes::RULE_AND_NO_RULE, &at_reason, message, None);
        }
        let reason = self.word(&at_reason, written, &NO_RULES)?;
        let needs_instead = matches!(reason, WrittenNoRule::PointsElsewhere | WrittenNoRule::Judgement);
        let instead = self.optional_text(&instead_at, clause.instead.as_ref(), PARAGRAPH);
        if needs_instead && instead.is_none() {
            let message = format!("clause `{}` does not say what the widget says instead", clause.id);
            self.findings.error(codes::MISSING_INSTEAD, &at_reason, message, Some("write it as `instead`".to_owned()));
        }
        if !needs_instead && instead.is_some() {
            let message = "`instead` is only said for a clause that points elsewhere or asks for judgement";
            self.findings.error(codes::UNUSED_INSTEAD, &instead_at, message, None);
        }
        let instead = instead.unwrap_or_default();
        Some(match reason {
            WrittenNoRule::Definition => NoRule::Definition,
            WrittenNoRule::Introduction => NoRule::Introduction,
            WrittenNoRule::History => NoRule::History,
            WrittenNoRule::PointsElsewhere => NoRule::PointsElsewhere(instead),
            WrittenNoRule::Judgement => NoRule::Judgement(instead),
        })
    }
}
