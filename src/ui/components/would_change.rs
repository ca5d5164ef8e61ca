//! Which other answer would lead to another verdict.

use yew::prelude::*;

use super::verdict_tag::verdict_tag;
use super::words_in;
use crate::domain::Verdict;
use crate::ui::tag::{tag, together};

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherAnswer {
    /// The question.
    pub question: AttrValue,
    /// What was answered.
    pub from: AttrValue,
    /// What could have been answered.
    pub to: AttrValue,
    /// The verdict then.
    pub verdict: Verdict,
}

/// Draws them, the answers to one question together.
pub fn would_change(answers: &[OtherAnswer]) -> Html {
    let questions = answers.chunk_by(|one, other| one.question == other.question).filter_map(|answers| {
        let first = answers.first()?;
        let others = answers.iter().map(|other| {
            let if_said = words_in("span", "", format!("If you had said “{}”:", other.to));
            tag("li", "eh-outcome").child(if_said).child(verdict_tag(other.verdict)).into()
        });
        let question = tag("div", "eh-other-answers")
            .child(words_in("p", "eh-label", first.question.clone()))
            .child(words_in("p", "eh-hint", format!("You said “{}”.", first.from)))
            .child(tag("ul", "").children(others));
        Some(question.into())
    });
    together(questions.collect())
}
