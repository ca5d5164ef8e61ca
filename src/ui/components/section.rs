//! A part of a page under its own heading.

use yew::prelude::*;

use super::heading::Heading;

/// Draws what is in it under its title; `name` is different for each section of a page.
/// It must not be labelled: each would be a landmark, ten to an advice page. Screen readers list its heading.
pub fn section(name: &str, title: &str, inside: Html) -> Html {
    html! {
        <section class={format!("eh-section eh-section-{name}")}>
            <Heading level={2}>{ title }</Heading>
            { inside }
        </section>
    }
}
