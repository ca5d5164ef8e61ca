//! What the person was not sure of, and what each answer to it would lead to.

use yew::prelude::*;

use super::heading::Heading;
use super::verdict_tag::verdict_tag;
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
pub fn open_questions(questions: &[OpenQuestion]) -> Html {
    html! { <>{ for questions.iter().map(draw) }</> }
}

fn draw(question: &OpenQuestion) -> Html {
    let outcomes = question.outcomes.iter().map(|outcome| {
        html! {
            <li class="eh-outcome">
                <p class="eh-outcome-answer">
                    { "If the answer is " }<strong>{ &outcome.answer }</strong>{ ": " }
                    { verdict_tag(outcome.verdict) }
                </p>
                if let Some(contacts) = &outcome.contacts { <p>{ "You would go to: " }{ contacts }{ "." }</p> }
                if !outcome.adds.is_empty() {
                    <ul class="eh-outcome-adds">{ for outcome.adds.iter().map(|step| html! { <li>{ step }</li> }) }</ul>
                }
            </li>
        }
    });
    let onclick = question.on_answer.reform(|_: MouseEvent| ());
    html! {
        <div class="eh-open" data-open={question.name.clone()}>
            <Heading level={3}>{ &question.find_out }</Heading>
            if let Some(whom) = &question.ask_whom {
                <p><span class="eh-label">{ "Who could tell you: " }</span>{ whom }</p>
            }
            <ul class="eh-outcomes">{ for outcomes }</ul>
            <button type="button" class="eh-link-button" {onclick}>
                { "I know now: answer this question" }<span class="eh-hidden">{ ": " }{ &question.find_out }</span>
            </button>
        </div>
    }
}
