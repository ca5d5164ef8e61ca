//! What is still open and what would change the advice, in words.

use yew::{AttrValue, Callback, MouseEvent};

use crate::domain::{Advice, Answer, OptionId, Protocol, QuestionId};
use crate::session::Change;
use crate::ui::components::open_questions::{OpenQuestion, Outcome};
use crate::ui::components::would_change::{OtherAnswer, OtherAnswers, OtherOutcome};
use crate::ui::pages::answers::revisit;
use crate::ui::pages::press;
use crate::ui::state::Action;
use crate::ui::words;

/// What the person was not sure of.
pub fn open(protocol: &Protocol, advice: &Advice, act: &Callback<Action>) -> Vec<OpenQuestion> {
    let mut questions = Vec::new();
    for open in &advice.open {
        let question = protocol.questions.at(open.question);
        let mut outcomes = Vec::new();
        for outcome in words::outcomes(protocol, advice, open) {
            outcomes.push(draw(protocol, open.question, outcome, act));
        }
        questions.push(OpenQuestion {
            name: words::text(&question.id),
            find_out: words::said(words::find_out(question)),
            ask_whom: question.ask_whom.as_deref().map(|whom| words::said(words::sentence(whom))),
            outcomes,
            on_answer: open.outcomes.is_empty().then(|| revisit(open.question, act)),
        });
    }
    questions
}

fn draw(protocol: &Protocol, question: QuestionId, outcome: words::Outcome, act: &Callback<Action>) -> Outcome {
    let (name, answer, on_try) = choice(protocol, question, outcome.option, act);
    let mut adds = Vec::new();
    for step in outcome.adds {
        adds.push(words::said(step));
    }
    Outcome {
        name,
        answer,
        verdict: outcome.verdict,
        adds,
        contacts: outcome.contacts.map(words::said),
        asks: outcome.asks.map(words::said),
        on_try,
    }
}

/// Which other answers would lead to another verdict.
pub fn other_answers(protocol: &Protocol, advice: &Advice, act: &Callback<Action>) -> Vec<OtherAnswers> {
    let mut questions = Vec::new();
    for other in words::other_answers(advice) {
        let mut outcomes = Vec::new();
        for outcome in other.outcomes {
            let mut answers = Vec::new();
            for option in outcome.options {
                let (name, answer, on_try) = choice(protocol, other.question, option, act);
                answers.push(OtherAnswer { name, answer, on_try });
            }
            outcomes.push(OtherOutcome { answers, verdict: outcome.verdict, asks: outcome.asks.map(words::said) });
        }
        let question = protocol.questions.at(other.question);
        questions.push(OtherAnswers {
            name: words::text(&question.id),
            question: words::text(&question.text),
            from: words::text(words::label(protocol, other.question, other.from)),
            outcomes,
        });
    }
    questions
}

/// An option's name, what it says, and what tries it.
fn choice(
    protocol: &Protocol,
    question: QuestionId,
    option: OptionId,
    act: &Callback<Action>,
) -> (AttrValue, AttrValue, Callback<MouseEvent>) {
    let choice = protocol.questions.at(question).option(option);
    let (name, label) = choice.map_or(("", ""), |choice| (&choice.id, &choice.label));
    let on_try = press(act, Action::Go(Change::Try(question, Answer::Option(option))));
    (words::text(name), words::text(label), on_try)
}
