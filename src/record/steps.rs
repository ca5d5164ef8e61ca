//! Steps, deadlines and what is still open.

use super::{Kind, Paper};
use crate::domain::{Advice, ClauseId, Due, Open, OpenOutcome, Protocol, StepKind};
use crate::words;

/// The steps of one list, under its heading; nothing where there are none.
pub fn list(paper: &mut Paper, protocol: &Protocol, advice: &Advice, kind: StepKind, title: &str) {
    let line = if kind == StepKind::Do { Kind::Step } else { Kind::Item };
    let mut first = true;
    for step in &advice.steps {
        if step.said.kind == kind {
            if first {
                paper.say(Kind::Heading, title);
            }
            first = false;
            paper.add(line, cited(protocol, &step.said.text, &step.clauses));
        }
    }
}

/// The deadlines, each with its day.
pub fn deadlines(paper: &mut Paper, protocol: &Protocol, advice: &Advice) {
    if !advice.deadlines.is_empty() {
        paper.say(Kind::Heading, "By when");
    }
    for deadline in &advice.deadlines {
        let mut when = match deadline.due {
            Some(Due::Day { day, .. }) => words::day(day),
            Some(Due::Moment(moment)) => words::moment(moment),
            None => String::new(),
        };
        if !when.is_empty() {
            when.push_str(": ");
        }
        when.push_str(&cited(protocol, &deadline.words, &deadline.clauses));
        if let Some(counted) = &deadline.counted {
            when.push(' ');
            when.push_str(&words::counted(counted));
        }
        if matches!(deadline.due, Some(Due::Day { estimated: true, .. })) {
            when.push(' ');
            when.push_str(words::ESTIMATED);
        }
        paper.row(&words::sentence(&deadline.what), when);
    }
}

/// What the person was not sure of.
pub fn open(paper: &mut Paper, protocol: &Protocol, advice: &Advice) {
    if !advice.open.is_empty() {
        paper.say(Kind::Heading, "What is still open");
        paper.say(Kind::Paragraph, words::STILL_OPEN);
    }
    for open in &advice.open {
        let question = protocol.questions.at(open.question);
        paper.add(
            Kind::Subheading,
            match &question.find_out {
                Some(what) => format!("Find out {what}"),
                None => question.text.clone(),
            },
        );
        if let Some(whom) = &question.ask_whom {
            paper.row(words::WHO_COULD_TELL, words::sentence(whom));
        }
        for outcome in &open.outcomes {
            paper.add(Kind::Item, leads_to(protocol, advice, open, outcome));
        }
    }
}

/// What one answer would lead to.
fn leads_to(protocol: &Protocol, advice: &Advice, open: &Open, outcome: &OpenOutcome) -> String {
    let label = words::label(protocol, open.question, outcome.option);
    let mut said = format!("If the answer is “{label}”: {}.", words::verdict(outcome.verdict));
    // The same people as now are not repeated beside each answer.
    if !outcome.contacts.is_empty() && !outcome.contacts.iter().eq(advice.contacts.iter().map(|contact| &contact.post))
    {
        let mut titles = Vec::new();
        for post in &outcome.contacts {
            titles.push(protocol.posts.at(*post).title.clone());
        }
        said.push_str(&format!(" You would go to: {}.", words::list(&titles, "or")));
    }
    for step in &outcome.adds {
        said.push(' ');
        said.push_str(&step.said.text);
    }
    said
}

/// A text with the clauses behind it; there may be none.
#[inline(never)]
pub fn cited(protocol: &Protocol, text: &str, clauses: &[ClauseId]) -> String {
    match words::clauses(protocol, clauses) {
        cited if cited.is_empty() => text.to_owned(),
        cited => format!("{text} ({})", words::sentence(&cited)),
    }
}
