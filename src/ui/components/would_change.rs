//! Which other answer would lead to another verdict.

use yew::prelude::*;

use super::verdict_tag::verdict_tag;
use super::{same, words_in};
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
    let mut questions = Vec::new();
    for answers in answers.chunk_by(|one, other| one.question == other.question) {
        let Some(first) = answers.first() else { continue };
        let mut others = tag("ul", "");
        for other in answers {
            let if_said = words_in("span", "", format!("If you had said “{}”:", other.to));
            others = others.child(tag("li", "eh-outcome").child(if_said).child(verdict_tag(other.verdict)));
        }
        let question = tag("div", "eh-other-answers")
            .child(words_in("p", "eh-label", same(&first.question)))
            .child(words_in("p", "eh-hint", format!("You said “{}”.", first.from)))
            .child(others);
        questions.push(question.into());
    }
    together(questions)
}
