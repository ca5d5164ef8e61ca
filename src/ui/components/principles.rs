//! What always applies, where nothing else is said.

use yew::prelude::*;

use super::{same, words_in};
use crate::ui::tag::{tag, together};
use crate::ui::words;

/// A clause that holds whatever the matter is.
#[derive(Clone, Debug, PartialEq)]
pub struct Principle {
    /// What it says.
    pub gist: AttrValue,
    /// The clause, as it is named in a sentence.
    pub clause: AttrValue,
    /// The clause's id.
    pub id: AttrValue,
}

/// Draws them. They must not read as an answer to what was asked: the sentence above them says what they are.
pub fn principles(principles: &[Principle]) -> Html {
    let mut list = tag("ul", "eh-list");
    for principle in principles {
        let item = tag("li", "").set("data-principle", same(&principle.id));
        list = list.child(item.text(same(&principle.gist)).say(" ").child(words_in(
            "small",
            "eh-hint",
            same(&principle.clause),
        )));
    }
    together(vec![words_in("p", "", words::WHATEVER), list.into()])
}
