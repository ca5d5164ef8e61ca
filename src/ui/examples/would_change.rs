//! Other answers, to one question and to several.

use yew::{AttrValue, Callback};

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, VERDICTS, markup};
use crate::domain::Verdict;
use crate::ui::components::would_change::{OtherAnswer, OtherAnswers, OtherOutcome, would_change};

/// One other answer, several that lead to the same or to something else, several questions, more than are in sight.
pub fn examples() -> Vec<Example> {
    let every = VERDICTS.map(|verdict| OtherOutcome { verdict, ..outcome(&[verdict.id()]) });
    let asking = OtherOutcome { asks: Some("There would be 1 more question to answer.".into()), ..outcome(&["Yes"]) };
    let of_another = OtherAnswers { question: "Is the bell in its place?".into(), ..usual() };
    vec![
        show("one other answer", &[usual()]),
        show("an answer that asks more", &[with(vec![asking])]),
        show("two that lead to the same", &[with(vec![outcome(&["Some", "Many"])])]),
        show("three that lead to the same", &[with(vec![outcome(&["Some", "Many", "Too many to count"])])]),
        show("each verdict", &[with(every.into())]),
        show("two questions", &[usual(), of_another.clone()]),
        show("more than are in sight", &[usual(), of_another, usual(), usual(), usual(), usual()]),
        show("long words", &[filled(|_| LONG_WORD.into())]),
        show("long texts", &[filled(|_| LONG_TEXT.into())]),
        show(MARKUP, &[filled(markup)]),
    ]
}

fn show(name: &str, questions: &[OtherAnswers]) -> Example {
    Example::new(name, would_change(questions))
}

fn usual() -> OtherAnswers {
    with(vec![outcome(&["Yes"])])
}

fn with(outcomes: Vec<OtherOutcome>) -> OtherAnswers {
    OtherAnswers {
        name: "visitors".into(),
        question: "Will there be visitors on board?".into(),
        from: "No".into(),
        outcomes,
    }
}

fn outcome(answers: &[&'static str]) -> OtherOutcome {
    let answer = |words: &&'static str| answer((*words).into());
    OtherOutcome { answers: answers.iter().map(answer).collect(), verdict: Verdict::DoNot, asks: None }
}

fn answer(words: AttrValue) -> OtherAnswer {
    OtherAnswer { name: "yes".into(), answer: words, on_try: Callback::noop() }
}

fn filled(text: impl Fn(&str) -> AttrValue) -> OtherAnswers {
    let outcome = OtherOutcome { answers: vec![answer(text("to"))], asks: Some(text("asks")), ..outcome(&[]) };
    OtherAnswers { question: text("question"), from: text("from"), ..with(vec![outcome]) }
}
