//! The page in place of the advice, until the code that draws it has arrived.

use yew::prelude::*;

use crate::ui::components::heading::heading;
use crate::ui::components::words_in;
use crate::ui::state::State;
use crate::ui::tag::together;

/// Draws it.
pub fn page(state: &State) -> Html {
    together(vec![
        heading(state.top(), 1, "eh-heading-1", "One moment".into()),
        words_in(
            "p",
            "",
            "Your advice is loading. It shows here as soon as it has arrived: you need do nothing but wait.",
        ),
    ])
}
