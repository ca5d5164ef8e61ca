//! Steps of each kind.

use super::why_here::here;
use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::domain::StepKind;
use crate::ui::components::step_list::{StepLine, step_list};

/// Each kind of list, and steps that are hard to lay out.
pub fn examples() -> Vec<Example> {
    let usual = [
        line("Ask for leave to sail before you cast off.", "clause\u{a0}6.3"),
        line("Ring the bell twice.", "clauses\u{a0}6.4.1 and 6.4.2"),
        line("Write the names of all on board into the book.", "Note after paragraph 7"),
    ];
    let ten: Vec<StepLine> = (1..=10).map(|place| line(&format!("Light lamp {place}."), "")).collect();
    let long = |text| [line(text, text), line("Ring the bell twice.", "")];
    vec![
        Example::new("to do", step_list(StepKind::Do, &usual)),
        Example::new("not to do", step_list(StepKind::Dont, &usual)),
        Example::new("to know", step_list(StepKind::Know, &usual)),
        Example::new("one step", step_list(StepKind::Do, &usual[..1])),
        Example::new("ten steps without clauses", step_list(StepKind::Do, &ten)),
        Example::new("long words", step_list(StepKind::Do, &long(LONG_WORD))),
        Example::new("long texts", step_list(StepKind::Dont, &long(LONG_TEXT))),
        Example::new(MARKUP, step_list(StepKind::Know, &[line(&markup("step"), &markup("clauses"))])),
    ]
}

fn line(text: &str, clauses: &str) -> StepLine {
    StepLine { text: text.to_owned().into(), clauses: here(clauses) }
}
