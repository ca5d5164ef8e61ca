//! Whom the protocol names at all, for where it does not say whom to go to.

use chrono::NaiveDate;

use super::escalate;
use super::pass::{Missing, Pass};
use crate::domain::{Advice, Answers, Directory, NamedPost, OptionSet, PostId, Protocol, Verdict, in_order};

/// The posts to which the protocol sends people like this one for something, in its order, where it is silent on this
/// matter; not where a ladder has run out, since whoever was on it has been passed. See [`Advice::named`].
pub(super) fn named(
    protocol: &Protocol,
    answers: &Answers,
    directory: &Directory,
    today: NaiveDate,
    advice: &Advice,
) -> Vec<NamedPost> {
    let mut named = Vec::new();
    if advice.verdict != Verdict::NotCovered || advice.nobody_further || !advice.contacts.is_empty() {
        return named;
    }
    let pass = Pass::new(protocol, answers, directory, today, Missing::Unsure);
    let role = protocol.who().map_or(OptionSet::NONE, |who| pass.known.possible(who));
    for post in escalate::reachable(&pass.known) {
        let found = what_for(protocol, role, post);
        if found.in_difficulty || !found.purposes.is_empty() {
            named.push(found);
        }
    }
    named
}

/// The posts to which the protocol sends anybody in one of these roles, in its order, with everything that it sends them
/// there for.
#[must_use]
pub fn named_for_any(protocol: &Protocol, roles: OptionSet) -> Vec<NamedPost> {
    let mut named = Vec::new();
    for post in protocol.posts.ids() {
        let found = gathered(protocol, post, |binds| binds.and(roles) != OptionSet::NONE);
        if found.in_difficulty || !found.purposes.is_empty() {
            named.push(found);
        }
    }
    named
}

fn what_for(protocol: &Protocol, role: OptionSet, post: PostId) -> NamedPost {
    gathered(protocol, post, |binds| role.without(binds).is_empty())
}

/// What the rules send people to this post for, of those that bind whom they must.
fn gathered(protocol: &Protocol, post: PostId, counts: impl Fn(OptionSet) -> bool) -> NamedPost {
    let mut named = NamedPost { post, purposes: Vec::new(), in_difficulty: false };
    for (_, rule) in protocol.rules.iter() {
        let Some(referral) = rule.contact.as_ref().filter(|_| counts(rule.binds)) else { continue };
        if referral.rungs.iter().any(|rung| rung.posts.contains(&post)) {
            in_order::insert(&mut named.purposes, referral.purpose);
        }
        named.in_difficulty |= referral.difficulty.contains(&post);
    }
    named
}
