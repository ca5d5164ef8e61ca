//! Answers of each kind.

use yew::Callback;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::ui::components::answers_list::{AnswerLine, answers_list};

/// One, several, and what is hard to lay out.
pub fn examples() -> Vec<Example> {
    let usual = [
        line("role", "Who are you?", "Deckhand or junior crew"),
        line("crossing", "When does the ferry leave?", "14:30 on Tuesday 1 December 2026"),
        line("asked", "On which day were you asked?", "23 November 2026"),
        line("visitors", "Will there be visitors on board?", "I’m not sure"),
    ];
    vec![
        Example::new("one answer", answers_list(&usual[..1])),
        Example::new("answers of each kind", answers_list(&usual)),
        Example::new("one that was not asked", answers_list(&[AnswerLine { on_change: None, ..usual[0].clone() }])),
        Example::new("long words", answers_list(&[line("word", LONG_WORD, LONG_WORD)])),
        Example::new("long texts", answers_list(&[line("text", LONG_TEXT, LONG_TEXT), usual[0].clone()])),
        Example::new(MARKUP, answers_list(&[line("markup", &markup("question"), &markup("answer"))])),
    ]
}

fn line(name: &str, question: &str, answer: &str) -> AnswerLine {
    AnswerLine {
        name: name.to_owned().into(),
        question: question.to_owned().into(),
        answer: answer.to_owned().into(),
        on_change: Some(Callback::noop()),
    }
}
