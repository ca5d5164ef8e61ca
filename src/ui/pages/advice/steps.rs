//! Steps and deadlines in words.

use super::sources::Sources;
use crate::domain::{Advice, Counted, Due, StepKind};
use crate::ui::components::deadlines::{DeadlineLine, DueLine};
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
    for (place, deadline) in advice.deadlines.iter().enumerate() {
        lines.push(DeadlineLine {
            what: words::said(words::sentence(&deadline.what)),
            words: words::text(&deadline.words),
            due: deadline.counted.as_ref().map(|counted| due(counted, place)),
            clauses: sources.here(&deadline.clauses, deadline.what.clone()),
        });
    }
    lines
}

/// What has passed goes into no calendar.
fn due(counted: &Counted, place: usize) -> DueLine {
    DueLine {
        when: words::said(match counted.due {
            Due::Day { day, .. } => words::day(day),
            Due::Moment(moment) => words::moment(moment),
        }),
        how_far: words::days_left(counted.days_left).map(words::said),
        counted: words::said(words::counted(counted)),
        estimated: matches!(counted.due, Due::Day { estimated: true, .. }).then_some(words::ESTIMATED.into()),
        for_calendar: (counted.days_left >= 0).then(|| words::said(place.to_string())),
    }
}
