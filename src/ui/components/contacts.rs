//! Whom to go to now: the people for each purpose.

use yew::prelude::*;

use super::contact_card::{ContactCard, Person};
use super::heading::Heading;

/// The people for one purpose.
#[derive(Clone, PartialEq)]
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

/// Everybody to go to now.
#[derive(PartialEq, Properties)]
pub struct ContactsProps {
    /// By purpose.
    pub groups: Vec<People>,
}

/// Draws them. "Or" and "and" must be words between the cards, not only a sentence above them.
#[component]
pub fn Contacts(props: &ContactsProps) -> Html {
    let groups = props.groups.iter().map(|group| {
        let cards = group.people.iter().enumerate().map(|(place, person)| {
            html! {
                <>
                    if place > 0 { <p class="eh-between">{ &group.between }</p> }
                    <ContactCard person={person.clone()} />
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
