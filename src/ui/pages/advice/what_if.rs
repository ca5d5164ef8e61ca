//! What is still open and what would change the advice, in words.

use yew::{AttrValue, Callback};

use crate::domain::{Advice, OpenOutcome, OptionId, Protocol, QuestionId};
use crate::ui::components::open_questions::{OpenQuestion, Outcome};
use crate::ui::components::would_change::OtherAnswer;
use crate::ui::pages::answers::revisit;
use crate::ui::state::Action;
use crate::ui::words;

/// What the person was not sure of.
pub fn open(protocol: &Protocol, advice: &Advice, act: &Callback<Action>) -> Vec<OpenQuestion> {
    let mut questions = Vec::new();
    for open in &advice.open {
        let question = protocol.questions.at(open.question);
        let mut outcomes = Vec::new();
        for other in &open.outcomes {
            outcomes.push(outcome(protocol, advice, open.question, other));
        }
        questions.push(OpenQuestion {
            name: words::text(&question.id),
            find_out: match &question.find_out {
                Some(what) => words::said(format!("Find out {what}")),
                None => words::text(&question.text),
            },
            ask_whom: question.ask_whom.as_deref().map(|whom| words::said(words::sentence(whom))),
            outcomes,
            on_answer: revisit(open.question, act),
        });
    }
    questions
}

fn outcome(protocol: &Protocol, advice: &Advice, question: QuestionId, outcome: &OpenOutcome) -> Outcome {
    let (mut titles, mut adds) = (Vec::new(), Vec::new());
    // The same people as now are not repeated beside each answer.
    if !outcome.contacts.iter().eq(advice.contacts.iter().map(|contact| &contact.post)) {
        for post in &outcome.contacts {
            titles.push(protocol.posts.at(*post).title.clone());
        }
    }
    for step in &outcome.adds {
        adds.push(words::text(&step.said.text));
    }
    Outcome {
        answer: label(protocol, question, outcome.option),
        verdict: outcome.verdict,
        adds,
        contacts: (!titles.is_empty()).then(|| words::said(words::list(&titles, "or"))),
    }
}

/// Which other answer would lead to another verdict.
pub fn other_answers(protocol: &Protocol, advice: &Advice) -> Vec<OtherAnswer> {
    let mut answers = Vec::new();
    for other in &advice.would_change {
        answers.push(OtherAnswer {
            question: words::text(&protocol.questions.at(other.question).text),
            from: label(protocol, other.question, other.from),
            to: label(protocol, other.question, other.to),
            verdict: other.verdict,
        });
    }
    answers
}

fn label(protocol: &Protocol, question: QuestionId, option: OptionId) -> AttrValue {
    words::text(protocol.questions.at(question).option(option).map_or("", |choice| &choice.label))
}
