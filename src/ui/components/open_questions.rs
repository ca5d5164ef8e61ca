//! What the person was not sure of, and what each answer to it would lead to.

use yew::prelude::*;

use super::heading::{Level, heading};
use super::verdict_tag::verdict_tag;
use super::words_in;
use crate::domain::Verdict;
use crate::ui::tag::{button, tag};

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenQuestion {
    /// The question's id.
    pub name: AttrValue,
    /// What to find out.
    pub find_out: AttrValue,
    /// Who could tell.
    pub ask_whom: Option<AttrValue>,
    /// What each answer would lead to.
    pub outcomes: Vec<Outcome>,
    /// Goes back to the question.
    pub on_answer: Callback<MouseEvent>,
}

/// What one answer would lead to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The answer.
    pub answer: AttrValue,
    /// The verdict that it alone leads to.
    pub verdict: Verdict,
    /// What it would add, in words.
    pub adds: Vec<AttrValue>,
    /// Whom to go to then.
    pub contacts: Option<AttrValue>,
}

/// Draws them. Being unsure must not read as a fault: each must say what to find out, from whom, and what then.
pub fn open_questions(top: Level, questions: &[OpenQuestion]) -> Html {
    questions.iter().map(|question| draw(top, question)).collect()
}

fn draw(top: Level, question: &OpenQuestion) -> Html {
    let outcomes = question.outcomes.iter().map(|outcome| {
        let contacts = outcome.contacts.as_ref().map(|contacts| format!("You would go to: {contacts}").into());
        let more: Vec<Html> =
            contacts.iter().chain(&outcome.adds).map(|more| words_in("li", "", more.clone())).collect();
        tag("li", "eh-outcome")
            .child(words_in("span", "", format!("If the answer is “{}”:", outcome.answer)))
            .child(verdict_tag(outcome.verdict))
            .maybe_child((!more.is_empty()).then(|| tag("ul", "eh-list eh-outcome-adds").children(more).into()))
            .into()
    });
    let whom = question
        .ask_whom
        .as_ref()
        .map(|whom| tag("p", "").child(words_in("strong", "", "Who could tell you: ")).text(whom.clone()).into());
    let answer = button("eh-link-button", "I know now: answer this question", question.on_answer.clone());
    tag("div", "eh-open")
        .set("data-open", question.name.clone())
        .child(heading(top, 3, "eh-heading-3", Html::from(question.find_out.clone())))
        .maybe_child(whom)
        .child(tag("ul", "").children(outcomes))
        .child(answer.child(words_in("span", "eh-hidden", format!(": {}", question.find_out))))
        .into()
}
