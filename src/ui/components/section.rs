//! A part of a page under its own heading.

use yew::prelude::*;

use super::heading::{Level, heading};
use crate::ui::tag::tag;

/// Draws what is in it under its title; `name` is different for each section of a page.
/// It must not be labelled: each would be a landmark, ten to an advice page. Screen readers list its heading.
pub fn section(top: Level, name: &str, title: impl Into<AttrValue>, inside: Html) -> Html {
    tag("section", "")
        .with("part", "section")
        .set("class", format!("eh-section eh-section-{name}").into())
        .child(heading(top, 2, "eh-heading-2", Html::from(title.into())))
        .child(inside)
        .into()
}
