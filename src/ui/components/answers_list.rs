//! What the person answered, with ways to change it.

use yew::prelude::*;

use super::{same, words_in};
use crate::ui::tag::{button, tag};
use crate::ui::words;

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerLine {
    /// The question's id.
    pub name: AttrValue,
    /// The question.
    pub question: AttrValue,
    /// What was said to it.
    pub answer: AttrValue,
    /// Goes to the question; none where the council's directory has answered it.
    pub on_change: Option<Callback<MouseEvent>>,
}

/// Draws them. Each "Change" must say of what, unseen: heard in a list of buttons they would all be the same.
pub fn answers_list(lines: &[AnswerLine]) -> Html {
    let mut list = tag("dl", "eh-answers");
    for line in lines {
        let of_what = words_in("span", "eh-hidden", format!(" your answer to: {}", line.question));
        let change = match &line.on_change {
            Some(on_change) => {
                tag("dd", "").child(button("eh-link-button", "Change", on_change.clone()).child(of_what))
            }
            None => tag("dd", "eh-hint").say(words::BY_DIRECTORY),
        };
        let answer = tag("div", "eh-answer").set("data-answer", same(&line.name));
        list = list.child(
            answer
                .child(words_in("dt", "", same(&line.question)))
                .child(words_in("dd", "", same(&line.answer)))
                .child(change),
        );
    }
    list.into()
}
