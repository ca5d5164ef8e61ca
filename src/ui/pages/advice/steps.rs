//! Steps and deadlines in words.

use crate::domain::{Advice, Due, Protocol, StepKind};
use crate::ui::components::deadlines::DeadlineLine;
use crate::ui::components::step_list::StepLine;
use crate::ui::pages::protocol::clauses;
use crate::ui::words;

/// The steps of one list.
pub fn lines(protocol: &Protocol, advice: &Advice, kind: StepKind) -> Vec<StepLine> {
    let mut lines = Vec::new();
    for step in &advice.steps {
        if step.said.kind == kind {
            let clauses = words::said(words::sentence(&clauses(protocol, &step.clauses)));
            lines.push(StepLine { text: words::text(&step.said.text), clauses });
        }
    }
    lines
}

/// The deadlines.
pub fn deadlines(protocol: &Protocol, advice: &Advice) -> Vec<DeadlineLine> {
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
            clauses: words::said(words::sentence(&clauses(protocol, &deadline.clauses))),
        });
    }
    lines
}
