//! A day, and perhaps a time of day.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{same, words_in};
use crate::ui::entry::{DateEntry, DatePart, Lack, NOT_SURE};
use crate::ui::tag::{tag, together};

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
        Lack::Nothing | Lack::NoSuchDay | Lack::Future => DatePart::Day,
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
    let day = tag("div", "eh-date")
        .child(part(date, DatePart::Day, "Day", &entry.day))
        .child(part(date, DatePart::Month, "Month", &entry.month))
        .child(part(date, DatePart::Year, "Year", &entry.year));
    let mut nodes = vec![day.into()];
    if date.with_time {
        let time = tag("div", "eh-date").child(part(date, DatePart::Hour, "Hour (0 to 23)", &entry.hour)).child(part(
            date,
            DatePart::Minute,
            "Minutes",
            &entry.minute,
        ));
        nodes.push(time.into());
    }
    if let Some(label) = &date.not_sure {
        nodes.push(words_in("p", "eh-or", "or"));
        nodes.push(not_sure(date, label));
    }
    together(nodes)
}

fn not_sure(date: &DateInput, label: &AttrValue) -> Html {
    let id: AttrValue = format!("eh-{}-{NOT_SURE}", date.name).into();
    let (on_change, ticked) = (date.on_change.clone(), date.entry.not_sure);
    let field = tag("input", "eh-radio-input")
        .with("type", "checkbox")
        .set("id", same(&id))
        .set("name", same(&date.name))
        .value(AttrValue::Static(NOT_SURE))
        .checked(ticked)
        .on_change(Callback::from(move |_| {
            on_change.emit(DateEntry { not_sure: !ticked, ..DateEntry::default() });
        }));
    let label = tag("label", "eh-radio-label").set("for", id).text(same(label));
    tag("div", "eh-radio").child(field).child(tag("div", "").child(label)).into()
}

fn part(date: &DateInput, part: DatePart, label: &'static str, value: &str) -> Html {
    let id: AttrValue = part_id(&date.name, part).into();
    let wrong = match date.lack {
        Some(Lack::Nothing | Lack::NoSuchDay | Lack::Future) => {
            matches!(part, DatePart::Day | DatePart::Month | DatePart::Year)
        }
        Some(Lack::Empty(lacking) | Lack::Wrong(lacking)) => lacking == part,
        None => false,
    };
    let (on_change, entry) = (date.on_change.clone(), date.entry.clone());
    let wide = matches!(part, DatePart::Month | DatePart::Year);
    let field = tag("input", if wide { "eh-input eh-input-wide" } else { "eh-input" })
        .set("id", same(&id))
        .with("type", "text")
        .with("inputmode", if part == DatePart::Month { "text" } else { "numeric" })
        .with("autocomplete", "off")
        .value(value.to_owned().into())
        .maybe("aria-invalid", wrong.then_some(AttrValue::Static("true")))
        .on_input(Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                on_change.emit(entry.typed(part, input.value()));
            }
        }));
    tag("div", "").child(tag("label", "").set("for", id).say(label)).child(field).into()
}
