//! The clauses that the advice rests on, each with what of the advice rests on it.

use yew::AttrValue;

use super::sources::Sources;
use crate::domain::{Advice, ClauseId, Protocol};
use crate::ui::components::why::Ground;
use crate::ui::words;

/// Every clause that is cited, in the document's order.
pub fn grounds(sources: &Sources<'_>, advice: &Advice) -> Vec<Ground> {
    let mut grounds = Vec::new();
    for &id in &advice.clauses {
        grounds.push(Ground { clause: sources.clause(id), behind: behind(sources.protocol, advice, id) });
    }
    grounds
}

/// The steps, contacts and deadlines that rest on the clause.
fn behind(protocol: &Protocol, advice: &Advice, clause: ClauseId) -> Vec<AttrValue> {
    let mut behind = Vec::new();
    for step in &advice.steps {
        if step.clauses.contains(&clause) {
            behind.push(words::text(&step.said.text));
        }
    }
    for contact in &advice.contacts {
        if contact.clauses.contains(&clause) {
            let (what_for, title) = (words::purpose(contact.purpose), &protocol.posts.at(contact.post).title);
            behind.push(words::said(format!("{what_for}: {title}")));
        }
    }
    for deadline in &advice.deadlines {
        if deadline.clauses.contains(&clause) {
            behind.push(words::said(format!("{}: {}", words::sentence(&deadline.what), deadline.words)));
        }
    }
    behind
}
