//! Which service it is about, for posts with a holder for each.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{same, words_in};
use crate::ui::tag::{tag, together};

/// A post with its services.
#[derive(Clone, Debug, PartialEq)]
pub struct ServiceChoice {
    /// The post's id.
    pub post: AttrValue,
    /// Which post it is, as it stands behind the question.
    pub whose: AttrValue,
    /// The services.
    pub services: Vec<AttrValue>,
    /// The one that is chosen.
    pub chosen: Option<AttrValue>,
    /// Takes another choice; an empty one takes it back.
    pub on_choose: Callback<String>,
}

/// Draws them. They must stay where they are when what is chosen changes the people below, so that focus stays too; what
/// has changed must be said in a status that is there before.
pub fn services(choices: &[ServiceChoice], status: &AttrValue) -> Html {
    let mut nodes = Vec::new();
    for choice in choices {
        let id = AttrValue::from(format!("eh-service-{}", choice.post));
        let label = tag("label", "eh-label").set("for", same(&id)).say("Which service? ");
        let of = words_in("span", "eh-hint", same(&choice.whose));
        let on_choose = choice.on_choose.clone();
        let mut select = tag("select", "eh-input").set("id", id).set("data-service", same(&choice.post)).on_change(
            Callback::from(move |event: Event| {
                if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                    on_choose.emit(select.value());
                }
            }),
        );
        select = select.child(option("", "I do not know, or not here", choice.chosen.is_none()));
        for service in &choice.services {
            select = select.child(option(service, service, choice.chosen.as_ref() == Some(service)));
        }
        let key = choice.post.to_string();
        nodes.push(tag("p", "eh-service").child(label.child(of)).child(select).key(key).into());
    }
    together(vec![together(nodes), tag("p", "eh-hint").with("role", "status").text(same(status)).into()])
}

fn option(value: &str, words: &str, chosen: bool) -> Html {
    let option = tag("option", "").set("value", value.to_owned().into()).text(words.to_owned().into());
    if chosen { option.with("selected", "").into() } else { option.into() }
}
