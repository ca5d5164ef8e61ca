//! The clauses that the advice rests on, each with what of the advice rests on it.

use crate::domain::{Advice, ClauseId, Protocol};
use crate::ui::components::why::Ground;
use crate::ui::words;

/// Every clause that is cited, in the document's order.
pub fn grounds(protocol: &Protocol, advice: &Advice) -> Vec<Ground> {
    advice
        .clauses
        .iter()
        .map(|&id| {
            let clause = protocol.clauses.at(id);
            Ground {
                clause: words::text(&clause.id),
                label: words::said(words::sentence(&words::clause(&clause.label))),
                heading: words::text(&clause.heading),
                gist: words::text(&clause.gist),
                fault: clause.fault.as_deref().map(words::text),
                behind: behind(protocol, advice, id).into_iter().map(words::said).collect(),
            }
        })
        .collect()
}

/// The steps, contacts and deadlines that rest on the clause.
fn behind(protocol: &Protocol, advice: &Advice, clause: ClauseId) -> Vec<String> {
    let steps = advice.steps.iter().filter(|step| step.clauses.contains(&clause)).map(|step| step.said.text.clone());
    let contacts = advice
        .contacts
        .iter()
        .filter(|contact| contact.clauses.contains(&clause))
        .map(|contact| format!("{}: {}", words::purpose(contact.purpose), protocol.posts.at(contact.post).title));
    let deadlines = advice
        .deadlines
        .iter()
        .filter(|deadline| deadline.clauses.contains(&clause))
        .map(|deadline| format!("{}: {}", words::sentence(&deadline.what), deadline.words));
    steps.chain(contacts).chain(deadlines).collect()
}
