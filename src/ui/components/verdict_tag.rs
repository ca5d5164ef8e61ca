//! A verdict in a line of text: what another answer would lead to.

use yew::prelude::*;

use super::icon::Icon;
use crate::domain::Verdict;
use crate::ui::words;

/// A verdict.
#[derive(PartialEq, Properties)]
pub struct VerdictTagProps {
    /// The verdict.
    pub verdict: Verdict,
}

/// Draws it, with its word beside its sign: never colour alone.
#[component]
pub fn VerdictTag(props: &VerdictTagProps) -> Html {
    html! {
        <strong class={format!("eh-verdict-tag eh-verdict-{}", props.verdict.id())}>
            <Icon verdict={props.verdict} />
            <span>{ words::verdict(props.verdict) }</span>
        </strong>
    }
}
