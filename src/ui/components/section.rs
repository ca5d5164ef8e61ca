//! A part of a page under its own heading.

use yew::prelude::*;

use super::heading::Heading;

/// Draws what is in it under its title; `name` is different for each section of a page.
/// It must be labelled by its heading, so that screen readers can list the parts of a long page.
pub fn section(name: &str, title: &str, inside: Html) -> Html {
    let id = format!("eh-section-{name}");
    html! {
        <section class={format!("eh-section eh-section-{name}")} aria-labelledby={id.clone()}>
            <Heading level={2} {id}>{ title }</Heading>
            { inside }
        </section>
    }
}
