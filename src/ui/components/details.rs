//! Help that most people do not need, behind a summary.

use yew::prelude::*;

use crate::ui::tag::tag;

/// Draws what is behind the summary; `clause` is the id of the clause that it shows, if it does.
/// It must be the browser's own `details`: it opens without script, by keyboard, by voice and in print.
pub fn details(summary: Html, clause: Option<AttrValue>, inside: Html) -> Html {
    tag("details", "eh-details")
        .maybe("data-clause", clause)
        .child(tag("summary", "eh-details-summary").child(summary))
        .child(tag("div", "eh-details-text").child(inside))
        .into()
}
