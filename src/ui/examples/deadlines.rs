//! Deadlines with a day, with a time of day, and in words alone; ahead, today and passed.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use yew::AttrValue;

use super::why_here::{all, here};
use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::domain::{Counted, Due, Period};
use crate::ui::components::deadlines::{DeadlineLine, DueLine, deadlines};
use crate::ui::words;

/// How much can be said about when something is due.
pub fn examples() -> Vec<Example> {
    let holidays = |days: &[NaiveDate]| days_from(24, 30, days.to_vec());
    let both =
        [NaiveDate::from_ymd_opt(2026, 12, 25), NaiveDate::from_ymd_opt(2026, 12, 28)].map(Option::unwrap_or_default);
    vec![
        show("in words alone", &[line(None)]),
        show("with a day", &[line(Some(days_from(2, 4, vec![])))]),
        show("over a weekend", &[line(Some(Counted { weekend: true, ..days_from(4, 8, vec![]) }))]),
        show("over bank holidays", &[line(Some(Counted { weekend: true, ..holidays(&both) }))]),
        show("over a bank holiday alone", &[line(Some(holidays(&both[..1])))]),
        show("with a time of day", &[line(Some(hours()))]),
        show("due today", &[line(Some(Counted { days_left: 0, ..days_from(2, 4, vec![]) }))]),
        show("passed", &[line(Some(Counted { days_left: -3, ..days_from(2, 4, vec![]) }))]),
        show("passed yesterday", &[line(Some(Counted { days_left: -1, ..hours() }))]),
        show("estimated", &[estimated()]),
        show("several", &[line(None), line(Some(days_from(2, 4, vec![]))), line(Some(hours()))]),
        show("long words", &[filled(|_| LONG_WORD.into())]),
        show("long texts", &[filled(|_| LONG_TEXT.into())]),
        show(MARKUP, &[filled(markup)]),
    ]
}

fn show(name: &str, lines: &[DeadlineLine]) -> Example {
    Example::new(name, deadlines(lines))
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, day).unwrap_or_default()
}

fn at(hour: u32) -> NaiveDateTime {
    day(hour).and_time(NaiveTime::from_hms_opt(10, 15, 0).unwrap_or_default())
}

fn days_from(from: u32, due: u32, skipped: Vec<NaiveDate>) -> Counted {
    Counted {
        from: day(from).and_time(NaiveTime::MIN),
        period: Period::WorkingDays(2),
        due: Due::Day { day: day(due), estimated: false },
        weekend: false,
        skipped,
        days_left: 2,
    }
}

fn hours() -> Counted {
    Counted { from: at(3), period: Period::Hours(24), due: Due::Moment(at(4)), ..days_from(2, 4, vec![]) }
}

fn line(counted: Option<Counted>) -> DeadlineLine {
    let due = |counted: Counted| DueLine {
        when: match counted.due {
            Due::Day { day, .. } => words::day(day).into(),
            Due::Moment(moment) => words::moment(moment).into(),
        },
        how_far: words::days_left(counted.days_left).map(AttrValue::from),
        counted: words::counted(&counted).into(),
        estimated: None,
        for_calendar: (counted.days_left >= 0).then_some("0".into()),
    };
    DeadlineLine {
        what: "Answer to the crew".into(),
        words: "within 2 working days of the question".into(),
        due: counted.map(due),
        clauses: here("clause\u{a0}6.2"),
    }
}

fn estimated() -> DeadlineLine {
    let mut line = line(Some(days_from(2, 4, vec![])));
    if let Some(due) = &mut line.due {
        due.estimated = Some(words::ESTIMATED.into());
    }
    line
}

fn filled(text: impl Fn(&str) -> AttrValue) -> DeadlineLine {
    let due = DueLine {
        when: text("due"),
        how_far: Some(text("how far")),
        counted: text("counted"),
        estimated: Some(text("estimated")),
        for_calendar: Some("0".into()),
    };
    DeadlineLine { what: text("what"), words: text("words"), due: Some(due), clauses: all(text) }
}
