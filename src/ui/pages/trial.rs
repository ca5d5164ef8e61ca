//! What stands above every page while other answers are tried out.

use yew::prelude::*;

use super::{answers, press};
use crate::session::Change;
use crate::ui::components::trying_out::{TryingOut, trying_out};
use crate::ui::state::{Action, State};
use crate::ui::words;

/// Draws it; nothing where all answers are the person's own.
pub fn banner(state: &State, act: &Callback<Action>) -> Html {
    let mut tried = Vec::new();
    for &(question, answer) in state.session().tried() {
        let text = words::text(&state.protocol().questions.at(question).text);
        tried.push((text, answers::said(state.protocol(), question, answer)));
    }
    if tried.is_empty() {
        return Html::default();
    }
    let on_back = press(act, Action::Go(Change::EndTrial));
    trying_out(state.top(), &TryingOut { tried, on_back, on_keep: press(act, Action::Go(Change::KeepTrial)) })
}
