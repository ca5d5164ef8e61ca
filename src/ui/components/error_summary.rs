//! What is missing on a page, at its top.

use web_sys::Element;
use yew::prelude::*;

use crate::ui::focus;

/// One thing that is missing.
#[derive(Clone, PartialEq)]
pub struct Missing {
    /// The id of the field to go to.
    pub field: AttrValue,
    /// What to do about it: the same words as beside the field.
    pub text: AttrValue,
}

/// Everything that is missing.
#[derive(PartialEq, Properties)]
pub struct ErrorSummaryProps {
    /// At least one.
    pub missing: Vec<Missing>,
    /// Counts the attempts to go on.
    pub attempt: u32,
}

/// Draws it.
///
/// - It must take focus, each time again, or a screen reader user would not learn that nothing happened.
/// - Each line must lead to its field.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let summary = use_node_ref();
    {
        let summary = summary.clone();
        use_effect_with(props.attempt, move |_| {
            let page = summary.cast::<Element>().and_then(|summary| summary.closest("[data-page]").ok().flatten());
            focus::focus_within(page, ".eh-error-summary");
        });
    }
    let lines = props.missing.iter().map(|missing| {
        let (from, field) = (summary.clone(), missing.field.clone());
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            if let Some(from) = from.cast::<Element>() {
                focus::focus_field(&from, &field);
            }
        });
        html! { <li><a class="eh-link" href={format!("#{}", missing.field)} {onclick}>{ &missing.text }</a></li> }
    });
    html! {
        <div class="eh-error-summary" ref={summary.clone()} tabindex="-1" role="alert" aria-label="There is a problem">
            <p class="eh-error-title">{ "There is a problem" }</p>
            <ul class="eh-error-list">{ for lines }</ul>
        </div>
    }
}
