//! One person to go to.

use yew::prelude::*;

use super::heading::{Level, heading};
use super::why_here::{WhyHere, why_here};
use super::{same, words_in};
use crate::ui::tag::tag;

/// Somebody to go to, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// The post's id.
    pub post: AttrValue,
    /// The post's title in the protocol.
    pub title: AttrValue,
    /// Who that is, where the protocol says.
    pub who: Option<AttrValue>,
    /// The holder's name, where the council's directory has it.
    pub name: Option<AttrValue>,
    /// Telephone number.
    pub phone: Option<AttrValue>,
    /// Email address.
    pub email: Option<AttrValue>,
    /// Office.
    pub office: Option<AttrValue>,
    /// Why this person; none where it is said above several cards.
    pub why: Option<AttrValue>,
    /// The title of the absent post whose place it takes.
    pub stands_in_for: Option<AttrValue>,
    /// The last day of an absence.
    pub away_until: Option<AttrValue>,
    /// The clauses it rests on.
    pub clauses: WhyHere,
}

/// Draws it. The name must come first where it is known, since that is what people look for; the ways to reach
/// somebody must always stand in the same order; links must be `tel:` and `mailto:` only.
pub fn contact_card(top: Level, person: &Person) -> Html {
    let title = person.name.as_ref().unwrap_or(&person.title);
    let ways = [
        person.phone.as_ref().map(|phone| ("Phone", phone, Some(format!("tel:{}", dialled(phone))))),
        person.email.as_ref().map(|email| ("Email", email, Some(format!("mailto:{email}")))),
        person.office.as_ref().map(|office| ("Office", office, None)),
    ];
    let mut drawn = Vec::new();
    for (name, text, link) in ways.into_iter().flatten() {
        drawn.push(way(name, text, link));
    }
    let said = |class, text: Option<String>| text.map(|text| words_in("p", class, text));
    let in_place = person.stands_in_for.as_ref().map(|other| format!("In place of the {other}, who is away"));
    let away = person.away_until.as_ref().map(|until| format!("Away until {until}"));
    tag("div", "eh-contact")
        .set("data-contact", same(&person.post))
        .child(heading(top, 4, "eh-heading-4 eh-contact-name", Html::from(same(title))))
        .maybe_child(person.name.as_ref().map(|_| words_in("p", "eh-contact-title", same(&person.title))))
        .maybe_child(person.who.as_ref().map(|words| words_in("p", "eh-hint", same(words))))
        .maybe_child(said("eh-contact-absence", in_place))
        .maybe_child(said("eh-contact-absence", away))
        .maybe_child((!drawn.is_empty()).then(|| tag("dl", "").children(drawn).into()))
        .maybe_child(person.why.as_ref().map(|why| words_in("p", "", same(why))))
        .child(why_here(&person.clauses))
        .into()
}

fn way(name: &'static str, text: &AttrValue, link: Option<String>) -> Html {
    let reach = match link {
        Some(link) => tag("dd", "").child(tag("a", "eh-link").set("href", link.into()).text(same(text))),
        None => tag("dd", "").text(same(text)),
    };
    tag("div", "eh-contact-way").child(words_in("dt", "", name)).child(reach).into()
}

/// What a telephone can dial of a number as it is written.
fn dialled(phone: &str) -> String {
    phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
}
