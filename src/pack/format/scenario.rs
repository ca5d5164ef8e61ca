//! Stories with what must come out, as written.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{WrittenAnswer, WrittenDate};

/// One story.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Its name.
    pub id: String,
    /// What somebody tells.
    pub story: String,
    /// What they answer: an option, `not-sure`, or a date.
    #[serde(default)]
    pub answers: BTreeMap<String, WrittenAnswer>,
    /// The day on which it is told.
    pub today: Option<WrittenDate>,
    /// Posts that the council's directory shows as away.
    #[serde(default)]
    pub away: Vec<String>,
    /// One of these must come out.
    pub verdict: Vec<String>,
    /// Exactly these posts.
    #[serde(default)]
    pub contact: Vec<String>,
    /// At least these posts.
    #[serde(default)]
    pub ladder: Vec<String>,
    /// At least these clauses.
    #[serde(default)]
    pub clauses: Vec<String>,
    /// Points to make.
    #[serde(default)]
    pub must_say: Vec<Point>,
    /// What a person looks for, and must not find.
    #[serde(default)]
    pub must_not_say: Vec<String>,
}

/// A point, with the steps that make it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// The point.
    pub point: String,
    /// Every one of these steps must be in the advice.
    pub steps: Vec<String>,
}
