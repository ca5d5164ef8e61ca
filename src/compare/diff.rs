//! Two versions of a protocol: in which circumstances they come to something else.
//!
//! Both are consulted at once, with the same answers, and every combination of answers is followed (`joint`). Combinations
//! that have come to the same state in both go on alike, so they share what follows. What comes out is put into as few
//! groups of circumstances as it takes (`cubes`): together these are all circumstances with a change, and no other.

mod cubes;
mod joint;
mod outcome;
mod twins;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use cubes::Cube;
pub use joint::Key;
pub use outcome::{Change, Told, change};

use crate::domain::{Answers, Protocol};

/// What may be walked.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// How many states are visited.
    pub states: usize,
    /// How many completions of unsure answers are looked at.
    pub completions: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { states: 150_000, completions: 1_500_000 }
    }
}

/// All that has changed.
#[derive(Clone, Debug, Default)]
pub struct Diff {
    /// Another verdict, contact or deadline, or advice in one of them alone; each with its circumstances.
    pub changes: Vec<Group>,
    /// The same verdict, contacts, ladder and deadlines, on other steps.
    pub steps: Vec<Group>,
    /// All the same, on other clauses.
    pub clauses: Vec<Group>,
    /// Which consultations were followed.
    pub reach: Reach,
}

/// How far the walk got.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// Every consultation.
    #[default]
    All,
    /// Every consultation in which nobody is unsure: with unsure answers there are too many.
    Definite,
    /// Not even these: there may be changes that are not told.
    Part,
}

/// One change with the circumstances in which it takes place.
#[derive(Clone, Debug)]
pub struct Group {
    /// What has changed.
    pub change: Change,
    /// The circumstances, none of them twice.
    pub when: Vec<Cube>,
    /// How many consultations they are.
    pub consultations: u128,
    /// The answers of one of them, in each of the versions.
    pub example: (Answers, Answers),
}

/// Compares two versions. `bounds` limit memory and time; what could not be followed is said.
#[must_use]
pub fn diff(old: &Protocol, new: &Protocol, today: NaiveDate, bounds: Bounds) -> Diff {
    let mut walk = joint::walk(old, new, today, bounds, false);
    let mut reach = Reach::All;
    if walk.gave_up {
        walk = joint::walk(old, new, today, bounds, true);
        reach = if walk.gave_up { Reach::Part } else { Reach::Definite };
    }
    let mut diff = Diff { reach, ..Diff::default() };
    let mut cubes: BTreeMap<usize, Vec<Cube>> = cubes::cubes(&walk);
    for (number, (change, example)) in walk.changes.iter().enumerate() {
        let group = Group {
            change: change.clone(),
            when: cubes.remove(&number).unwrap_or_default(),
            consultations: walk.counts.get(&number).copied().unwrap_or_default(),
            example: example.clone(),
        };
        let list = match change {
            Change::Same => continue,
            Change::Clauses => &mut diff.clauses,
            Change::Steps { .. } => &mut diff.steps,
            Change::Outcome { .. } | Change::OnlyOld(_) | Change::OnlyNew(_) => &mut diff.changes,
        };
        list.push(group);
    }
    diff
}
