//! Answers in words, on the pages that check and explain them.

use yew::prelude::*;

use crate::domain::{Answer, Protocol, QuestionId};
use crate::session::Change;
use crate::ui::components::answers_list::AnswerLine;
use crate::ui::state::Action;
use crate::ui::words;

/// An answer as the person would say it.
pub fn said(protocol: &Protocol, question: QuestionId, answer: Answer) -> AttrValue {
    words::said(words::answer(protocol, question, answer))
}

/// Every answer with its question and a way to change it.
pub fn lines(
    protocol: &Protocol,
    answers: impl Iterator<Item = (QuestionId, Answer)>,
    act: &Callback<Action>,
) -> Vec<AnswerLine> {
    let mut lines = Vec::new();
    for (question, answer) in answers {
        lines.push(AnswerLine {
            name: words::text(&protocol.questions.at(question).id),
            question: words::text(&protocol.questions.at(question).text),
            answer: said(protocol, question, answer),
            on_change: revisit(question, act),
        });
    }
    lines
}

/// Goes to the question.
pub fn revisit(question: QuestionId, act: &Callback<Action>) -> Callback<MouseEvent> {
    super::press(act, Action::Go(Change::Revisit(question)))
}
