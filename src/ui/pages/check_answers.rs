//! Every answer, before the advice.

use yew::prelude::*;

use super::answers;
use crate::session::{Change, Row};
use crate::ui::components::answers_list::answers_list;
use crate::ui::components::heading::heading;
use crate::ui::components::words_in;
use crate::ui::state::{Action, State};
use crate::ui::tag::{button, together};

/// Draws it.
pub fn page(state: &State, rows: &[Row], act: &Callback<Action>) -> Html {
    let lines = answers::lines(state.protocol(), rows.iter().map(|row| (row.question, row.answer)), act);
    together(vec![
        super::back(act),
        heading(state.top(), 1, "eh-heading-1", "Check your answers".into()),
        words_in("p", "", "The advice depends on them. You can still change each one."),
        answers_list(&lines),
        button("eh-button", "Get my advice", super::press(act, Action::Go(Change::Accept))).into(),
    ])
}
