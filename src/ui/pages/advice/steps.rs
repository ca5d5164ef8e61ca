//! Steps and deadlines in words.

use super::sources::Sources;
use crate::domain::{Advice, Due, StepKind};
use crate::ui::components::deadlines::DeadlineLine;
use crate::ui::components::step_list::StepLine;
use crate::ui::words;

/// The steps of one list.
pub fn lines(sources: &Sources<'_>, advice: &Advice, kind: StepKind) -> Vec<StepLine> {
    let mut lines = Vec::new();
    for step in &advice.steps {
        if step.said.kind == kind {
            let about = format!("{}, number {}", words::steps(kind), lines.len() + 1);
            let clauses = sources.here(&step.clauses, about);
            lines.push(StepLine { text: words::text(&step.said.text), clauses });
        }
    }
    lines
}

/// The deadlines.
pub fn deadlines(sources: &Sources<'_>, advice: &Advice) -> Vec<DeadlineLine> {
    let mut lines = Vec::new();
    for deadline in &advice.deadlines {
        lines.push(DeadlineLine {
            what: words::said(words::sentence(&deadline.what)),
            words: words::text(&deadline.words),
            due: deadline.due.map(|due| match due {
                Due::Day { day, .. } => words::said(words::day(day)),
                Due::Moment(moment) => words::said(words::moment(moment)),
            }),
            estimated: matches!(deadline.due, Some(Due::Day { estimated: true, .. })),
            clauses: sources.here(&deadline.clauses, deadline.what.clone()),
        });
    }
    lines
}
