//! The verdict: the first thing on the advice page.

use yew::prelude::*;

use super::heading::Heading;
use super::icon::Icon;
use crate::domain::Verdict;
use crate::ui::words;

/// A verdict with its sentences.
#[derive(PartialEq, Properties)]
pub struct VerdictPanelProps {
    /// The verdict.
    pub verdict: Verdict,
    /// The pack's sentence about it.
    pub headline: AttrValue,
    /// Whom to go to now, with what for; none where it is nobody.
    pub contact: Option<AttrValue>,
    /// Whose protocol says so, above the word.
    pub source: AttrValue,
}

/// Draws it. Word, sign and colour must say the same, and the word must be the page's heading, which takes focus.
#[component]
pub fn VerdictPanel(props: &VerdictPanelProps) -> Html {
    let id = props.verdict.id();
    html! {
        <div class={format!("eh-verdict-panel eh-verdict-{id}")} data-verdict={id}>
            <Icon verdict={props.verdict} />
            <div class="eh-verdict-text">
                <p class="eh-verdict-source">{ &props.source }</p>
                <Heading level={1} class="eh-verdict-word">{ words::verdict(props.verdict) }</Heading>
                <p class="eh-verdict-headline">{ &props.headline }</p>
                if let Some(contact) = &props.contact { <p class="eh-verdict-contact">{ contact }</p> }
            </div>
        </div>
    }
}
