//! What must not be overlooked.

use yew::prelude::*;

use super::why_here::here;
use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::ui::components::note::note;
use crate::ui::components::why_here::why_here;

/// A note, one that names its clauses and one with a list, as pages do.
pub fn examples() -> Vec<Example> {
    let cited = html! {
        <>
            <p>{ "Two clauses say different things about the bell." }</p>
            { why_here(&here("clauses\u{a0}2.1 and 7.4")) }
        </>
    };
    let list = html! { <ul class="eh-list"><li>{ "Is the bell rung?" }</li><li>{ LONG_TEXT }</li></ul> };
    vec![
        show("one sentence", "The old landing stage is closed.".into()),
        Example::new("with clauses", note(cited)),
        Example::new("with a list", note(html! { <><p>{ "These answers are left out:" }</p>{ list }</> })),
        show("long words", LONG_WORD.into()),
        show("long texts", LONG_TEXT.into()),
        show(MARKUP, markup("note")),
    ]
}

fn show(name: &str, text: AttrValue) -> Example {
    Example::new(name, note(html! { <p>{ text }</p> }))
}
