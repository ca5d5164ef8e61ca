//! Answers as text: an option's name, `not-sure`, a date such as `2026-11-23`, or `2026-11-23T14:30`.

use chrono::{NaiveDate, NaiveDateTime};

use super::check::suggestion;
use crate::domain::{Answer, Kind, OptionId, Protocol, Question, QuestionId};

/// How *not sure* is written.
pub const NOT_SURE: &str = "not-sure";

/// The answer as text.
#[must_use]
pub fn write(protocol: &Protocol, question: QuestionId, answer: Answer) -> String {
    match answer {
        Answer::Option(option) => option_name(protocol, question, option),
        Answer::Date(day) => day.to_string(),
        Answer::DateTime(moment) => moment.format("%Y-%m-%dT%H:%M").to_string(),
        Answer::NotSure => NOT_SURE.to_owned(),
    }
}

/// The name of an option.
#[must_use]
pub fn option_name(protocol: &Protocol, question: QuestionId, option: OptionId) -> String {
    protocol.questions.at(question).option(option).map(|option| option.id.clone()).unwrap_or_default()
}

/// The question and the answer that these texts stand for.
///
/// # Errors
///
/// What is wrong, in words for whoever wrote the answer.
pub fn read(protocol: &Protocol, question: &str, answer: &str) -> Result<(QuestionId, Answer), String> {
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
    read.map(|answer| (id, answer))
}

/// A day, written like `2026-11-23` or, as people in England write it, `23/11/2026`.
#[must_use]
pub fn day(written: &str) -> Option<NaiveDate> {
    let written = written.trim();
    let read = |format| NaiveDate::parse_from_str(written, format).ok();
    // Years of four figures, so that 23/11/26 is not taken for a year of the Romans.
    read("%Y-%m-%d").or_else(|| read("%d/%m/%Y")).filter(|day| day.format("%Y").to_string().len() == 4 && *day >= FIRST)
}

/// The first day that an answer can be.
const FIRST: NaiveDate = match NaiveDate::from_ymd_opt(1900, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// A day and a time, written like `2026-11-23T14:30` or `23/11/2026 14:30`.
#[must_use]
pub fn moment(written: &str) -> Option<NaiveDateTime> {
    let (date, time) = written.trim().split_once(['T', ' '])?;
    let time = time.trim();
    let time = ["%H:%M", "%H:%M:%S"].iter().find_map(|format| chrono::NaiveTime::parse_from_str(time, format).ok())?;
    Some(day(date)?.and_time(time))
}

fn did_you_mean<'n>(wrong: &str, names: impl Iterator<Item = &'n str>) -> String {
    suggestion(wrong, names).map(|name| format!(" (did you mean `{name}`?)")).unwrap_or_default()
}
