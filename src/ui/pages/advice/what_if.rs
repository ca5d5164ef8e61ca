//! What is still open and what would change the advice, in words.

use yew::{AttrValue, Callback, MouseEvent};

use crate::domain::{Advice, Answer, OpenOutcome, OptionId, Protocol, QuestionId, StepKind};
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
        if open.counts_alone() {
            for other in &open.outcomes {
                outcomes.push(outcome(protocol, advice, open.question, other, act));
            }
        }
        questions.push(OpenQuestion {
            name: words::text(&question.id),
            find_out: match &question.find_out {
                Some(what) => words::said(format!("Find out {what}")),
                None => words::text(&question.text),
            },
            ask_whom: question.ask_whom.as_deref().map(|whom| words::said(words::sentence(whom))),
            outcomes,
            on_answer: open.outcomes.is_empty().then(|| revisit(open.question, act)),
        });
    }
    questions
}

fn outcome(
    protocol: &Protocol,
    advice: &Advice,
    question: QuestionId,
    outcome: &OpenOutcome,
    act: &Callback<Action>,
) -> Outcome {
    let (mut titles, mut adds) = (Vec::new(), Vec::new());
    // The same people as now are not repeated beside each answer.
    if !outcome.contacts.iter().eq(advice.contacts.iter().map(|contact| &contact.post)) {
        for post in &outcome.contacts {
            titles.push(protocol.posts.at(*post).title.clone());
        }
    }
    // What is only to be known can wait for the advice itself, unless there is nothing else to tell.
    let nothing_else = titles.is_empty() && outcome.adds.iter().all(|step| step.said.kind == StepKind::Know);
    for step in &outcome.adds {
        if nothing_else || step.said.kind != StepKind::Know {
            adds.push(words::text(&step.said.text));
        }
    }
    let (name, answer, on_try) = choice(protocol, question, outcome.option, act);
    Outcome {
        name,
        answer,
        verdict: outcome.verdict,
        adds,
        contacts: (!titles.is_empty()).then(|| words::said(words::list(&titles, "or"))),
        asks: asks(&outcome.asks),
        on_try,
    }
}

/// Which other answers would lead to another verdict: those to one question together, and of these those that lead to
/// the same.
pub fn other_answers(protocol: &Protocol, advice: &Advice, act: &Callback<Action>) -> Vec<OtherAnswers> {
    let mut questions: Vec<OtherAnswers> = Vec::new();
    for other in &advice.would_change {
        let question = protocol.questions.at(other.question);
        if questions.last().is_none_or(|last| *last.name != *question.id) {
            questions.push(OtherAnswers {
                name: words::text(&question.id),
                question: words::text(&question.text),
                from: choice(protocol, other.question, other.from, act).1,
                outcomes: Vec::new(),
            });
        }
        let Some(last) = questions.last_mut() else { continue };
        let (name, answer, on_try) = choice(protocol, other.question, other.to, act);
        let answer = OtherAnswer { name, answer, on_try };
        let (verdict, asks) = (other.verdict, asks(&other.asks));
        match last.outcomes.iter_mut().find(|same| same.verdict == verdict && same.asks == asks) {
            Some(same) => same.answers.push(answer),
            None => last.outcomes.push(OtherOutcome { answers: vec![answer], verdict, asks }),
        }
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

fn asks(questions: &[QuestionId]) -> Option<AttrValue> {
    match questions.len() {
        0 => None,
        1 => Some(AttrValue::Static("There would be 1 more question to answer.")),
        more => Some(words::said(format!("There would be up to {more} more questions to answer."))),
    }
}
