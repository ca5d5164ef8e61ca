//! Whom to go to now: the people for each purpose.

use yew::prelude::*;

use super::contact_card::{Person, contact_card};
use super::heading::Heading;

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

/// Draws them. "Or" and "and" must be words between the cards, not only a sentence above them.
pub fn contacts(groups: &[People]) -> Html {
    let groups = groups.iter().map(|group| {
        let cards = group.people.iter().enumerate().map(|(place, person)| {
            html! {
                <>
                    if place > 0 { <p class="eh-between">{ &group.between }</p> }
                    { contact_card(person) }
                </>
            }
        });
        html! {
            <div class="eh-contacts">
                <Heading level={3}>{ &group.purpose }</Heading>
                if let Some(why) = &group.why { <p>{ why }</p> }
                if let Some(need) = &group.need { <p class="eh-need">{ need }</p> }
                <div class="eh-contact-cards">{ for cards }</div>
            </div>
        }
    });
    html! { <>{ for groups }</> }
}
