//! Who is behind on the ladders, whatever the unsure answers are.

use super::completion::Completion;
use crate::domain::{Contact, LadderPost, LadderWhen, Passed, Protocol, Purpose, RuleId, Taken};

/// Those who are behind for the same reason in every completion, each once. Whom some rule sends the person to for the
/// same purpose, now or later, is not behind.
pub(super) fn taken(
    protocol: &Protocol,
    completions: &[&Completion],
    contacts: &[Contact],
    ladder: &[LadderPost],
) -> Vec<Taken> {
    let mut taken: Vec<Taken> = Vec::new();
    let Some((first, rest)) = completions.split_first() else { return taken };
    let purpose_of = |rule: RuleId| protocol.rules.at(rule).contact.as_ref().map(|referral| referral.purpose);
    for found in &first.taken {
        let &(rule, passed) = found;
        let Some(purpose) = purpose_of(rule) else { continue };
        let same = |there: &Taken| there.purpose == purpose && there.passed.post == passed.post;
        let ahead = is_contact(contacts, purpose, passed)
            || ladder.iter().any(|later| {
                let unresolved = later.when == LadderWhen::Unresolved && later.post == passed.post;
                unresolved && purpose_of(later.rule) == Some(purpose)
            });
        if !ahead && rest.iter().all(|completion| completion.taken.contains(found)) && !taken.iter().any(same) {
            taken.push(Taken { passed, purpose, rule });
        }
    }
    taken
}

fn is_contact(contacts: &[Contact], purpose: Purpose, passed: Passed) -> bool {
    let same = |contact: &Contact| contact.post == passed.post && contact.direct == passed.direct;
    contacts.iter().any(|contact| contact.purpose == purpose && same(contact))
}
