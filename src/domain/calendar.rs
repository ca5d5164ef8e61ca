//! Bank holidays of England and Wales, and the periods that protocols count.

use std::fmt;

use chrono::{Datelike, NaiveDate, Weekday};

/// Bank holidays, with the years for which they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// The first year covered.
    pub first_year: i32,
    /// The last year covered.
    pub last_year: i32,
    /// Every bank holiday in these years; where one falls on a weekend, the substitute day.
    pub bank_holidays: Vec<NaiveDate>,
}

impl Calendar {
    /// Whether the day is neither at a weekend nor a known bank holiday.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        !Self::is_weekend(day) && !self.bank_holidays.contains(&day)
    }

    /// Whether the day is a Saturday or a Sunday.
    #[must_use]
    pub fn is_weekend(day: NaiveDate) -> bool {
        matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
    }

    /// Whether the bank holidays of the day's year are known.
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        (self.first_year..=self.last_year).contains(&day.year())
    }
}

/// A length of time that a protocol counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// Working days of England and Wales; the first day is not counted.
    WorkingDays(u16),
    /// Hours by the clock.
    Hours(u16),
}

impl fmt::Display for Period {
    /// In a sentence: `2 working days`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, what) = match self {
            Self::WorkingDays(count) => (count, "working day"),
            Self::Hours(count) => (count, "hour"),
        };
        write!(f, "{count} {what}{}", if *count == 1 { "" } else { "s" })
    }
}
