//! Texts as the pages hand them to elements, and those that only a page has.

use std::rc::Rc;

use yew::AttrValue;

use super::entry::{DatePart, Lack};
use crate::domain::Kind;

/// A text of the pack or the directory, for the page.
#[inline(never)]
#[must_use]
pub fn text(text: &str) -> AttrValue {
    Rc::<str>::from(text).into()
}

/// The same for one that was put together.
#[inline(never)]
#[must_use]
pub fn said(text: String) -> AttrValue {
    text.into()
}

/// What to do about a question that was left open, in the words of an error.
/// `what` completes "Select …" ("whether others will be there"), if the pack has it.
#[must_use]
pub fn lack(lack: Lack, kind: &Kind, question: &str, what: Option<&str>) -> String {
    let part = |part| match part {
        DatePart::Day => "a day",
        DatePart::Month => "a month",
        DatePart::Year => "a year",
        DatePart::Hour => "an hour",
        DatePart::Minute => "minutes",
    };
    match lack {
        Lack::Nothing if !matches!(kind, Kind::Choice(_)) => "Enter a date, such as 23 11 2026".to_owned(),
        Lack::Nothing => match what.filter(|what| what.starts_with(|first: char| first.is_ascii_lowercase())) {
            Some(what) => format!("Select {}", what.strip_suffix('.').unwrap_or(what)),
            None => format!("Select an answer to “{question}”"),
        },
        Lack::Empty(missing) => format!("The date must include {}", part(missing)),
        Lack::Wrong(DatePart::Day) => "Day must be a number from 1 to 31".to_owned(),
        Lack::Wrong(DatePart::Month) => "Month must be a number from 1 to 12, or its name".to_owned(),
        Lack::Wrong(DatePart::Year) => "Year must be four figures, such as 2026".to_owned(),
        Lack::Wrong(DatePart::Hour) => "Hour must be a number from 0 to 23".to_owned(),
        Lack::Wrong(DatePart::Minute) => "Minutes must be a number from 0 to 59".to_owned(),
        Lack::Future => "The day must be today or earlier".to_owned(),
        Lack::NoSuchDay => "That month does not have so many days. Check the day and the month".to_owned(),
    }
}
