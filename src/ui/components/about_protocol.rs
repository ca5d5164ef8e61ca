//! Which protocol and version this is, and what it is worth.

use yew::prelude::*;

use super::note::note;
use super::{same, words_in};
use crate::ui::tag::{tag, together};

/// A protocol in words.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutProtocol {
    /// Its title.
    pub title: AttrValue,
    /// Whose it is.
    pub council: AttrValue,
    /// Its version.
    pub version: AttrValue,
    /// Since when it is in force.
    pub in_force: Option<AttrValue>,
    /// What is said where the date of its review is past.
    pub review_missed: Option<AttrValue>,
    /// What it covers and what it leaves out.
    pub covers: AttrValue,
    /// What it is worth, where it is not a whole protocol.
    pub kind: Option<AttrValue>,
    /// Who says what it means, with the clauses.
    pub interpreter: Option<AttrValue>,
}

/// Draws it. That it is guidance only must stand on every page of advice, in plain words.
pub fn about_protocol(about: &AboutProtocol) -> Html {
    let rows = [
        ("Protocol", Some(&about.title)),
        ("Council", Some(&about.council)),
        ("Version", Some(&about.version)),
        ("In force since", about.in_force.as_ref()),
        ("Who says what it means", about.interpreter.as_ref()),
    ];
    let mut list = tag("dl", "").with("part", "about");
    for (name, text) in rows {
        if let Some(text) = text {
            let fact = tag("div", "eh-fact").child(words_in("dt", "", name)).child(words_in("dd", "", same(text)));
            list = list.child(fact);
        }
    }
    let mut nodes = vec![list.into()];
    for warning in [&about.review_missed, &about.kind].into_iter().flatten() {
        nodes.push(note(words_in("p", "", same(warning))));
    }
    nodes.extend((!about.covers.is_empty()).then(|| words_in("p", "", same(&about.covers))));
    together(nodes)
}
