//! The people whom a protocol names, where it does not say whom to ask.

use yew::prelude::*;

use super::{same, words_in};
use crate::ui::tag::{tag, together};
use crate::ui::words;

/// The list, and who says what the protocol means.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedPeople {
    /// A sentence on who says what the protocol means, with its clauses, where it says.
    pub interpreter: Option<(AttrValue, AttrValue)>,
    /// The people.
    pub people: Vec<NamedPerson>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedPerson {
    /// The post's id.
    pub post: AttrValue,
    /// The post's title in the protocol.
    pub title: AttrValue,
    /// Who that is, where the protocol says.
    pub who: Option<AttrValue>,
    /// What the protocol names them for.
    pub does: AttrValue,
    /// The holder's name, where the council's directory has it.
    pub name: Option<AttrValue>,
    /// That nobody is there, and until when, where the directory shows it.
    pub absence: Option<AttrValue>,
    /// How to reach them, each as it is written and as a link.
    pub ways: Vec<(AttrValue, AttrValue)>,
}

/// Draws them. It must say before the names that they are no advice: nobody here is the right one by the protocol.
pub fn named_people(named: &NamedPeople) -> Html {
    let mut nodes = vec![words_in("p", "", words::NO_ADVICE)];
    if let Some((who, clauses)) = &named.interpreter {
        let clauses = words_in("small", "eh-hint", same(clauses));
        nodes.push(tag("p", "").text(same(who)).say(" ").child(clauses).into());
    }
    let mut list = tag("ul", "");
    for person in &named.people {
        let mut item = tag("li", "eh-named").set("data-named", same(&person.post));
        item = item.child(words_in("strong", "", same(person.name.as_ref().unwrap_or(&person.title))));
        item = item.maybe_child(person.name.as_ref().map(|_| words_in("span", "", same(&person.title))));
        item = item.maybe_child(person.absence.as_ref().map(|absence| words_in("span", "", format!("({absence})"))));
        item = item.maybe_child(person.who.as_ref().map(|who| words_in("span", "eh-hint", same(who))));
        item = item.child(words_in("span", "", same(&person.does)));
        for (way, link) in &person.ways {
            item = item.child(tag("a", "eh-link").set("href", same(link)).text(same(way)));
        }
        list = list.child(item);
    }
    nodes.push(list.into());
    together(nodes)
}
