//! What is missing on a page, at its top.

use web_sys::Element;
use yew::prelude::*;

use super::{same, words_in};
use crate::ui::focus;
use crate::ui::tag::tag;

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
    let mut lines = tag("ul", "eh-error-list");
    for missing in missing {
        let field = same(&missing.field);
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            if let Some(link) = event.target_dyn_into::<Element>() {
                focus::focus_field(&link, &field);
            }
        });
        let to = format!("#{}", missing.field).into();
        let link = tag("a", "eh-link").set("href", to).text(same(&missing.text)).on_click(onclick);
        lines = lines.child(tag("li", "").child(link));
    }
    tag("div", "eh-error-summary")
        .with("part", "error-summary")
        .with("tabindex", "-1")
        .with("role", "alert")
        .with("aria-label", TITLE)
        .child(words_in("p", "eh-error-title", TITLE))
        .child(lines)
        .into()
}

const TITLE: &str = "There is a problem";
