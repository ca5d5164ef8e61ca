//! Headings of each level.

use yew::prelude::*;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::ui::components::heading::Heading;

/// A page's own, and those below it; HTML has no seventh level, so that the fourth may look alike to a screen reader.
pub fn examples() -> Vec<Example> {
    let below = html! {
        <>
            <Heading level={1}>{ "The ferry after dark" }</Heading>
            <Heading level={2}>{ "The crew" }</Heading>
            <Heading level={3}>{ "On deck" }</Heading>
            <Heading level={4} class="eh-contact-name">{ "At the bow" }</Heading>
        </>
    };
    vec![
        show("of a page", "The ferry after dark".into()),
        Example::new("below one another", below),
        show("long words", LONG_WORD.into()),
        show("long texts", LONG_TEXT.into()),
        show(MARKUP, markup("heading")),
    ]
}

fn show(name: &str, text: AttrValue) -> Example {
    Example::new(name, html! { <Heading level={1}>{ text }</Heading> })
}
