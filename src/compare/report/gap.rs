//! Gaps in words.

use super::Table;
use super::cell::cited;
use super::column::{lower, short};
use crate::compare::gaps::{Gap, Missing};
use crate::compare::provisions::{Cell, Sends};
use crate::domain::{ClauseId, PackKind, Protocol, Purpose, Question};
use crate::words;

impl Table<'_> {
    /// A gap in words: what the others say, each of them, and what the first does not.
    #[must_use]
    pub fn gap_text(&self, gap: &Gap) -> Option<(String, Vec<String>, String)> {
        let topic = self.topics.get(gap.topic)?;
        let own = self.protocols.first()?;
        let count = gap.others.len();
        let (say, have) = if count == 1 { ("1 other says", "1 other has") } else { ("others say", "others have") };
        let verb = if gap.what == Missing::Rest { have } else { say };
        let others = if count == 1 { verb.to_owned() } else { format!("{count} {verb}") };
        let what = match &gap.what {
            Missing::Topic => "something about this".to_owned(),
            Missing::Rest => "an answer for every such case".to_owned(),
            Missing::Contact(purpose) => whom(*purpose).to_owned(),
            Missing::About(question, option) => format!("who takes it up when {}", self.about_label(question, option)),
            Missing::Ladder => "who comes next when that does not settle it".to_owned(),
            Missing::Deadline => "by when".to_owned(),
        };
        let but = match own.about.kind {
            PackKind::Extract if gap.what == Missing::Rest => {
                format!("The {} extract leaves some cases unsaid; the rest of that protocol is not here.", short(own))
            }
            PackKind::Protocol if gap.what == Missing::Rest => {
                format!("The {} protocol leaves some cases unsaid.", short(own))
            }
            PackKind::Extract => {
                format!("The {} extract does not hold it; the rest of that protocol is not here and may.", short(own))
            }
            PackKind::Protocol => format!("The {} protocol does not.", short(own)),
            PackKind::Guidance => "This guidance does not.".to_owned(),
        };
        let one = |(place, items): &(usize, Vec<usize>)| {
            let (protocol, cell) = (self.protocols.get(*place)?, topic.cells.get(*place)?);
            Some(format!("{}: {}", short(protocol), has(protocol, cell, &gap.what, items)))
        };
        let lines = gap.others.iter().filter_map(one).collect();
        Some((format!("{others} {what}."), lines, but))
    }

    fn about_label(&self, question: &str, option: &str) -> String {
        let mut labels = self.protocols.iter().filter_map(|protocol| {
            let id = protocol.questions.find(|asked: &Question| asked.id == question && !asked.own)?;
            let asked = protocol.questions.at(id);
            asked.option_named(option).and_then(|option| asked.option(option)).map(|option| option.label.clone())
        });
        labels.next().map(|label| format!("it is about: {}", lower(&label))).unwrap_or_default()
    }
}

/// What somebody is named for.
fn whom(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Authorise => "who gives authority",
        Purpose::Decide => "who decides",
        Purpose::Raise => "who takes up a concern",
        Purpose::Tell => "who has to be told",
        Purpose::Advise => "who gives advice",
    }
}

/// What a protocol has that the first lacks: each thing once, with all its clauses.
fn has(protocol: &Protocol, cell: &Cell, what: &Missing, items: &[usize]) -> String {
    let mut said: Vec<(String, Vec<ClauseId>)> = Vec::new();
    for &item in items {
        let line = match what {
            Missing::Topic | Missing::Rest => cell
                .verdicts
                .get(item)
                .map(|reached| (words::verdict(reached.verdict).to_lowercase(), &reached.clauses)),
            Missing::Contact(_) | Missing::About(..) => cell
                .contacts
                .get(item)
                .map(|sends: &Sends| (protocol.posts.at(sends.post).title.clone(), &sends.clauses)),
            Missing::Ladder => {
                cell.ladder.get(item).map(|beside| (protocol.posts.at(beside.post).title.clone(), &beside.clauses))
            }
            Missing::Deadline => {
                cell.deadlines.get(item).map(|due| (format!("{}, {}", due.what, due.words), &due.clauses))
            }
        };
        let Some((line, clauses)) = line else { continue };
        match said.iter_mut().find(|(known, _)| *known == line) {
            Some((_, known)) => {
                known.extend(clauses);
                known.sort();
                known.dedup();
            }
            None => said.push((line, clauses.clone())),
        }
    }
    let lines: Vec<String> = said.iter().map(|(line, clauses)| format!("{line}{}", cited(protocol, clauses))).collect();
    lines.join("; ")
}
