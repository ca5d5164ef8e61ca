//! Steps and deadlines.

use super::{Kind, Paper};
use crate::domain::{Advice, ClauseId, Due, Protocol, StepKind};
use crate::words;

/// The steps of one list, under its heading; nothing where there are none.
pub fn list(paper: &mut Paper, protocol: &Protocol, advice: &Advice, kind: StepKind) {
    let line = if kind == StepKind::Do { Kind::Step } else { Kind::Item };
    let mut first = true;
    for step in &advice.steps {
        if step.said.kind == kind {
            if first {
                paper.add(Kind::Heading, words::sentence(words::steps(kind)));
            }
            first = false;
            paper.add(line, cited(protocol, &step.said.text, &step.clauses));
        }
    }
}

/// The deadlines, each with its day and how that was counted.
pub fn deadlines(paper: &mut Paper, protocol: &Protocol, advice: &Advice) {
    if !advice.deadlines.is_empty() {
        paper.say(Kind::Heading, words::BY_WHEN);
    }
    for deadline in &advice.deadlines {
        let mut said = Vec::new();
        if let Some(counted) = &deadline.counted {
            said.push(match counted.due {
                Due::Day { day, .. } => format!("{}.", words::day(day)),
                Due::Moment(moment) => format!("{}.", words::moment(moment)),
            });
            said.extend(words::days_left(counted.days_left));
        }
        let mut period = deadline.words.clone();
        if let Some(counted) = &deadline.counted {
            period = format!("{}.", words::sentence(&period));
            said.push(period);
            said.push(words::counted(counted));
            if matches!(counted.due, Due::Day { estimated: true, .. }) {
                said.push(words::ESTIMATED.to_owned());
            }
        } else {
            said.push(period);
        }
        paper.row(&words::sentence(&deadline.what), cited(protocol, &said.join(" "), &deadline.clauses));
    }
}

/// A text with the clauses behind it; there may be none.
#[inline(never)]
pub fn cited(protocol: &Protocol, text: &str, clauses: &[ClauseId]) -> String {
    match words::clauses(protocol, clauses) {
        cited if cited.is_empty() => text.to_owned(),
        cited => format!("{text} ({})", words::sentence(&cited)),
    }
}
