//! Which other answer would lead to another verdict.

use yew::prelude::*;

use super::details::details;
use super::verdict_tag::verdict_tag;
use super::{same, words_in};
use crate::domain::Verdict;
use crate::ui::tag::{button, tag, together};
use crate::ui::words;

/// The other answers to one question.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherAnswers {
    /// The question's id.
    pub name: AttrValue,
    /// The question.
    pub question: AttrValue,
    /// What was answered.
    pub from: AttrValue,
    /// What could have been answered, by what it would lead to.
    pub outcomes: Vec<OtherOutcome>,
}

/// Answers that would lead to the same.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherOutcome {
    /// The answers.
    pub answers: Vec<OtherAnswer>,
    /// The verdict then.
    pub verdict: Verdict,
    /// What must be answered then.
    pub asks: Option<AttrValue>,
}

/// An answer that can be tried.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherAnswer {
    /// Its id.
    pub name: AttrValue,
    /// The answer.
    pub answer: AttrValue,
    /// Tries it.
    pub on_try: Callback<MouseEvent>,
}

/// So many outcomes are in sight; the rest is behind a summary.
const IN_SIGHT: usize = 4;

/// Draws them, the smallest changes first, as they come.
pub fn would_change(questions: &[OtherAnswers]) -> Html {
    let (mut shown, mut rest, mut count) = (Vec::new(), Vec::new(), 0);
    for question in questions {
        if count < IN_SIGHT { &mut shown } else { &mut rest }.push(draw(question));
        count += question.outcomes.len();
    }
    if !rest.is_empty() {
        let summary = format!("{} more that would change it", rest.len());
        shown.push(details(AttrValue::from(summary).into(), None, together(rest)));
    }
    together(shown)
}

fn draw(question: &OtherAnswers) -> Html {
    let mut outcomes = tag("ul", "eh-outcomes");
    for outcome in &question.outcomes {
        let mut said = tag("span", "eh-outcome-answer").say(words::IF_IT_WERE);
        for (place, other) in outcome.answers.iter().enumerate() {
            // A comma stands within the button: after a long answer it would come to stand on a line alone.
            let end = if place + 2 < outcome.answers.len() { "”," } else { "”" };
            if place > 0 {
                said = said.say(if place + 1 == outcome.answers.len() { " or " } else { " " });
            }
            let of_what = words_in("span", "eh-hidden", format!(": see the advice. {}", question.question));
            let answer = button("eh-link-button", "“", other.on_try.clone()).text(same(&other.answer)).say(end);
            said = said.child(answer.set("data-try", same(&other.name)).child(of_what));
        }
        outcomes =
            outcomes.child(tag("li", "eh-outcome").child(said).child(verdict_tag(outcome.verdict)).maybe_child(
                outcome.asks.as_ref().map(|asks| words_in("span", "eh-hint eh-outcome-adds", same(asks))),
            ));
    }
    tag("div", "eh-other-answers")
        .set("data-would-change", same(&question.name))
        .child(tag("p", "").child(words_in("strong", "", same(&question.question))).child(words_in(
            "span",
            "eh-hint",
            format!(" {}", words::you_said(&question.from)),
        )))
        .child(outcomes)
        .into()
}
