//! Provision by provision: the situations that are wanted, in all protocols.

use super::column::{column, contradictions, faults, lower, short};
use super::{GapText, Report, Section, Wanted, cell};
use crate::compare::gaps::{Gap, gaps};
use crate::compare::provisions::{Cell, Topic};
use crate::domain::{PackKind, Protocol};

/// The matrix.
#[derive(Debug)]
pub struct Table<'p> {
    /// In the order of showing; the first is the one that the others are compared with, where one is chosen.
    pub protocols: Vec<&'p Protocol>,
    /// Somebody has said which is the first.
    pub chosen: bool,
    /// The situations, with a cell for each protocol.
    pub topics: Vec<Topic>,
    /// What the first lacks.
    pub gaps: Vec<Gap>,
    /// What was asked for, in words.
    pub about: Option<String>,
    /// For each topic, its place among the sections of the report; none for what the first, an extract, does not hold.
    shown: Vec<Option<usize>>,
}

impl<'p> Table<'p> {
    /// The table of these topics, which are those that are wanted; all where nothing in particular is.
    #[must_use]
    pub fn new(protocols: &[&'p Protocol], chosen: bool, topics: Vec<Topic>, wanted: Option<&Wanted>) -> Self {
        let gaps = if chosen { gaps(protocols, &topics) } else { Vec::new() };
        let extract = chosen && protocols.first().is_some_and(|first| first.about.kind == PackKind::Extract);
        let mut count = 0;
        let mut shown = Vec::new();
        for topic in &topics {
            // Whoever asks for a topic gets it.
            let held = wanted.is_some() || !extract || topic.cells.first().is_some_and(|cell| !cell.absent);
            shown.push(held.then_some(count));
            count += usize::from(held);
        }
        let about = wanted.map(|wanted| wanted.label.clone());
        Self { protocols: protocols.to_vec(), chosen, topics, gaps, about, shown }
    }

    /// As people read it.
    #[must_use]
    pub fn report(&self) -> Report {
        let section = |topic: &Topic| Section {
            title: topic.label.clone(),
            rows: self.rows(topic).map(|(place, protocol, cell)| (place, cell::text(protocol, cell))).collect(),
        };
        let first = self.protocols.first().filter(|_| self.chosen);
        let whose = first.map(|protocol| match self.protocols.len() {
            2 => format!("{} and 1 other", short(protocol)),
            count => format!("{} and {} others", short(protocol), count - 1),
        });
        let whose = whose.unwrap_or_else(|| format!("{} protocols", self.protocols.len()));
        let about = self.about.as_ref().map(|about| format!(": {}", lower(about))).unwrap_or_default();
        let held = |first: &&Protocol| {
            let about = &first.about;
            format!("{}: {}, {}, held against the others.", about.council, about.title, about.version_said())
        };
        Report {
            title: format!("What {whose} say, provision by provision{about}"),
            intro: first.map(held).into_iter().chain([INTRO.to_owned()]).collect(),
            answers: Vec::new(),
            columns: self.protocols.iter().map(|protocol| column(protocol)).collect(),
            sections: self.shown(true).map(section).collect(),
            gaps: self.gaps.iter().filter_map(|gap| self.gap(gap)).collect(),
            elsewhere: self.shown(false).filter_map(|topic| self.elsewhere(topic)).collect(),
            contradictions: first.map(|first| contradictions(first)).unwrap_or_default(),
            faults: first.map(|first| faults(first)).unwrap_or_default(),
        }
    }

    /// The topics that stand in the report as sections, or those that do not.
    fn shown(&self, shown: bool) -> impl Iterator<Item = &Topic> {
        self.topics.iter().zip(&self.shown).filter(move |(_, place)| place.is_some() == shown).map(|(topic, _)| topic)
    }

    fn elsewhere(&self, topic: &Topic) -> Option<(String, Vec<String>)> {
        let speak = self.rows(topic).filter(|(_, _, cell)| !cell.silent());
        let names: Vec<String> = speak.map(|(_, protocol, _)| short(protocol)).collect();
        (!names.is_empty()).then(|| (topic.label.clone(), names))
    }

    fn rows<'t>(&'t self, topic: &'t Topic) -> impl Iterator<Item = (usize, &'t Protocol, &'t Cell)> {
        self.protocols.iter().zip(&topic.cells).enumerate().map(|(place, (protocol, cell))| (place, *protocol, cell))
    }

    fn gap(&self, gap: &Gap) -> Option<GapText> {
        let section = self.shown.get(gap.topic).copied().flatten()?;
        let (said, others, but) = self.gap_text(gap)?;
        Some(GapText { section, said, others, but })
    }
}

const INTRO: &str = "For each situation, everything that each text can lead to, worked out from every combination of facts \
    that it asks about, with the clauses behind it.";
