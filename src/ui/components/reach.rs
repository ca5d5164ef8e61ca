//! How to reach somebody.

use yew::prelude::*;

use super::{same, words_in};
use crate::record::mail_to;
use crate::ui::tag::{tag, together};

/// Somebody, as far as the council's directory knows them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reach {
    /// Name, and the post where it is needed.
    pub name: Option<AttrValue>,
    /// Telephone number.
    pub phone: Option<AttrValue>,
    /// Email address.
    pub email: Option<AttrValue>,
    /// Office.
    pub office: Option<AttrValue>,
}

/// Draws it; with the name where that is not said before. The ways to reach somebody must always stand in the same order;
/// links must be `tel:` and `mailto:` only.
pub fn reach(somebody: &Reach, with_name: bool) -> Html {
    let dialled = somebody.phone.as_deref().map(dialled).filter(|digits| !digits.is_empty());
    let ways = [
        ("Phone", &somebody.phone, dialled.map(|digits| format!("tel:{digits}"))),
        ("Email", &somebody.email, somebody.email.as_deref().map(mail_to)),
        ("Office", &somebody.office, None),
    ];
    let mut drawn = Vec::new();
    for (name, text, link) in ways {
        if let Some(text) = text {
            drawn.push(way(name, text, link));
        }
    }
    let mut nodes = Vec::new();
    if with_name {
        nodes.extend(somebody.name.as_ref().map(|name| words_in("p", "eh-contact-title", same(name))));
    }
    if !drawn.is_empty() {
        nodes.push(tag("dl", "").children(drawn).into());
    }
    together(nodes)
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
