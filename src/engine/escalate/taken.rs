//! The steps behind the person: who on a ladder is neither the contact nor comes later, and why.

use super::{Climbed, Named};
use crate::domain::{Because, Directory, LadderWhen, Need, Passed, PostId, Referral, Rung};
use crate::engine::known::Known;

/// The posts of the ladder that are behind, in its order. Only what the person has said counts as a reason: what was never
/// asked, because it cannot change the contact, must not be told them as a fact. Posts that this person has not got are
/// no steps of theirs, and left out.
pub(in crate::engine) fn taken(
    known: &Known<'_>,
    directory: &Directory,
    referral: &Referral,
    climbed: &Climbed,
) -> Vec<Passed> {
    let told = Named::told(known);
    let mut taken: Vec<Passed> = Vec::new();
    if let Some(post) = referral.direct
        && !climbed.now.iter().any(|now| now.direct)
        && let Some(because) = why_not_direct(&told, referral, post)
    {
        taken.push(Passed { post, because, direct: true });
    }
    let cut = referral.rungs.iter().rposition(|rung| rung.posts.iter().any(|&post| told.cuts(post)));
    for (place, rung) in referral.rungs.iter().enumerate() {
        let below = cut.filter(|&cut| place < cut).and_then(|cut| referral.rungs.get(cut));
        for (at, &post) in rung.posts.iter().enumerate() {
            if stands(climbed, post) || taken.iter().any(|there| there.post == post && !there.direct) {
                continue;
            }
            let before = rung.posts.get(at + 1..).unwrap_or_default();
            let cut_here = rung.ascending && before.iter().any(|&higher| told.cuts(higher));
            let cut_by = below.or(cut_here.then_some(rung));
            let vacant = directory.vacancy(post, known.today).is_some();
            let absent = if vacant { Because::Vacant } else { Because::Away };
            if let Some(because) = why_not(&told, rung, cut_by, post, climbed, absent) {
                taken.push(Passed { post, because, direct: false });
            }
        }
    }
    taken
}

/// Whether the post is to be gone to now or when that has not settled it; or somebody is in its place.
fn stands(climbed: &Climbed, post: PostId) -> bool {
    climbed.now.iter().any(|now| !now.direct && (now.post == post || now.stands_in_for == Some(post)))
        || climbed.ladder.iter().any(|later| later.post == post && later.when == LadderWhen::Unresolved)
}

fn why_not_direct(told: &Named<'_>, referral: &Referral, post: PostId) -> Option<Because> {
    if told.tried.contains(&post) {
        Some(Because::Tried)
    } else if told.cannot_use.contains(&post) {
        Some(Because::Unsuitable)
    } else {
        let further = referral.rungs.iter().flat_map(|rung| &rung.posts).any(|&post| told.was_tried(post));
        further.then_some(Because::Past)
    }
}

/// `cut_by` is the rung above that was tried, or on which the person concerned stands; `absent` is why nobody may be there.
fn why_not(
    told: &Named<'_>,
    rung: &Rung,
    cut_by: Option<&Rung>,
    post: PostId,
    climbed: &Climbed,
    absent: Because,
) -> Option<Because> {
    let is_choice = rung.need == Need::Any && rung.posts.len() > 1;
    if told.has_not.contains(&post) {
        None
    } else if told.is_asker(post) {
        Some(Because::You)
    } else if told.is_about(post) {
        Some(Because::About)
    } else if told.was_tried(post) {
        Some(Because::Tried)
    } else if let Some(cut_by) = cut_by {
        let about = cut_by.posts.iter().any(|&post| told.is_about(post));
        Some(if about { Because::Below } else { Because::Past })
    } else if is_choice && told.cannot_use.contains(&post) {
        Some(Because::Unsuitable)
    } else {
        // Of a choice, whoever is there.
        let is_here = climbed.now.iter().any(|now| rung.posts.contains(&now.stands_in_for.unwrap_or(now.post)));
        is_here.then_some(absent)
    }
}
