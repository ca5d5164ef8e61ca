//! Things to do, not to do or to know.

use yew::prelude::*;

use super::same;
use super::why_here::{WhyHere, why_here};
use crate::domain::StepKind;
use crate::ui::tag::tag;

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct StepLine {
    /// What it says.
    pub text: AttrValue,
    /// The clauses it rests on.
    pub clauses: WhyHere,
}

/// Draws it. What to do must be an ordered list: the order is the protocol's. Which list it is must be said by the
/// heading above and by the text itself, since the cross beside a line is only seen.
pub fn step_list(kind: StepKind, steps: &[StepLine]) -> Html {
    let mut list = match kind {
        StepKind::Do => tag("ol", "eh-steps eh-steps-do"),
        StepKind::Dont => tag("ul", "eh-steps eh-steps-dont"),
        StepKind::Know => tag("ul", "eh-steps eh-steps-know"),
    };
    list = list.with("part", "steps");
    for step in steps {
        list = list.child(tag("li", "eh-step").text(same(&step.text)).child(why_here(&step.clauses)));
    }
    list.into()
}
