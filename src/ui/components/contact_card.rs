//! One post to go to, with whoever holds it.

use yew::prelude::*;

use super::heading::{Level, heading};
use super::reach::{Reach, reach};
use super::why_here::{WhyHere, why_here};
use super::{same, words_in};
use crate::ui::tag::tag;
use crate::ui::words;

/// Somebody to go to, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// The post's id.
    pub post: AttrValue,
    /// The post's title in the protocol.
    pub title: AttrValue,
    /// Who that is, where the protocol says.
    pub who: Option<AttrValue>,
    /// The holders, where the council's directory has them.
    pub people: Vec<Reach>,
    /// Why this person; none where it is said above several cards.
    pub why: Option<AttrValue>,
    /// Sentences about who is there: away, vacant, in whose place, who comes next.
    pub presence: Vec<AttrValue>,
    /// Who is in their place, by the council's own arrangement.
    pub deputy: Option<Reach>,
    /// What the protocol does not say of them.
    pub deputy_limit: Option<AttrValue>,
    /// Said where it is not certain that the matter is not about them.
    pub warning: Option<AttrValue>,
    /// The clauses it rests on.
    pub clauses: WhyHere,
}

/// Draws it. The name must come first where it is known, since that is what people look for.
pub fn contact_card(top: Level, person: &Person) -> Html {
    let one = match person.people.as_slice() {
        [one] => Some(one),
        _ => None,
    };
    let name = one.and_then(|one| one.name.as_ref());
    let mut card = tag("div", "eh-contact")
        .with("part", "contact")
        .set("data-contact", same(&person.post))
        .child(heading(top, 4, "eh-heading-4 eh-contact-name", Html::from(same(name.unwrap_or(&person.title)))))
        .maybe_child(name.map(|_| words_in("p", "eh-contact-title", same(&person.title))))
        .maybe_child(person.who.as_ref().map(|words| words_in("p", "eh-hint", same(words))));
    for sentence in &person.presence {
        card = card.child(words_in("p", "eh-contact-absence", same(sentence)));
    }
    for holder in &person.people {
        card = card.child(reach(holder, one.is_none()));
    }
    if let Some(deputy) = &person.deputy {
        card = card.child(words_in("p", "eh-contact-deputy", words::BY_ARRANGEMENT)).child(reach(deputy, true));
        let limit = person.deputy_limit.as_ref();
        card = card.maybe_child(limit.map(|words| words_in("p", "eh-contact-absence", same(words))));
    }
    card.maybe_child(person.warning.as_ref().map(|words| words_in("p", "eh-contact-absence", same(words))))
        .maybe_child(person.why.as_ref().map(|why| words_in("p", "", same(why))))
        .child(why_here(&person.clauses))
        .into()
}
