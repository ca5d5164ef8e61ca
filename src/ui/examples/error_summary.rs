//! What is missing, above the fields to which it leads.

use yew::prelude::*;

use super::date_input::lacking;
use super::tick_boxes::in_error;
use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::ui::components::date_input::{self, date_input};
use crate::ui::components::error_summary::{Missing, error_summary};
use crate::ui::components::radios::first_field;
use crate::ui::components::tick_boxes::{TickBox, tick_boxes};
use crate::ui::entry::{DatePart, Lack};

/// One thing and several, each leading to a field of radios or of a date.
pub fn examples() -> Vec<Example> {
    let one = [in_error("summary-one", "Select whether there will be visitors on board")];
    let three = [
        in_error("summary-dark", "Select whether it will be dark"),
        in_error("summary-dog", "Select whether there is a dog"),
        in_error("summary-bell", "Select whether the bell has been rung"),
    ];
    vec![
        above_boxes("one answer missing", &one),
        above_boxes("three answers missing", &three),
        above_a_date(),
        above_boxes("long words", &[in_error("summary-words", LONG_WORD)]),
        above_boxes("long texts", &[in_error("summary-texts", LONG_TEXT)]),
        above_boxes(MARKUP, &[in_error("summary-markup", &markup("error"))]),
    ]
}

fn above_boxes(name: &str, boxes: &[TickBox]) -> Example {
    let missing = |tick_box: &TickBox| Missing {
        field: first_field(&tick_box.name).into(),
        text: tick_box.error.clone().unwrap_or_default(),
    };
    let summary = summary(boxes.iter().map(missing).collect());
    Example::new(name, html! { <>{ summary }{ tick_boxes(boxes, &Callback::noop()) }</> })
}

fn above_a_date() -> Example {
    let lack = Lack::Empty(DatePart::Year);
    let date = lacking("summary-date", lack);
    let missing =
        Missing { field: date_input::field(&date.name, lack).into(), text: "The date must include a year".into() };
    Example::new("part of a date missing", html! { <>{ summary(vec![missing]) }{ date_input(&date) }</> })
}

fn summary(missing: Vec<Missing>) -> Html {
    error_summary(&missing)
}
