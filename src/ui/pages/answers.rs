//! Answers in words, on the pages that check and explain them.

use yew::prelude::*;

use crate::domain::{Answer, Protocol, QuestionId};
use crate::session::Change;
use crate::ui::components::answers_list::AnswerLine;
use crate::ui::state::Action;
use crate::ui::words;

/// The words of *not sure*.
pub const NOT_SURE: &str = "I’m not sure";

/// An answer as the person would say it.
pub fn said(protocol: &Protocol, question: QuestionId, answer: Answer) -> String {
    match answer {
        Answer::NotSure => NOT_SURE.to_owned(),
        Answer::Date(day) => words::date(day),
        Answer::DateTime(moment) => words::moment(moment),
        Answer::Option(option) => {
            protocol.questions.at(question).option(option).map(|choice| choice.label.clone()).unwrap_or_default()
        }
    }
}

/// Every answer with its question and a way to change it.
pub fn lines(
    protocol: &Protocol,
    answers: impl Iterator<Item = (QuestionId, Answer)>,
    act: &Callback<Action>,
) -> Vec<AnswerLine> {
    answers
        .map(|(question, answer)| AnswerLine {
            name: protocol.questions.at(question).id.clone().into(),
            question: protocol.questions.at(question).text.clone().into(),
            answer: said(protocol, question, answer).into(),
            on_change: revisit(question, act),
        })
        .collect()
}

/// Goes to the question.
pub fn revisit(question: QuestionId, act: &Callback<Action>) -> Callback<()> {
    act.reform(move |()| Action::Go(Change::Revisit(question)))
}
