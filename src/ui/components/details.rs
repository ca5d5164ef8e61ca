//! Help that most people do not need, behind a summary.

use yew::prelude::*;

/// A summary with what is behind it.
#[derive(PartialEq, Properties)]
pub struct DetailsProps {
    /// What it is about.
    pub summary: Html,
    /// Whether it is open at first.
    #[prop_or_default]
    pub open: bool,
    /// The name of the clause that it shows, for tests and for the page around.
    #[prop_or_default]
    pub clause: Option<AttrValue>,
    /// What is behind it.
    pub children: Html,
}

/// Draws it. It must be the browser's own `details`: it opens without script, by keyboard, by voice and in print.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    html! {
        <details class="eh-details" open={props.open} data-clause={props.clause.clone()}>
            <summary class="eh-details-summary"><span class="eh-details-name">{ props.summary.clone() }</span></summary>
            <div class="eh-details-text">{ props.children.clone() }</div>
        </details>
    }
}
