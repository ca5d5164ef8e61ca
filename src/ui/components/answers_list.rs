//! What the person answered, with ways to change it.

use yew::prelude::*;

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerLine {
    /// The question's id.
    pub name: AttrValue,
    /// The question.
    pub question: AttrValue,
    /// What was said to it.
    pub answer: AttrValue,
    /// Goes to the question.
    pub on_change: Callback<()>,
}

/// Draws them. Each "Change" must say of what, unseen: heard in a list of buttons they would all be the same.
pub fn answers_list(lines: &[AnswerLine]) -> Html {
    let lines = lines.iter().map(|line| {
        let onclick = line.on_change.reform(|_: MouseEvent| ());
        html! {
            <div class="eh-answer" data-answer={line.name.clone()}>
                <dt class="eh-answer-question">{ &line.question }</dt>
                <dd class="eh-answer-text">{ &line.answer }</dd>
                <dd class="eh-answer-change">
                    <button type="button" class="eh-link-button" {onclick}>
                        { "Change" }<span class="eh-hidden">{ " your answer to: " }{ &line.question }</span>
                    </button>
                </dd>
            </div>
        }
    });
    html! { <dl class="eh-answers">{ for lines }</dl> }
}
