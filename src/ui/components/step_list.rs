//! Things to do, not to do or to know.

use yew::prelude::*;

use super::{cited, element};
use crate::domain::StepKind;

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct StepLine {
    /// What it says.
    pub text: AttrValue,
    /// The clauses it rests on, as they are named in a sentence.
    pub clauses: AttrValue,
}

/// Draws it. What to do must be an ordered list: the order is the protocol's. Which list it is must be said by the
/// heading above and by the text itself, since the cross beside a line is only seen.
pub fn step_list(kind: StepKind, steps: &[StepLine]) -> Html {
    let lines = steps.iter().map(|step| element("li", "eh-step", cited(&step.text, &step.clauses)));
    match kind {
        StepKind::Do => html! { <ol class="eh-steps eh-steps-do">{ for lines }</ol> },
        StepKind::Dont => html! { <ul class="eh-steps eh-steps-dont">{ for lines }</ul> },
        StepKind::Know => html! { <ul class="eh-steps eh-steps-know">{ for lines }</ul> },
    }
}
