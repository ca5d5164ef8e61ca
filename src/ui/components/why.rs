//! The clauses that the advice rests on, each opening to what it says and what rests on it.

use yew::prelude::*;

use super::clause::{Clause, clause, clause_name};
use super::details::details;
use super::{same, words_in};
use crate::ui::tag::{tag, together};
use crate::ui::words;

/// One clause.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// What it says.
    pub clause: Clause,
    /// What of the advice rests on it.
    pub behind: Vec<AttrValue>,
}

/// The rules behind the advice, and the questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// The pack's id and version.
    pub pack: AttrValue,
    /// Their names, with spaces between them; a question mark stands before that of a question.
    pub names: AttrValue,
}

/// Draws them. The gist must say that it is not the protocol's own wording: people quote what they read.
pub fn why(grounds: &[Ground], rules: Option<&Rules>) -> Html {
    let mut nodes = vec![words_in("p", "eh-hint", words::PLAIN_ENGLISH)];
    for ground in grounds {
        let mut inside = vec![clause(&ground.clause)];
        if !ground.behind.is_empty() {
            let mut behind = tag("ul", "eh-list");
            for step in &ground.behind {
                behind = behind.child(words_in("li", "", same(step)));
            }
            inside.push(words_in("p", "eh-label", "It is the reason for:"));
            inside.push(behind.into());
        }
        nodes.push(details(clause_name(&ground.clause), Some(same(&ground.clause.id)), together(inside)));
    }
    nodes.extend(rules.map(sentences));
    together(nodes)
}

/// A place for the rules as sentences, which the element fetches: what `data-keep` names, it does.
///
/// - What came of it must be said in words, in a place that is there before: screen readers tell of changes only.
/// - It must be made anew for other rules: what the element has put there is not ours to change.
fn sentences(rules: &Rules) -> Html {
    let summary = tag("summary", "eh-details-summary").with("data-keep", "rules").say("The rules behind the steps");
    let said = tag("p", "eh-kept").with("role", "status").with("data-kept", "");
    let inside = tag("div", "eh-details-text").child(said).child(tag("ul", "eh-list"));
    tag("details", "eh-details")
        .set("data-rules", same(&rules.names))
        .set("data-pack", same(&rules.pack))
        .key(rules.names.to_string())
        .child(summary)
        .child(inside)
        .into()
}
