//! Two rules that hold together and send the person to different people for the same purpose, without saying how they
//! relate.

use std::collections::{BTreeMap, BTreeSet};

use super::{Findings, Lint, Seen, Subject, Way};
use crate::domain::{Need, PostId, Referral, Rule, RuleId};
use crate::pack::codes;

#[derive(Default)]
pub(super) struct RulesDisagree {
    found: BTreeMap<(RuleId, RuleId), Way>,
}

/// A rule that sends the person to somebody at this end.
struct Sending<'p> {
    id: RuleId,
    rule: &'p Rule,
    referral: &'p Referral,
    /// Those of its posts that are to be gone to now for its purpose.
    now: BTreeSet<PostId>,
}

impl Lint for RulesDisagree {
    fn end(&mut self, subject: &Subject<'_>, end: &Seen<'_>) {
        let sending: Vec<Sending<'_>> = end.in_force.iter().filter_map(|&rule| sending(subject, end, rule)).collect();
        for (place, one) in sending.iter().enumerate() {
            for other in sending.iter().skip(place + 1) {
                let same_purpose = one.referral.purpose == other.referral.purpose;
                if same_purpose && !related(one, other) && differ(end, one, other) {
                    self.found.entry((one.id, other.id)).or_insert_with(|| end.answers.to_vec());
                }
            }
        }
    }

    fn finish(&mut self, subject: &Subject<'_>, findings: &mut Findings) {
        for ((one, other), answers) in &self.found {
            subject.at_rule(*other, Some("contact"), |at| {
                let message = format!(
                    "the rules `{}` and `{}` hold together and name different people for the same purpose",
                    subject.rule_name(*one),
                    subject.rule_name(*other)
                );
                let help = format!(
                    "say how they relate: `overrides`, `alongside` or `contradicts`; for example: {}",
                    subject.replay(answers)
                );
                findings.error(codes::RULES_DISAGREE, at, message, Some(help));
            });
        }
    }
}

fn sending<'p>(subject: &'p Subject<'_>, end: &Seen<'_>, id: RuleId) -> Option<Sending<'p>> {
    let rule = subject.protocol.rules.at(id);
    let referral = rule.contact.as_ref().filter(|_| end.binds(subject, id))?;
    let own = first_posts(referral);
    let contacts = end.advice.contacts.iter().filter(|contact| contact.purpose == referral.purpose);
    let now: BTreeSet<PostId> = contacts.map(|contact| contact.post).filter(|post| own.contains(post)).collect();
    (!now.is_empty()).then_some(Sending { id, rule, referral, now })
}

/// The posts that it may send somebody to now.
fn first_posts(referral: &Referral) -> BTreeSet<PostId> {
    let rungs = referral.rungs.iter().flat_map(|rung| &rung.posts);
    referral.direct.iter().chain(rungs).chain(referral.stand_ins.iter().map(|s| &s.instead)).copied().collect()
}

fn related(one: &Sending<'_>, other: &Sending<'_>) -> bool {
    let names = |one: &Sending<'_>, other: &Sending<'_>| {
        one.rule.alongside.contains(&other.id)
            || one.rule.overrides.contains(&other.id)
            || one.rule.contradicts.iter().any(|contradiction| contradiction.rule == other.id)
    };
    names(one, other) || names(other, one)
}

/// Whether they send the person to different people. `one` comes first in the pack: a post of both is shown as its.
fn differ(end: &Seen<'_>, one: &Sending<'_>, other: &Sending<'_>) -> bool {
    let (direct, rungs) = (one.referral.direct == other.referral.direct, one.referral.rungs == other.referral.rungs);
    if direct && rungs && one.referral.stand_ins == other.referral.stand_ins {
        return false;
    }
    let only_other =
        end.advice.contacts.iter().any(|contact| contact.rule == other.id && one.now.contains(&contact.post));
    one.now != other.now || only_other || (one.now.len() > 1 && need(one) != need(other))
}

fn need(sending: &Sending<'_>) -> Option<Need> {
    let of_now = |post: &PostId| sending.now.contains(post);
    sending.referral.rungs.iter().find(|rung| rung.posts.iter().any(of_now)).map(|rung| rung.need)
}
