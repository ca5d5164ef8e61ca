//! One file for each page: it turns what the session shows into plain values for the components.

mod advice;
mod answers;
mod arrival;
mod check_answers;
mod protocol;
mod question;
mod start;
mod trial;
mod waiting;

pub use advice::page as advice;
pub use arrival::arrival;
pub use check_answers::page as check_answers;
pub use question::page as question;
pub use start::page as start;
pub use trial::banner;
pub use waiting::page as waiting;

use yew::prelude::*;

use super::state::Action;
use super::tag::button;
use crate::session::Change;

/// The way to the page before. It must be a button of ours: the browser's own would leave the page around the widget.
fn back(act: &Callback<Action>) -> Html {
    button("eh-back", "Back", press(act, Action::Go(Change::Back))).into()
}

/// What a button does that stands for this action. Written once: each closure brings along some code of its own.
#[inline(never)]
fn press(act: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    act.reform(move |_| action.clone())
}
