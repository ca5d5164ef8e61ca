//! An email that is prepared, and changed as the person likes.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::details::details;
use super::{same, words_in};
use crate::ui::tag::{tag, together};

/// An email in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Which of the page's emails it is.
    pub number: usize,
    /// To whom.
    pub who: AttrValue,
    /// The subject as it is now.
    pub subject: AttrValue,
    /// The text as it is now.
    pub text: AttrValue,
    /// The link that opens it in an email program.
    pub href: AttrValue,
    /// The whole text is in the link.
    pub whole: bool,
    /// The address is in the link.
    pub addressed: bool,
    /// Takes the subject and the text when one of them is changed.
    pub on_write: Callback<(String, String)>,
}

/// Draws it, behind a summary. What the email program will lack must be said beside the link to it.
pub fn email(draft: &Draft) -> Html {
    let id = |field: &str| -> AttrValue { format!("eh-email-{}-{field}", draft.number).into() };
    let (write, text) = (draft.on_write.clone(), same(&draft.text));
    let subject = tag("input", "eh-input eh-email-field")
        .set("id", id("subject"))
        .with("type", "text")
        .with("autocomplete", "off")
        .value(same(&draft.subject))
        .on_input(Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                write.emit((field.value(), text.to_string()));
            }
        }));
    let (write, before) = (draft.on_write.clone(), same(&draft.subject));
    let text = tag("textarea", "eh-input eh-email-field")
        .set("id", id("text"))
        .with("rows", "12")
        .value(same(&draft.text))
        .on_input(Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                write.emit((before.to_string(), field.value()));
            }
        }));
    let link = tag("a", "eh-button eh-button-quiet").set("href", same(&draft.href)).with("data-keep", "email");
    let copy = tag("button", "eh-button eh-button-quiet").with("type", "button").with("data-keep", "email-copy");
    let inside = vec![
        tag("label", "eh-label").set("for", id("subject")).say("Subject").into(),
        subject.into(),
        tag("label", "eh-label").set("for", id("text")).say("Text").into(),
        text.into(),
        together(lacks(draft)),
        tag("div", "eh-keep").child(link.say("Open in your email program")).child(copy.say("Copy the text")).into(),
    ];
    let summary = format!("Write an email to {}", draft.who);
    details(summary.into(), None, together(inside))
}

fn lacks(draft: &Draft) -> Vec<Html> {
    let mut lacks = Vec::new();
    if !draft.addressed {
        lacks.push(words_in("p", "eh-hint", NO_ADDRESS));
    }
    if !draft.whole {
        lacks.push(words_in("p", "eh-hint", TOO_LONG));
    }
    lacks
}

const NO_ADDRESS: &str = "No email address is known here: add it in your email program.";

const TOO_LONG: &str = "This text is too long to be handed over. Copy it, open your email program and paste it there.";
