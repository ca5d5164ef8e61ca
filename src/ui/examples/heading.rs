//! Headings of each level.

use yew::prelude::*;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, below, markup};
use crate::ui::components::heading::heading;

/// A page's own, and those below it; HTML has no seventh level, so that the fourth may look alike to a screen reader.
pub fn examples() -> Vec<Example> {
    let below = html! {
        <>
            { heading(below(1), 1, "eh-heading-1", "The ferry after dark".into()) }
            { heading(below(1), 2, "eh-heading-2", "The crew".into()) }
            { heading(below(1), 3, "eh-heading-3", "On deck".into()) }
            { heading(below(1), 4, "eh-heading-4 eh-contact-name", "At the bow".into()) }
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
    Example::new(name, heading(below(1), 1, "eh-heading-1", Html::from(text)))
}
