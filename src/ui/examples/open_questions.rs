//! Open questions: what each answer leads to, whom to ask, and what it adds.

use yew::{AttrValue, Callback};

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, VERDICTS, below, markup};
use crate::domain::Verdict;
use crate::ui::components::open_questions::{OpenQuestion, Outcome, open_questions};

/// With as little as can be, with each thing that may be known, and several.
pub fn examples() -> Vec<Example> {
    let adding = Outcome { adds: vec!["Ring the bell twice.".into(), "Tell the pilot.".into()], ..yes() };
    let leading = Outcome { contacts: Some("Harbour Warden or Pilot".into()), ..yes() };
    let asking = Outcome { asks: Some("There would be 1 more question to answer.".into()), ..yes() };
    let every = VERDICTS.map(|verdict| Outcome { answer: verdict.id().into(), verdict, ..no() });
    let other = OpenQuestion { name: "dark".into(), find_out: "Find out whether it will be dark".into(), ..usual() };
    let day = OpenQuestion { on_answer: Some(Callback::noop()), ..with(vec![]) };
    vec![
        show("two answers", &[usual()]),
        show("nobody who could tell", &[OpenQuestion { ask_whom: None, ..usual() }]),
        show("an answer that adds steps", &[with(vec![adding, no()])]),
        show("an answer that leads to others", &[with(vec![leading, no()])]),
        show("an answer that asks more", &[with(vec![asking, no()])]),
        show("no answer alone changes anything", &[with(vec![])]),
        show("a day", &[day]),
        show("each verdict", &[with(every.into())]),
        show("several questions", &[usual(), other]),
        show("long words", &[filled(|_| LONG_WORD.into())]),
        show("long texts", &[filled(|_| LONG_TEXT.into())]),
        show(MARKUP, &[filled(markup)]),
    ]
}

fn show(name: &str, questions: &[OpenQuestion]) -> Example {
    Example::new(name, open_questions(below(3), questions))
}

fn usual() -> OpenQuestion {
    with(vec![yes(), no()])
}

fn with(outcomes: Vec<Outcome>) -> OpenQuestion {
    OpenQuestion {
        name: "visitors".into(),
        find_out: "Find out whether there will be visitors on board".into(),
        ask_whom: Some("The ferry office".into()),
        outcomes,
        on_answer: None,
    }
}

fn yes() -> Outcome {
    Outcome {
        name: "yes".into(),
        answer: "Yes".into(),
        verdict: Verdict::DoNot,
        adds: vec![],
        contacts: None,
        asks: None,
        on_try: Callback::noop(),
    }
}

fn no() -> Outcome {
    Outcome { name: "no".into(), answer: "No".into(), verdict: Verdict::GoAheadWithConditions, ..yes() }
}

fn filled(text: impl Fn(&str) -> AttrValue) -> OpenQuestion {
    let outcome = Outcome {
        answer: text("answer"),
        adds: vec![text("adds")],
        contacts: Some(text("contacts")),
        asks: Some(text("asks")),
        ..yes()
    };
    OpenQuestion { find_out: text("find out"), ask_whom: Some(text("ask whom")), ..with(vec![outcome]) }
}
