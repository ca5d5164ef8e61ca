//! What the person was not sure of, and what each answer to it would lead to.

use yew::prelude::*;

use super::heading::{Level, heading};
use super::verdict_tag::verdict_tag;
use super::{same, words_in};
use crate::domain::Verdict;
use crate::ui::tag::{button, tag, together};

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
    let mut drawn = Vec::new();
    for question in questions {
        drawn.push(draw(top, question));
    }
    together(drawn)
}

fn draw(top: Level, question: &OpenQuestion) -> Html {
    let mut outcomes = tag("ul", "");
    for outcome in &question.outcomes {
        let mut more = Vec::new();
        if let Some(contacts) = &outcome.contacts {
            more.push(words_in("li", "", format!("You would go to: {contacts}")));
        }
        for step in &outcome.adds {
            more.push(words_in("li", "", same(step)));
        }
        let drawn = tag("li", "eh-outcome")
            .child(words_in("span", "", format!("If the answer is “{}”:", outcome.answer)))
            .child(verdict_tag(outcome.verdict))
            .maybe_child((!more.is_empty()).then(|| tag("ul", "eh-list eh-outcome-adds").children(more).into()));
        outcomes = outcomes.child(drawn);
    }
    let whom = question
        .ask_whom
        .as_ref()
        .map(|whom| tag("p", "").child(words_in("strong", "", "Who could tell you: ")).text(same(whom)).into());
    let answer = button("eh-link-button", "I know now: answer this question", question.on_answer.clone());
    tag("div", "eh-open")
        .set("data-open", same(&question.name))
        .child(heading(top, 3, "eh-heading-3", Html::from(same(&question.find_out))))
        .maybe_child(whom)
        .child(outcomes)
        .child(answer.child(words_in("span", "eh-hidden", format!(": {}", question.find_out))))
        .into()
}
