//! The clauses that the advice rests on, each with what of the advice rests on it.

use yew::AttrValue;

use super::sources::Sources;
use crate::domain::{Advice, ClauseId, Protocol};
use crate::engine::{Trace, Truth};
use crate::ui::components::why::{Ground, Rules};
use crate::ui::words;

/// Every clause that is cited, in the document's order.
pub fn grounds(sources: &Sources<'_>, advice: &Advice) -> Vec<Ground> {
    let mut grounds = Vec::new();
    for &id in &advice.clauses {
        grounds.push(Ground { clause: sources.clause(id), behind: behind(sources.protocol, advice, id) });
    }
    grounds
}

/// The rules that are in force, in their order, then others that steps come from, which some rule gives in any case; and
/// behind a question mark each question whose answer counts.
pub fn rules(trace: &Trace, protocol: &Protocol, advice: &Advice) -> Option<Rules> {
    let section = protocol.section(trace.situation);
    let holds = |place: usize| trace.rules.get(place).is_some_and(|(_, truth)| *truth == Truth::Yes);
    let mut rules = Vec::new();
    for (place, (rule, _)) in trace.rules.iter().enumerate() {
        if section.counts(place, &holds) {
            rules.push(*rule);
        }
    }
    for step in &advice.steps {
        if !rules.contains(&step.rule) {
            rules.push(step.rule);
        }
    }
    let mut names = String::new();
    for rule in &rules {
        names.push_str(&protocol.rules.at(*rule).id);
        names.push(' ');
    }
    for (question, _) in &advice.answers {
        names.push('?');
        names.push_str(&protocol.questions.at(*question).id);
        names.push(' ');
    }
    names.pop();
    let pack = || words::said(format!("{} {}", protocol.about.id, protocol.about.version));
    (!rules.is_empty()).then(|| Rules { pack: pack(), names: words::said(names) })
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
