//! Ways to keep the advice.

use super::Example;
use crate::ui::components::keep::keep;

/// The only state that is drawn here: the rest is the element's.
pub fn examples() -> Vec<Example> {
    vec![Example::new("every way", keep())]
}
