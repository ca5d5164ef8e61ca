//! A post in a contact that no consultation ever shows, neither to go to now nor on the ladder; and a post that
//! nothing names.

use std::collections::BTreeSet;

use super::{At, Findings, Lint, Seen, Subject};
use crate::domain::{PostId, RuleId};
use crate::pack::codes;

#[derive(Default)]
pub(super) struct ContactNeverReached {
    reached: BTreeSet<(RuleId, PostId)>,
    /// A rule that never counts has a finding of its own.
    counted: BTreeSet<RuleId>,
}

impl Lint for ContactNeverReached {
    fn end(&mut self, subject: &Subject<'_>, end: &Seen<'_>) {
        let shown = end.advice.contacts.iter().map(|c| c.post).chain(end.advice.ladder.iter().map(|l| l.post));
        let shown: BTreeSet<PostId> = shown.collect();
        for &rule in end.in_force.iter().filter(|&&rule| end.binds(subject, rule)) {
            self.counted.insert(rule);
            if let Some(referral) = &subject.protocol.rules.at(rule).contact {
                self.reached
                    .extend(referral.posts().into_iter().filter(|p| shown.contains(p)).map(|post| (rule, post)));
            }
        }
    }

    fn finish(&mut self, subject: &Subject<'_>, findings: &mut Findings) {
        let mut named: BTreeSet<PostId> = BTreeSet::new();
        for (id, rule) in subject.protocol.rules.iter() {
            let Some(referral) = &rule.contact else { continue };
            named.extend(referral.posts());
            if !self.counted.contains(&id) {
                continue;
            }
            // A stand-in comes in by the council's directory too, which is not walked.
            let stands_in = |post: &PostId| referral.stand_ins.iter().any(|stand_in| stand_in.instead == *post);
            for post in referral.posts().into_iter().filter(|post| !stands_in(post)) {
                if !self.reached.contains(&(id, post)) {
                    let title = &subject.protocol.posts.at(post).id;
                    subject.at_rule(id, Some("contact"), |at| {
                        let message = format!("the rule `{}` names `{title}`, whom nobody is ever sent to", rule.id);
                        findings.error(codes::CONTACT_NEVER_REACHED, at, message, None);
                    });
                }
            }
        }
        named.extend(subject.protocol.about.interpreter.iter().map(|interpreter| interpreter.post));
        for (_, question) in subject.protocol.questions.iter() {
            named.extend(question.options().iter().flat_map(|option| &option.posts));
        }
        for (id, post) in subject.protocol.posts.iter().filter(|(id, _)| !named.contains(id)) {
            let at = At::top("post");
            let message = format!("nothing names the post `{}`", post.id);
            findings.warn(codes::UNUSED_POST, &at.row(id.into(), &post.id), message, None);
        }
    }
}
