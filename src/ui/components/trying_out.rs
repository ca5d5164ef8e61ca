//! Above every page while other answers are tried out: that they are, and the ways out of it.

use yew::prelude::*;

use super::heading::{Level, heading};
use super::{same, words_in};
use crate::ui::tag::{button, tag};
use crate::ui::words;

/// What is tried out.
#[derive(Clone, Debug, PartialEq)]
pub struct TryingOut {
    /// Each question with the answer that is tried.
    pub tried: Vec<(AttrValue, AttrValue)>,
    /// Goes back to the person's own answers.
    pub on_back: Callback<MouseEvent>,
    /// Takes what is tried for their own.
    pub on_keep: Callback<MouseEvent>,
}

/// Draws it. It must have the first heading of the page, which takes focus: whoever hears the page must know that it is
/// not about their own answers before they hear what it says.
pub fn trying_out(top: Level, trying: &TryingOut) -> Html {
    let one = trying.tried.len() == 1;
    let mut tried = tag("ul", "");
    for (question, answer) in &trying.tried {
        let line = tag("li", "").text(same(question)).say(" ").child(words_in("strong", "", format!("“{answer}”")));
        tried = tried.child(line);
    }
    let keep = if one { "Use this answer from now on" } else { "Use these answers from now on" };
    tag("div", "eh-trying-out")
        .with("data-trying", "")
        .child(heading(top, 1, "eh-heading-3", words::trying_out(trying.tried.len()).into()))
        .child(tried)
        .child(words_in("p", "eh-hint", "Your own answers are kept."))
        .child(
            tag("div", "eh-onward")
                .child(button("eh-button", "Go back to my own answers", trying.on_back.clone()))
                .child(button("eh-button eh-button-quiet", keep, trying.on_keep.clone())),
        )
        .into()
}
