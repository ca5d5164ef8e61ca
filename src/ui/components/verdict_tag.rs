//! A verdict in a line of text: what another answer would lead to.

use yew::prelude::*;

use super::icon::icon;
use crate::domain::Verdict;
use crate::ui::tag::tag;
use crate::ui::words;

/// Draws it, with its word beside its sign: never colour alone.
pub fn verdict_tag(verdict: Verdict) -> Html {
    tag("strong", "")
        .set("class", format!("eh-verdict-tag eh-verdict-{}", verdict.id()).into())
        .child(icon(verdict))
        .say(words::verdict(verdict))
        .into()
}
