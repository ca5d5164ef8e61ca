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
                let titles: Vec<&str> = others.map(|post| protocol.posts.at(*post).title.as_str()).collect();
                Outcome {
                    answer: label(protocol, open.question, outcome.option),
                    verdict: outcome.verdict,
                    adds: outcome.adds.iter().map(|step| words::text(&step.said.text)).collect(),
                    contacts: (!titles.is_empty()).then(|| words::said(words::list(&titles, "or"))),
                }
            });
            OpenQuestion {
                name: words::text(&question.id),
                find_out: question
                    .find_out
                    .as_ref()
                    .map_or_else(|| words::text(&question.text), |what| AttrValue::from(format!("Find out {what}"))),
                ask_whom: question.ask_whom.as_deref().map(|whom| words::said(words::sentence(whom))),
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
            question: words::text(&protocol.questions.at(other.question).text),
            from: label(protocol, other.question, other.from),
            to: label(protocol, other.question, other.to),
            verdict: other.verdict,
        })
        .collect()
}

fn label(protocol: &Protocol, question: QuestionId, option: OptionId) -> AttrValue {
    words::text(protocol.questions.at(question).option(option).map_or("", |choice| &choice.label))
}
