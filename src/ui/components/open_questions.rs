//! What the person was not sure of: what to find out, from whom, and what each answer would lead to.

use yew::prelude::*;

use super::heading::{Level, heading};
use super::verdict_tag::verdict_tag;
use super::{same, words_in};
use crate::domain::Verdict;
use crate::ui::tag::{button, tag, together};
use crate::ui::words;

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenQuestion {
    /// The question's id.
    pub name: AttrValue,
    /// What to find out.
    pub find_out: AttrValue,
    /// Who could tell.
    pub ask_whom: Option<AttrValue>,
    /// What each answer would lead to; nothing where no answer to it alone changes anything.
    pub outcomes: Vec<Outcome>,
    /// Goes back to the question, where none of its answers can be tried.
    pub on_answer: Option<Callback<MouseEvent>>,
}

/// What one answer would lead to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The answer's id.
    pub name: AttrValue,
    /// The answer.
    pub answer: AttrValue,
    /// The verdict that it alone leads to.
    pub verdict: Verdict,
    /// What it would add, in words.
    pub adds: Vec<AttrValue>,
    /// Whom to go to then.
    pub contacts: Option<AttrValue>,
    /// What must be answered then.
    pub asks: Option<AttrValue>,
    /// Tries it.
    pub on_try: Callback<MouseEvent>,
}

/// Draws them. Being unsure must not read as a fault: each must say what to find out, from whom, and what then.
pub fn open_questions(top: Level, questions: &[OpenQuestion]) -> Html {
    let mut drawn = Vec::new();
    for question in questions {
        drawn.push(draw(top, question));
    }
    together(drawn)
}

fn draw(top: Level, question: &OpenQuestion) -> Html {
    let mut outcomes = Vec::new();
    for outcome in &question.outcomes {
        outcomes.push(draw_outcome(outcome, &question.find_out));
    }
    let whom = question.ask_whom.as_ref().map(|whom| {
        tag("p", "").child(words_in("strong", "", format!("{}: ", words::WHO_COULD_TELL))).text(same(whom)).into()
    });
    let rest = if !outcomes.is_empty() {
        tag("ul", "eh-outcomes").children(outcomes).into()
    } else if let Some(answer) = &question.on_answer {
        button("eh-link-button", "I know now: answer this question", answer.clone())
            .child(words_in("span", "eh-hidden", format!(": {}", question.find_out)))
            .into()
    } else {
        words_in("p", "", words::COUNTS_TOGETHER)
    };
    tag("div", "eh-open")
        .set("data-open", same(&question.name))
        .child(heading(top, 3, "eh-heading-3", Html::from(same(&question.find_out))))
        .maybe_child(whom)
        .child(rest)
        .into()
}

/// Each button must say which answer it is for, and to what: heard in a list they would all be the same.
fn draw_outcome(outcome: &Outcome, find_out: &AttrValue) -> Html {
    let mut more = Vec::new();
    if let Some(contacts) = &outcome.contacts {
        more.push(words_in("li", "", words::then_to(contacts)));
    }
    for step in &outcome.adds {
        more.push(words_in("li", "", same(step)));
    }
    if let Some(asks) = &outcome.asks {
        more.push(words_in("li", "", same(asks)));
    }
    let of_what = words_in("span", "eh-hidden", format!(" for “{}”: {find_out}", outcome.answer));
    let see = button("eh-link-button", "See the advice", outcome.on_try.clone());
    tag("li", "eh-outcome")
        .child(words_in("span", "eh-outcome-answer", format!("“{}”", outcome.answer)))
        .child(verdict_tag(outcome.verdict))
        .maybe_child((!more.is_empty()).then(|| tag("ul", "eh-list eh-outcome-adds").children(more).into()))
        .child(see.set("data-try", same(&outcome.name)).child(of_what))
        .into()
}
