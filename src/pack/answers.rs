//! Answers as text: an option's name, `not-sure`, a date such as `2026-11-23`, or `2026-11-23T14:30`.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use crate::domain::{Answer, Kind, OptionId, Protocol, Question, QuestionId};

/// How *not sure* is written.
pub const NOT_SURE: &str = "not-sure";

/// The answer as text.
#[must_use]
pub fn write(protocol: &Protocol, question: QuestionId, answer: Answer) -> String {
    match answer {
        Answer::Option(option) => option_name(protocol, question, option).to_owned(),
        Answer::Date(day) => day.to_string(),
        Answer::DateTime(moment) => moment_text(moment),
        Answer::NotSure => NOT_SURE.to_owned(),
    }
}

/// The name of an option.
#[must_use]
pub fn option_name(protocol: &Protocol, question: QuestionId, option: OptionId) -> &str {
    protocol.questions.at(question).option(option).map_or("", |option| &option.id)
}

/// The question and the answer that these texts stand for. A day after today is no answer: see [`Answer::is_after`].
///
/// # Errors
///
/// What is wrong, in words for whoever wrote the answer.
pub fn read(
    protocol: &Protocol,
    today: NaiveDate,
    question: &str,
    answer: &str,
) -> Result<(QuestionId, Answer), String> {
    let Some(id) = protocol.questions.find(|asked: &Question| asked.id == question) else {
        let names = protocol.questions.iter().map(|(_, asked)| asked.id.as_str());
        return Err(format!("there is no question `{question}` in this pack{}", did_you_mean(question, names)));
    };
    let asked = protocol.questions.at(id);
    if answer == NOT_SURE {
        return if asked.not_sure {
            Ok((id, Answer::NotSure))
        } else {
            Err(format!("`{question}` must be answered: `{NOT_SURE}` is no answer to it"))
        };
    }
    let read = match &asked.kind {
        Kind::Choice(options) => asked.option_named(answer).map(Answer::Option).ok_or_else(|| {
            let names = options.iter().map(|option| option.id.as_str());
            format!("`{question}` has no option `{answer}`{}", did_you_mean(answer, names))
        }),
        Kind::Date => day(answer)
            .map(Answer::Date)
            .ok_or_else(|| format!("`{question}` asks for a date such as 2026-11-23, and `{answer}` is none")),
        Kind::DateTime => moment(answer).map(Answer::DateTime).ok_or_else(|| {
            format!("`{question}` asks for a day and time such as 2026-11-23T14:30, and `{answer}` is none")
        }),
    };
    match read {
        Ok(read) if read.is_after(today) => {
            Err(format!("`{question}` asks for what has happened, and `{answer}` is after today, {today}"))
        }
        read => read.map(|answer| (id, answer)),
    }
}

/// A day, written like `2026-11-23` or, as people in England write it, `23/11/2026`.
#[must_use]
pub fn day(written: &str) -> Option<NaiveDate> {
    let (year, month, day) = match numbers(written, '-') {
        Some([year, month, day]) => (year, month, day),
        None => numbers(written, '/').map(|[day, month, year]| (year, month, day))?,
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|day| YEARS.contains(&day.year()))
}

/// The years that an answer can lie in: of four figures, so that 23/11/26 is not taken for a year of the Romans.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=9999;

/// A day and a time, written like `2026-11-23T14:30` or `23/11/2026 14:30`.
#[must_use]
pub fn moment(written: &str) -> Option<NaiveDateTime> {
    let (date, time) = written.trim().split_once(['T', ' '])?;
    let [hour, minute, second] = match numbers(time, ':') {
        Some([hour, minute]) => [hour, minute, 0],
        None => numbers(time, ':')?,
    };
    day(date)?.and_hms_opt(hour, minute, second)
}

/// A day and a time in the first of these forms.
#[must_use]
pub fn moment_text(moment: NaiveDateTime) -> String {
    format!("{}T{:02}:{:02}", moment.date(), moment.hour(), moment.minute())
}

/// So many numbers with this between them.
fn numbers<const COUNT: usize>(written: &str, between: char) -> Option<[u32; COUNT]> {
    let mut numbers = [0; COUNT];
    let mut parts = written.trim().split(between);
    for number in &mut numbers {
        let part = parts.next().filter(|part| part.bytes().all(|letter| letter.is_ascii_digit()))?;
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(numbers)
}

/// For authors and in the terminal; a page around the widget is told without.
#[cfg(feature = "cli")]
fn did_you_mean<'n>(wrong: &str, names: impl Iterator<Item = &'n str>) -> String {
    let similar = super::check::suggestion(wrong, names);
    similar.map(|name| format!(" (did you mean `{name}`?)")).unwrap_or_default()
}

#[cfg(not(feature = "cli"))]
fn did_you_mean<'n>(_: &str, _: impl Iterator<Item = &'n str>) -> String {
    String::new()
}
