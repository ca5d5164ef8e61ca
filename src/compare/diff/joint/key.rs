//! Answers by what both versions know of them.

use chrono::{NaiveDateTime, NaiveTime};

use crate::domain::{Answer, Kind, Protocol, QuestionId};

/// An answer, by what both versions know of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The option with this name.
    Option(String),
    /// A day and time.
    Moment(NaiveDateTime),
    /// They do not know.
    NotSure,
}

/// The answer to this question of this version.
pub fn key(protocol: &Protocol, question: QuestionId, answer: Answer) -> Key {
    match answer {
        Answer::Option(option) => {
            let choice = protocol.questions.at(question).option(option);
            Key::Option(choice.map(|choice| choice.id.clone()).unwrap_or_default())
        }
        Answer::Date(day) => Key::Moment(day.and_time(NaiveTime::MIN)),
        Answer::DateTime(moment) => Key::Moment(moment),
        Answer::NotSure => Key::NotSure,
    }
}

/// The answer of this version; none where it has no such answer.
pub fn answer(protocol: &Protocol, question: QuestionId, key: &Key) -> Option<Answer> {
    let asked = protocol.questions.at(question);
    match (key, &asked.kind) {
        (Key::Option(name), Kind::Choice(_)) => asked.option_named(name).map(Answer::Option),
        (Key::Moment(moment), Kind::Date) => Some(Answer::Date(moment.date())),
        (Key::Moment(moment), Kind::DateTime) => Some(Answer::DateTime(*moment)),
        (Key::NotSure, _) if asked.not_sure => Some(Answer::NotSure),
        _ => None,
    }
}
