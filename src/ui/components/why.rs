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

/// Draws them. The gist must say that it is not the protocol's own wording: people quote what they read.
pub fn why(grounds: &[Ground]) -> Html {
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
    together(nodes)
}
