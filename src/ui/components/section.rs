//! A part of a page under its own heading.

use yew::prelude::*;

use super::heading::Heading;

/// A section.
#[derive(PartialEq, Properties)]
pub struct SectionProps {
    /// Its name, different for each section of a page.
    pub name: AttrValue,
    /// Its heading.
    pub title: AttrValue,
    /// What is in it.
    pub children: Html,
}

/// Draws it. It must be labelled by its heading, so that screen readers can list the parts of a long page.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let id = format!("eh-section-{}", props.name);
    html! {
        <section class={format!("eh-section eh-section-{}", props.name)} aria-labelledby={id.clone()}>
            <Heading level={2} {id}>{ &props.title }</Heading>
            { props.children.clone() }
        </section>
    }
}
