//! What is still open and what would change the advice, in words.

use yew::{AttrValue, Callback};

use crate::domain::{Advice, OptionId, Protocol, QuestionId};
use crate::ui::components::open_questions::{OpenQuestion, Outcome};
use crate::ui::components::would_change::OtherAnswer;
use crate::ui::pages::answers::revisit;
use crate::ui::state::Action;
use crate::ui::words;

/// What the person was not sure of.
pub fn open(protocol: &Protocol, advice: &Advice, act: &Callback<Action>) -> Vec<OpenQuestion> {
    advice
        .open
        .iter()
        .map(|open| {
            let question = protocol.questions.at(open.question);
            let outcomes = open.outcomes.iter().map(|outcome| {
                // The same people as now are not repeated beside each answer.
                let same = outcome.contacts.iter().eq(advice.contacts.iter().map(|contact| &contact.post));
                let others = outcome.contacts.iter().filter(|_| !same);
                let titles: Vec<String> = others.map(|post| protocol.posts.at(*post).title.clone()).collect();
                Outcome {
                    answer: label(protocol, open.question, outcome.option),
                    verdict: outcome.verdict,
                    adds: outcome.adds.iter().map(|step| step.said.text.clone().into()).collect(),
                    contacts: (!titles.is_empty()).then(|| words::list(&titles, "or").into()),
                }
            });
            OpenQuestion {
                name: question.id.clone().into(),
                find_out: question
                    .find_out
                    .as_ref()
                    .map_or_else(|| question.text.clone().into(), |what| AttrValue::from(format!("Find out {what}"))),
                ask_whom: question.ask_whom.clone().map(|whom| words::sentence(&whom).into()),
                outcomes: outcomes.collect(),
                on_answer: revisit(open.question, act),
            }
        })
        .collect()
}

/// Which other answer would lead to another verdict.
pub fn other_answers(protocol: &Protocol, advice: &Advice) -> Vec<OtherAnswer> {
    advice
        .would_change
        .iter()
        .map(|other| OtherAnswer {
            question: protocol.questions.at(other.question).text.clone().into(),
            from: label(protocol, other.question, other.from),
            to: label(protocol, other.question, other.to),
            verdict: other.verdict,
        })
        .collect()
}

fn label(protocol: &Protocol, question: QuestionId, option: OptionId) -> AttrValue {
    protocol.questions.at(question).option(option).map(|choice| choice.label.clone()).unwrap_or_default().into()
}
