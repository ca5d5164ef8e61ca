//! Help behind a summary, and a clause behind one.

use yew::prelude::*;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::ui::components::details::details;

/// The help of a question page, and a clause.
pub fn examples() -> Vec<Example> {
    let paragraph = |text: AttrValue| html! { <p>{ text }</p> };
    let words = html! {
        <dl class="eh-words">
            <dt>{ "crossing" }</dt><dd>{ "One journey of the ferry, there or back." }</dd>
            <dt>{ "slack water" }</dt><dd>{ "The hour around the turn of the tide." }</dd>
        </dl>
    };
    let more = paragraph("It covers ferries and landing stages.".into());
    let gist = paragraph("Two of the crew are on deck after dark.".into());
    vec![
        Example::new("help", details("Where the advice comes from".into(), None, more)),
        Example::new("what the words mean", details("What the words mean".into(), None, words)),
        Example::new("a clause", details("Clause\u{a0}6.1".into(), Some("6.1".into()), gist)),
        Example::new("long words", details(LONG_WORD.into(), None, paragraph(LONG_WORD.into()))),
        Example::new("long texts", details(LONG_TEXT.into(), None, paragraph(LONG_TEXT.into()))),
        Example::new(MARKUP, details(markup("summary").into(), None, paragraph(markup("inside")))),
    ]
}
