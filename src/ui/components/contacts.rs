//! Whom to go to now: the people for each purpose.

use yew::prelude::*;

use super::contact_card::{Person, contact_card};
use super::heading::{Level, heading};
use super::{same, words_in};
use crate::ui::tag::{tag, together};

/// The people for one purpose.
#[derive(Clone, Debug, PartialEq)]
pub struct People {
    /// What for, as a heading.
    pub purpose: AttrValue,
    /// Whether one of several is enough, in a sentence; none where there is one person.
    pub need: Option<AttrValue>,
    /// What stands between two of them.
    pub between: AttrValue,
    /// Why these, where it is the same for all.
    pub why: Option<AttrValue>,
    /// The people.
    pub people: Vec<Person>,
}

/// Draws them, with a hint below them where somebody is not known by name. "Or" and "and" must be words between the
/// cards, not only a sentence above them.
pub fn contacts(top: Level, groups: &[People], hint: Option<&'static str>) -> Html {
    let mut nodes = Vec::new();
    for group in groups {
        let mut cards = Vec::new();
        for person in &group.people {
            if !cards.is_empty() {
                cards.push(words_in("p", "eh-between", same(&group.between)));
            }
            cards.push(contact_card(top, person));
        }
        let drawn = tag("div", "eh-contacts")
            .child(heading(top, 3, "eh-heading-3", Html::from(same(&group.purpose))))
            .maybe_child(group.why.as_ref().map(|words| words_in("p", "", same(words))))
            .maybe_child(group.need.as_ref().map(|words| words_in("p", "eh-label", same(words))))
            .children(cards);
        nodes.push(drawn.into());
    }
    let hint = hint.map(|hint| words_in("p", "eh-hint", hint));
    together(vec![together(nodes), hint.unwrap_or_default()])
}
