//! What is missing on a page, at its top.

use web_sys::Element;
use yew::prelude::*;

use super::words_in;
use crate::ui::focus;

/// One thing that is missing.
#[derive(Clone, PartialEq)]
pub struct Missing {
    /// The id of the field to go to.
    pub field: AttrValue,
    /// What to do about it: the same words as beside the field.
    pub text: AttrValue,
}

/// Draws it.
///
/// - It must take focus, each time again, or a screen reader user would not learn that nothing happened.
/// - Each line must lead to its field.
pub fn error_summary(missing: &[Missing]) -> Html {
    let lines = missing.iter().map(|missing| {
        let field = missing.field.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            if let Some(link) = event.target_dyn_into::<Element>() {
                focus::focus_field(&link, &field);
            }
        });
        html! { <li><a class="eh-link" href={format!("#{}", missing.field)} {onclick}>{ &missing.text }</a></li> }
    });
    html! {
        <div class="eh-error-summary" tabindex="-1" role="alert" aria-label="There is a problem">
            { words_in("p", "eh-error-title", "There is a problem") }
            <ul class="eh-error-list">{ for lines }</ul>
        </div>
    }
}
