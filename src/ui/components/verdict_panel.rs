//! The verdict: the first thing on the advice page.

use yew::prelude::*;

use super::heading::{Level, heading};
use super::icon::icon;
use super::{same, words_in};
use crate::domain::Verdict;
use crate::ui::tag::tag;
use crate::ui::words;

/// A verdict with its sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct VerdictPanel {
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
pub fn verdict_panel(top: Level, panel: &VerdictPanel) -> Html {
    let id = panel.verdict.id();
    let words = tag("div", "")
        .child(words_in("p", "", same(&panel.source)))
        .child(heading(top, 1, "eh-heading-1 eh-verdict-word", words::verdict(panel.verdict).into()))
        .child(words_in("p", "eh-verdict-headline", same(&panel.headline)))
        .maybe_child(panel.contact.as_ref().map(|words| words_in("p", "eh-verdict-contact", same(words))));
    tag("div", "")
        .with("part", "verdict")
        .set("class", format!("eh-verdict-panel eh-verdict-{id}").into())
        .with("data-verdict", id)
        .child(icon(panel.verdict))
        .child(words)
        .into()
}
