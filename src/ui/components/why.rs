//! The clauses that the advice rests on, each opening to what it says.

use yew::prelude::*;

use super::details::details;
use super::{same, words_in};
use crate::ui::tag::{tag, together};

/// One clause.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// Its id.
    pub clause: AttrValue,
    /// How it is named in a sentence.
    pub label: AttrValue,
    /// The heading it stands under.
    pub heading: AttrValue,
    /// What it says, in plain English.
    pub gist: AttrValue,
    /// A fault of the source.
    pub fault: Option<AttrValue>,
    /// What of the advice rests on it.
    pub behind: Vec<AttrValue>,
}

/// Draws them. The gist must say that it is not the protocol's own wording: people quote what they read.
pub fn why(grounds: &[Ground]) -> Html {
    let mut nodes = vec![words_in("p", "eh-hint", PLAIN)];
    for ground in grounds {
        let summary = vec![words_in("strong", "", same(&ground.label)), " ".into(), Html::from(same(&ground.heading))];
        let mut inside = vec![words_in("p", "", same(&ground.gist))];
        if let Some(fault) = &ground.fault {
            let about = words_in("strong", "", "About the document: ");
            inside.push(tag("p", "").child(about).text(same(fault)).into());
        }
        if !ground.behind.is_empty() {
            let mut behind = tag("ul", "eh-list");
            for step in &ground.behind {
                behind = behind.child(words_in("li", "", same(step)));
            }
            inside.push(words_in("p", "eh-label", "It is the reason for:"));
            inside.push(behind.into());
        }
        nodes.push(details(together(summary), Some(same(&ground.clause)), together(inside)));
    }
    together(nodes)
}

const PLAIN: &str = "This is what the clauses say, in plain English. The protocol’s own words are what count.";
