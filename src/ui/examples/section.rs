//! Parts of a page.

use yew::prelude::*;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, below, markup};
use crate::ui::components::section::section;

/// One alone, several in a row, and those that a page of advice sets close together.
pub fn examples() -> Vec<Example> {
    let close = html! {
        <>
            { part("do", "What to do on the pier") }
            { part("dont", "What not to do on the pier") }
            { part("know", "What to know about the pier") }
        </>
    };
    let apart = html! { <>{ part("tides", "The tides") }{ part("lamps", "The lamps") }</> };
    vec![
        Example::new("one", part("harbour", "The harbour")),
        Example::new("several", apart),
        Example::new("close together", close),
        Example::new("long words", part("long-words", LONG_WORD)),
        Example::new("long texts", part("long-texts", LONG_TEXT)),
        Example::new(MARKUP, part("markup", &markup("title"))),
    ]
}

fn part(name: &str, title: &str) -> Html {
    section(
        below(2),
        name,
        title.to_owned(),
        html! { <p>{ "Boats that wait for the tide lie along the east wall." }</p> },
    )
}
