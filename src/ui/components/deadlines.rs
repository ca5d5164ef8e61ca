//! By when.

use yew::prelude::*;

use super::why_here::{WhyHere, why_here};
use super::{same, words_in};
use crate::ui::tag::tag;

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct DeadlineLine {
    /// What is due.
    pub what: AttrValue,
    /// The period in the protocol's words.
    pub words: AttrValue,
    /// When that is, where it can be counted.
    pub due: Option<AttrValue>,
    /// The bank holidays of that year are not known yet.
    pub estimated: bool,
    /// The clauses it rests on.
    pub clauses: WhyHere,
}

/// Draws them. The day must be written out with its weekday: "by the 1st" is missed, "by Tuesday" is not.
pub fn deadlines(deadlines: &[DeadlineLine]) -> Html {
    let mut list = tag("dl", "");
    for deadline in deadlines {
        let when = tag("dd", "")
            .maybe_child(deadline.due.as_ref().map(|words| words_in("strong", "eh-deadline-due", same(words))))
            .text(same(&deadline.words))
            .maybe_child(deadline.estimated.then(|| words_in("p", "eh-hint", ESTIMATED)))
            .child(why_here(&deadline.clauses));
        list = list.child(tag("div", "eh-deadline").child(words_in("dt", "", same(&deadline.what))).child(when));
    }
    list.into()
}

const ESTIMATED: &str = "The bank holidays of that year are not known yet, so the day may be later.";
