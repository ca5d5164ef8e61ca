//! The tag of each verdict, in a line of text as everywhere.

use yew::prelude::*;

use super::{Example, VERDICTS};
use crate::ui::components::verdict_tag::verdict_tag;

/// One for each verdict.
pub fn examples() -> Vec<Example> {
    let line = |verdict| html! { <p>{ "If the tide is out: " }{ verdict_tag(verdict) }</p> };
    VERDICTS.map(|verdict| Example::new(verdict.id(), line(verdict))).into()
}
