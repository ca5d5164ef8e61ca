//! Whom a rule sends the person to.

use super::ended;
use crate::domain::{Need, PostId, Protocol, Purpose, Referral, Rung};
use crate::words;

/// One sentence for each rung, and for whoever stands beside them.
pub fn contact(protocol: &Protocol, referral: &Referral) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(direct) = referral.direct {
        said.push(format!("{} {} first.", words::TALK_FIRST, title(protocol, direct)));
    }
    for (place, rung) in referral.rungs.iter().enumerate() {
        let to = posts(protocol, rung);
        said.push(match (place, referral.direct) {
            (0, None) => format!("{} {to}.", first(referral.purpose)),
            _ => format!("If that does not settle it, go to {to}."),
        });
        said.extend(rung.why.as_deref().filter(|_| place > 0).map(ended));
        if place == 0 {
            said.push(ended(&referral.why));
        }
    }
    if referral.rungs.is_empty() {
        said.push(ended(&referral.why));
    }
    for stand_in in &referral.stand_ins {
        let (away, instead) = (title(protocol, stand_in.away), title(protocol, stand_in.instead));
        said.push(format!("While {away} is away, {instead} stands in."));
    }
    let titles = |posts: &[PostId]| {
        let all: Vec<String> = posts.iter().map(|&post| title(protocol, post)).collect();
        words::list(&all, "or")
    };
    if !referral.difficulty.is_empty() {
        said.push(format!("In difficulty or doubt, turn to {}.", titles(&referral.difficulty)));
    }
    if !referral.brings_in.is_empty() {
        said.push(format!("Your contact may bring in {}.", titles(&referral.brings_in)));
    }
    said
}

fn first(purpose: Purpose) -> &'static str {
    words::purpose(purpose)
}

fn posts(protocol: &Protocol, rung: &Rung) -> String {
    let titles: Vec<String> = rung.posts.iter().map(|&post| title(protocol, post)).collect();
    match rung.need {
        Need::Any => words::list(&titles, "or"),
        Need::All => words::list(&titles, "and"),
    }
}

fn title(protocol: &Protocol, post: PostId) -> String {
    words::the(&protocol.posts.at(post).title)
}
