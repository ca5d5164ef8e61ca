//! Somebody is sent to the person whom the matter is about, or to themselves. Direct talk is meant that way.

use std::collections::BTreeMap;

use super::{Findings, Lint, Seen, Subject, Way};
use crate::domain::{Answer, Naming, PostId, RuleId};
use crate::pack::codes;

#[derive(Default)]
pub(super) struct LadderNamesConcerned {
    found: BTreeMap<(RuleId, PostId), Way>,
}

impl Lint for LadderNamesConcerned {
    fn end(&mut self, subject: &Subject<'_>, end: &Seen<'_>) {
        let mut excluded: Vec<PostId> = Vec::new();
        for &(question, answer) in end.answers {
            let asked = subject.protocol.questions.at(question);
            if let (Some(Naming::About | Naming::Asker), Answer::Option(option)) = (asked.names, answer) {
                excluded.extend(asked.option(option).into_iter().flat_map(|option| &option.posts));
            }
        }
        let now =
            end.advice.contacts.iter().filter(|contact| !contact.direct).map(|contact| (contact.rule, contact.post));
        let later = end.advice.ladder.iter().map(|post| (post.rule, post.post));
        for (rule, post) in now.chain(later).filter(|(_, post)| excluded.contains(post)) {
            self.found.entry((rule, post)).or_insert_with(|| end.answers.to_vec());
        }
    }

    fn finish(&mut self, subject: &Subject<'_>, findings: &mut Findings) {
        for ((rule, post), answers) in &self.found {
            let post = &subject.protocol.posts.at(*post).id;
            subject.at_rule(*rule, Some("contact"), |at| {
                let message = format!("this sends the person to `{post}`, whom the matter is about or who they are");
                findings.error(codes::LADDER_NAMES_CONCERNED, at, message, subject.example(answers));
            });
        }
        for (id, rule) in subject.protocol.rules.iter() {
            let Some(referral) = &rule.contact else { continue };
            let climbed = |post: &PostId| referral.rungs.iter().any(|rung| rung.posts.contains(post));
            if let Some(post) = referral.direct.filter(climbed) {
                let post = &subject.protocol.posts.at(post).id;
                subject.at_rule(id, Some("contact"), |at| {
                    let message = format!("the person concerned, `{post}`, is on the ladder of `{}` as well", rule.id);
                    let help = "direct talk comes first; the ladder is for others".to_owned();
                    findings.error(codes::LADDER_NAMES_CONCERNED, at, message, Some(help));
                });
            }
        }
    }
}
