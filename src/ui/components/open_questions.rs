//! What the person was not sure of, and what each answer to it would lead to.

use yew::prelude::*;

use super::heading::{Level, heading};
use super::verdict_tag::verdict_tag;
use super::words_in;
use crate::domain::Verdict;

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
    pub on_answer: Callback<()>,
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
        let more: Html = contacts.iter().chain(&outcome.adds).map(|more| words_in("li", "", more.clone())).collect();
        html! {
            <li class="eh-outcome">
                { words_in("span", "", format!("If the answer is “{}”:", outcome.answer)) }
                { verdict_tag(outcome.verdict) }
                if outcome.contacts.is_some() || !outcome.adds.is_empty() { <ul class="eh-list eh-outcome-adds">{ more }</ul> }
            </li>
        }
    });
    let onclick = question.on_answer.reform(|_: MouseEvent| ());
    html! {
        <div class="eh-open" data-open={question.name.clone()}>
            { heading(top, 3, "eh-heading-3", Html::from(question.find_out.clone())) }
            if let Some(whom) = &question.ask_whom {
                <p>{ words_in("strong", "", "Who could tell you: ") }{ whom }</p>
            }
            <ul>{ for outcomes }</ul>
            <button type="button" class="eh-link-button" {onclick}>
                { "I know now: answer this question" }
                { words_in("span", "eh-hidden", format!(": {}", question.find_out)) }
            </button>
        </div>
    }
}
