//! The same circumstances as a report.

use super::cell::{cited, clauses, ended};
use super::column::{column, short};
use super::{CellText, Mark, Report, Section, Sign};
use crate::compare::Entry;
use crate::domain::{Advice, Cited, Deadline, LadderPost, Protocol, Verdict};
use crate::words;

/// What the protocols say about these circumstances, which are questions with what was answered.
#[must_use]
pub fn report(protocols: &[&Protocol], entries: &[Entry], answers: &[(String, String)]) -> Report {
    let count = protocols.len();
    let row = |entry: &Entry| Some((entry.place, cell(protocols.get(entry.place)?, entry)));
    let rows: Vec<(usize, CellText)> = entries.iter().filter_map(row).collect();
    let first = protocols.first().map(|first| short(first)).unwrap_or_default();
    Report {
        title: format!("The same circumstances in {count} protocols"),
        intro: vec![format!(
            "What each text says to the person who gave these answers. {first} stands first; then come those that say \
             something else, those that say the same, and those that say nothing."
        )],
        answers: answers.iter().map(|(text, told)| (ended(text), told.clone())).collect(),
        columns: protocols.iter().map(|protocol| column(protocol)).collect(),
        sections: vec![Section { title: "What each protocol says".to_owned(), rows }],
        gaps: Vec::new(),
        elsewhere: Vec::new(),
        contradictions: Vec::new(),
        faults: Vec::new(),
    }
}

fn cell(protocol: &Protocol, entry: &Entry) -> CellText {
    let kind = protocol.about.kind;
    let mut text = CellText::default();
    let there = &entry.there;
    if there.silence.is_some() {
        text.marks.push(Mark { sign: Sign::nothing(kind), clauses: String::new() });
        text.notes.push(format!("{}.", words::silence(kind)));
    }
    if let Some(advice) = &there.advice {
        says(&mut text, protocol, advice, there.silence.is_some());
    }
    if let (Some(who), Some(role)) = (protocol.who(), there.carried.role) {
        text.notes.push(format!("Counts there as: {}.", words::label(protocol, who, role)));
    }
    text.differs = match entry.differs {
        _ if entry.place == 0 || there.silence.is_some() => None,
        differs if differs.any() => Some(words::another(differs.verdict, differs.contacts, differs.deadlines)),
        differs if differs.open => Some("Depends on facts too".to_owned()),
        _ => Some("The same".to_owned()),
    };
    text
}

fn says(text: &mut CellText, protocol: &Protocol, advice: &Advice, silent: bool) {
    if !silent {
        let sign = match advice.verdict {
            Verdict::NotCovered => Sign::NobodyFurther,
            verdict => Sign::Verdict(verdict),
        };
        text.marks.push(Mark { sign, clauses: clauses(protocol, &advice.clauses) });
    }
    text.headline = protocol.headline(advice.situation, advice.verdict).map(str::to_owned);
    text.who = contact_lines(protocol, advice);
    text.next = ladder_lines(protocol, advice);
    text.deadlines = deadline_lines(protocol, advice);
    for open in &advice.open {
        let question = ended(&protocol.questions.at(open.question).text);
        let lines = words::outcome_lines(protocol, advice, open);
        let lines = if lines.is_empty() { words::COUNTS_TOGETHER.to_owned() } else { lines.join("; ") };
        text.changes.push(format!("{question} {lines}"));
    }
    for said in &advice.contradictions {
        text.notes.push(contradiction(protocol, said));
    }
}

/// Whom to go to now, a line for each purpose, with the clauses.
#[must_use]
pub fn contact_lines(protocol: &Protocol, advice: &Advice) -> Vec<String> {
    let groups = advice.contacts.chunk_by(words::together).filter_map(|people| people.first());
    let lines = words::contact_lines(protocol, advice).into_iter().zip(groups);
    lines.map(|(line, first)| line + &cited(protocol, &first.clauses)).collect()
}

/// Who comes next or beside, with the clauses.
#[must_use]
pub fn ladder_lines(protocol: &Protocol, advice: &Advice) -> Vec<String> {
    let line = |later: &LadderPost| {
        let title = &protocol.posts.at(later.post).title;
        format!("{}: {title}{}", words::ladder_when(later.when), cited(protocol, &later.clauses))
    };
    advice.ladder.iter().map(line).collect()
}

/// By when something is due, with the clauses. In the protocol's words: nobody's dates are counted.
#[must_use]
pub fn deadline_lines(protocol: &Protocol, advice: &Advice) -> Vec<String> {
    let line = |due: &Deadline| {
        let said = words::sentence(&format!("{}, {}", due.what, due.words));
        said + &cited(protocol, &due.clauses)
    };
    advice.deadlines.iter().map(line).collect()
}

/// Where the text contradicts itself, with the clauses.
#[must_use]
pub fn contradiction(protocol: &Protocol, said: &Cited<String>) -> String {
    format!("{}: {}{}", words::DISAGREES_WITH_ITSELF, said.said, cited(protocol, &said.clauses))
}
