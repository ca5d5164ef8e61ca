//! Dates: empty, filled in, and with each thing that they may lack.

use yew::prelude::*;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::ui::components::date_input::{DateInput, date_input};
use crate::ui::entry::{DateEntry, DatePart, Lack};

const PARTS: [(DatePart, &str); 5] = [
    (DatePart::Day, "day"),
    (DatePart::Month, "month"),
    (DatePart::Year, "year"),
    (DatePart::Hour, "hour"),
    (DatePart::Minute, "minutes"),
];

/// What may be typed, and what may be wrong with it.
pub fn examples() -> Vec<Example> {
    let not_sure: Option<AttrValue> = Some("I’m not sure".into());
    let ticked = DateEntry { not_sure: true, ..DateEntry::default() };
    let mut examples = vec![
        show("empty", DateInput { entry: DateEntry::default(), ..filled("empty") }),
        show("filled in", filled("filled")),
        show("with a time", DateInput { with_time: true, ..filled("time") }),
        show("or not sure", DateInput { not_sure: not_sure.clone(), ..filled("unsure") }),
        show("not sure is chosen", DateInput { not_sure, entry: ticked, ..filled("ticked") }),
        show("nothing typed", lacking("nothing", Lack::Nothing)),
        show("a day to come", lacking("day-to-come", Lack::Future)),
        show("no such day", lacking("no-such-day", Lack::NoSuchDay)),
    ];
    for (part, name) in PARTS {
        examples.push(show(&format!("{name} missing"), lacking(&format!("no-{name}"), Lack::Empty(part))));
        examples.push(show(&format!("{name} wrong"), lacking(&format!("wrong-{name}"), Lack::Wrong(part))));
    }
    for (name, id, text) in [
        ("long words", "long-words", LONG_WORD.into()),
        ("long texts", "long-texts", LONG_TEXT.into()),
        (MARKUP, "markup", markup("not sure")),
    ] {
        // People type what they like into a field.
        let entry = filled(id).entry.typed(DatePart::Month, text.to_string());
        examples.push(show(name, DateInput { not_sure: Some(text), entry, ..filled(id) }));
    }
    examples
}

fn show(name: &str, date: DateInput) -> Example {
    Example::new(name, date_input(&date))
}

fn filled(id: &str) -> DateInput {
    DateInput {
        name: format!("crossing-{id}").into(),
        entry: DateEntry {
            day: "23".into(),
            month: "November".into(),
            year: "2026".into(),
            hour: "14".into(),
            minute: "30".into(),
            not_sure: false,
        },
        with_time: false,
        not_sure: None,
        lack: None,
        on_change: Callback::noop(),
    }
}

/// A date that lacks this, with what was typed.
pub fn lacking(id: &str, lack: Lack) -> DateInput {
    let date = filled(id);
    let entry = match lack {
        Lack::Nothing => DateEntry::default(),
        Lack::Empty(part) => date.entry.typed(part, String::new()),
        Lack::Wrong(part) => date.entry.typed(part, "99x".to_owned()),
        Lack::Future => date.entry.typed(DatePart::Year, "2199".to_owned()),
        Lack::NoSuchDay => date.entry.typed(DatePart::Day, "31".to_owned()),
    };
    let with_time = matches!(lack, Lack::Empty(part) | Lack::Wrong(part) if of_a_clock(part));
    DateInput { entry, with_time, lack: Some(lack), ..date }
}

fn of_a_clock(part: DatePart) -> bool {
    matches!(part, DatePart::Hour | DatePart::Minute)
}
