//! Help that most people do not need, behind a summary.

use yew::prelude::*;

/// Draws what is behind the summary; `clause` is the id of the clause that it shows, if it does.
/// It must be the browser's own `details`: it opens without script, by keyboard, by voice and in print.
pub fn details(summary: Html, clause: Option<AttrValue>, inside: Html) -> Html {
    html! {
        <details class="eh-details" data-clause={clause}>
            <summary class="eh-details-summary">{ summary }</summary>
            <div class="eh-details-text">{ inside }</div>
        </details>
    }
}
