//! What a person has put into a question's fields, before it is an answer.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::domain::{Answer, Kind, OptionSet, Question};

/// The name of *not sure* among the values of a question's fields.
pub const NOT_SURE: &str = "not-sure";

/// The fields of one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Radios: the one that is chosen.
    Choice(Option<Answer>),
    /// Text fields for a day, and perhaps a time.
    Date(DateEntry),
}

/// The fields of a date, as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateEntry {
    /// Day of the month.
    pub day: String,
    /// Month: a number or its name.
    pub month: String,
    /// Year, in four figures.
    pub year: String,
    /// Hour, 0 to 23.
    pub hour: String,
    /// Minute.
    pub minute: String,
    /// *I'm not sure* is ticked.
    pub not_sure: bool,
}

/// One of the fields of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    /// Day of the month.
    Day,
    /// Month.
    Month,
    /// Year.
    Year,
    /// Hour.
    Hour,
    /// Minute.
    Minute,
}

/// Why the fields hold no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nothing is chosen.
    Nothing,
    /// This part of a date is empty.
    Empty(DatePart),
    /// This part of a date is not what it should be.
    Wrong(DatePart),
    /// There is no such day.
    NoSuchDay,
    /// That day is still to come.
    Future,
}

impl Entry {
    /// The fields as they stand after this answer; an option that is no longer offered is not chosen.
    #[must_use]
    pub fn of(question: &Question, offered: OptionSet, answer: Option<Answer>) -> Self {
        match question.kind {
            Kind::Choice(_) => Self::Choice(answer.filter(|answer| match answer {
                Answer::Option(option) => offered.has(*option),
                Answer::NotSure => question.not_sure,
                Answer::Date(_) | Answer::DateTime(_) => false,
            })),
            Kind::Date | Kind::DateTime => Self::Date(DateEntry::of(answer)),
        }
    }

    /// The radio with this value chosen.
    #[must_use]
    pub fn chosen(question: &Question, value: &str) -> Self {
        Self::Choice(if value == NOT_SURE {
            Some(Answer::NotSure)
        } else {
            question.option_named(value).map(Answer::Option)
        })
    }

    /// The answer that the fields hold.
    ///
    /// # Errors
    /// What they lack.
    pub fn answer(&self, kind: &Kind) -> Result<Answer, Lack> {
        match self {
            Self::Choice(answer) => answer.ok_or(Lack::Nothing),
            Self::Date(entry) if entry.not_sure => Ok(Answer::NotSure),
            Self::Date(entry) => match kind {
                Kind::DateTime => entry.date_time().map(Answer::DateTime),
                Kind::Date | Kind::Choice(_) => entry.date().map(Answer::Date),
            },
        }
    }
}

impl DateEntry {
    fn of(answer: Option<Answer>) -> Self {
        use chrono::{Datelike, Timelike};
        let day = |day: NaiveDate| Self {
            day: day.day().to_string(),
            month: day.month().to_string(),
            year: day.year().to_string(),
            ..Self::default()
        };
        match answer {
            Some(Answer::Date(date)) => day(date),
            Some(Answer::DateTime(moment)) => Self {
                hour: moment.hour().to_string(),
                minute: format!("{:02}", moment.minute()),
                ..day(moment.date())
            },
            Some(Answer::NotSure) => Self { not_sure: true, ..Self::default() },
            Some(Answer::Option(_)) | None => Self::default(),
        }
    }

    /// The fields with this typed into one of them, which takes back *I'm not sure*.
    #[must_use]
    pub fn typed(&self, part: DatePart, text: String) -> Self {
        let mut next = Self { not_sure: false, ..self.clone() };
        match part {
            DatePart::Day => next.day = text,
            DatePart::Month => next.month = text,
            DatePart::Year => next.year = text,
            DatePart::Hour => next.hour = text,
            DatePart::Minute => next.minute = text,
        }
        next
    }

    fn date(&self) -> Result<NaiveDate, Lack> {
        if [&self.day, &self.month, &self.year].iter().all(|text| text.trim().is_empty()) {
            return Err(Lack::Nothing);
        }
        let day = number(&self.day, DatePart::Day, 1..=31)?;
        let month = month(&self.month)?;
        let year = number(&self.year, DatePart::Year, 1900..=2199)?;
        let year = i32::try_from(year).map_err(|_| Lack::Wrong(DatePart::Year))?;
        NaiveDate::from_ymd_opt(year, month, day).ok_or(Lack::NoSuchDay)
    }

    fn date_time(&self) -> Result<NaiveDateTime, Lack> {
        let date = self.date()?;
        let hour = number(&self.hour, DatePart::Hour, 0..=23)?;
        let minute = number(&self.minute, DatePart::Minute, 0..=59)?;
        NaiveTime::from_hms_opt(hour, minute, 0).map(|time| date.and_time(time)).ok_or(Lack::Wrong(DatePart::Hour))
    }
}

fn number(text: &str, part: DatePart, range: std::ops::RangeInclusive<u32>) -> Result<u32, Lack> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Lack::Empty(part));
    }
    text.parse().ok().filter(|number| range.contains(number)).ok_or(Lack::Wrong(part))
}

/// People write months as numbers and as names; both are taken.
fn month(text: &str) -> Result<u32, Lack> {
    const STARTS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let written = text.trim().to_ascii_lowercase();
    match STARTS.iter().zip(1..).find(|(start, _)| written.starts_with(**start)) {
        Some((_, month)) => Ok(month),
        None => number(text, DatePart::Month, 1..=12),
    }
}
