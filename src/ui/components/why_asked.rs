//! Why something is asked: the pack's own word, and the clauses that the answer decides about.

use yew::prelude::*;

use super::details::details;
use super::{same, words_in};
use crate::ui::tag::{tag, together};

/// Clauses that the answer decides about in one way.
#[derive(Clone, Debug, PartialEq)]
pub struct Decides {
    /// In which way, as the beginning of a sentence that they end.
    pub how: AttrValue,
    /// The clauses.
    pub clauses: Vec<Decided>,
    /// How many more there are, in words; none where these are all.
    pub more: Option<AttrValue>,
}

/// One of the clauses.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// Its id.
    pub clause: AttrValue,
    /// How it is named, with its heading.
    pub name: AttrValue,
    /// What it says, in plain English.
    pub gist: AttrValue,
}

/// Draws it behind a summary, since most people do not need it; nothing where there is no reason to give.
pub fn why_asked(whys: &[AttrValue], decides: &[Decides]) -> Html {
    let mut nodes = Vec::new();
    for why in whys {
        nodes.push(words_in("p", "", same(why)));
    }
    for way in decides {
        nodes.push(words_in("p", "eh-label", same(&way.how)));
        let mut list = tag("ul", "eh-list");
        for decided in &way.clauses {
            let name = words_in("strong", "", same(&decided.name));
            let line = tag("li", "").set("data-clause", same(&decided.clause)).child(name).say(" ");
            list = list.child(line.text(same(&decided.gist)));
        }
        list = list.maybe_child(way.more.as_ref().map(|more| words_in("li", "", same(more))));
        if !way.clauses.is_empty() {
            nodes.push(list.into());
        }
    }
    if nodes.is_empty() { Html::default() } else { details("Why do we ask this?".into(), None, together(nodes)) }
}
