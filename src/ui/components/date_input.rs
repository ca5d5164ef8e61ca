//! A day, and perhaps a time of day.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::words_in;
use crate::ui::entry::{DateEntry, DatePart, Lack, NOT_SURE};

/// The fields of a date.
#[derive(Clone, Debug, PartialEq)]
pub struct DateInput {
    /// The question's id.
    pub name: AttrValue,
    /// What is in the fields.
    pub entry: DateEntry,
    /// Ask for hour and minutes too.
    pub with_time: bool,
    /// The words of *I'm not sure*, where it is an answer.
    pub not_sure: Option<AttrValue>,
    /// What they lack.
    pub lack: Option<Lack>,
    /// Says what is in the fields now.
    pub on_change: Callback<DateEntry>,
}

/// The id of the field that this lack is about.
#[must_use]
pub fn field(name: &str, lack: Lack) -> String {
    let part = match lack {
        Lack::Empty(part) | Lack::Wrong(part) => part,
        Lack::Nothing | Lack::NoSuchDay => DatePart::Day,
    };
    part_id(name, part)
}

fn part_id(name: &str, part: DatePart) -> String {
    let part = match part {
        DatePart::Day => "day",
        DatePart::Month => "month",
        DatePart::Year => "year",
        DatePart::Hour => "hour",
        DatePart::Minute => "minute",
    };
    format!("eh-{name}-{part}")
}

/// Draws them.
///
/// - They must be text fields, not a picker: people type a date they know faster, and pickers fail screen readers.
/// - They must not jump to the next field by themselves.
pub fn date_input(date: &DateInput) -> Html {
    let entry = &date.entry;
    let not_sure = date.not_sure.as_ref().map(|label| {
        let id = format!("eh-{}-{NOT_SURE}", date.name);
        let onchange = {
            let (on_change, entry) = (date.on_change.clone(), entry.clone());
            Callback::from(move |_: Event| {
                on_change.emit(DateEntry { not_sure: !entry.not_sure, ..DateEntry::default() });
            })
        };
        html! {
            <>
                { words_in("p", "eh-or", "or") }
                <div class="eh-radio">
                    <input class="eh-radio-input" type="checkbox" id={id.clone()} name={date.name.clone()}
                        value={NOT_SURE} checked={entry.not_sure} {onchange} />
                    <div><label class="eh-radio-label" for={id}>{ label }</label></div>
                </div>
            </>
        }
    });
    html! {
        <>
            <div class="eh-date">
                { part(date, DatePart::Day, "Day", &entry.day) }
                { part(date, DatePart::Month, "Month", &entry.month) }
                { part(date, DatePart::Year, "Year", &entry.year) }
            </div>
            if date.with_time {
                <div class="eh-date">
                    { part(date, DatePart::Hour, "Hour (0 to 23)", &entry.hour) }
                    { part(date, DatePart::Minute, "Minutes", &entry.minute) }
                </div>
            }
            { not_sure }
        </>
    }
}

fn part(date: &DateInput, part: DatePart, label: &'static str, value: &str) -> Html {
    let id = part_id(&date.name, part);
    let wrong = match date.lack {
        Some(Lack::Nothing | Lack::NoSuchDay) => {
            matches!(part, DatePart::Day | DatePart::Month | DatePart::Year)
        }
        Some(Lack::Empty(lacking) | Lack::Wrong(lacking)) => lacking == part,
        None => false,
    };
    let oninput = {
        let (on_change, entry) = (date.on_change.clone(), date.entry.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                on_change.emit(entry.typed(part, input.value()));
            }
        })
    };
    html! {
        <div>
            <label for={id.clone()}>{ label }</label>
            <input class={classes!("eh-input", matches!(part, DatePart::Month | DatePart::Year).then_some("eh-input-wide"))}
                {id} type="text" inputmode={if part == DatePart::Month { "text" } else { "numeric" }}
                autocomplete="off" value={value.to_owned()} aria-invalid={wrong.then_some("true")} {oninput} />
        </div>
    }
}
