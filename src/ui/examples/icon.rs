//! The sign of each verdict.

use yew::prelude::*;

use super::{Example, VERDICTS};
use crate::ui::components::icon::icon;

/// One for each verdict. The word beside it is there as everywhere else.
pub fn examples() -> Vec<Example> {
    VERDICTS.map(|verdict| Example::new(verdict.id(), html! { <p>{ icon(verdict) }{ " " }{ verdict.id() }</p> })).into()
}
