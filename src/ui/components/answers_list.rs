//! What the person answered, with ways to change it.

use yew::prelude::*;

use super::words_in;

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
                { words_in("dt", "", line.question.clone()) }
                { words_in("dd", "", line.answer.clone()) }
                <dd>
                    <button type="button" class="eh-link-button" {onclick}>
                        { "Change" }{ words_in("span", "eh-hidden", format!(" your answer to: {}", line.question)) }
                    </button>
                </dd>
            </div>
        }
    });
    html! { <dl class="eh-answers">{ for lines }</dl> }
}
