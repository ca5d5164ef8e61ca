//! Other answers, to one question and to several.

use yew::AttrValue;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, VERDICTS, markup};
use crate::domain::Verdict;
use crate::ui::components::would_change::{OtherAnswer, would_change};

/// One other answer, several to one question, and several questions.
pub fn examples() -> Vec<Example> {
    let every = VERDICTS.map(|verdict| OtherAnswer { to: verdict.id().into(), verdict, ..usual() });
    let of_another = OtherAnswer { question: "Is the bell in its place?".into(), ..usual() };
    vec![
        show("one other answer", &[usual()]),
        show("each verdict", &every),
        show("two questions", &[usual(), of_another]),
        show("long words", &[filled(|_| LONG_WORD.into())]),
        show("long texts", &[filled(|_| LONG_TEXT.into())]),
        show(MARKUP, &[filled(markup)]),
    ]
}

fn show(name: &str, answers: &[OtherAnswer]) -> Example {
    Example::new(name, would_change(answers))
}

fn usual() -> OtherAnswer {
    OtherAnswer {
        question: "Will there be visitors on board?".into(),
        from: "No".into(),
        to: "Yes".into(),
        verdict: Verdict::DoNot,
    }
}

fn filled(text: impl Fn(&str) -> AttrValue) -> OtherAnswer {
    OtherAnswer { question: text("question"), from: text("from"), to: text("to"), ..usual() }
}
