//! Stories with what must come out, as written.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::bounds::{LIST, NAME, PARAGRAPH, QUESTIONS, STEPS};
use super::{WrittenAnswer, WrittenDate, words};

/// One story.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Its name.
    #[schemars(regex(pattern = NAME))]
    pub id: String,
    /// What somebody tells.
    #[schemars(length(min = 1, max = PARAGRAPH))]
    pub story: String,
    /// What they answer: an option, `not-sure`, or a date.
    #[serde(default)]
    #[schemars(extend("maxProperties" = QUESTIONS))]
    pub answers: BTreeMap<String, WrittenAnswer>,
    /// The day on which it is told.
    pub today: Option<WrittenDate>,
    /// Posts that the council's directory shows as away.
    #[serde(default)]
    #[schemars(length(max = LIST))]
    pub away: Vec<String>,
    /// One of these must come out.
    #[schemars(extend("items" = { "type": "string", "enum": words::VERDICTS_THAT_COME_OUT }))]
    #[schemars(length(min = 1, max = LIST))]
    pub verdict: Vec<String>,
    /// Exactly these posts.
    #[serde(default)]
    #[schemars(length(max = LIST))]
    pub contact: Vec<String>,
    /// At least these posts.
    #[serde(default)]
    #[schemars(length(max = LIST))]
    pub ladder: Vec<String>,
    /// At least these clauses.
    #[serde(default)]
    #[schemars(length(max = LIST))]
    pub clauses: Vec<String>,
    /// Points to make.
    #[serde(default)]
    #[schemars(length(max = LIST))]
    pub must_say: Vec<Point>,
    /// What a person looks for, and must not find.
    #[serde(default)]
    #[schemars(length(max = LIST), inner(length(min = 1, max = PARAGRAPH)))]
    pub must_not_say: Vec<String>,
}

/// A point, with the steps that make it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// The point.
    #[schemars(length(min = 1, max = PARAGRAPH))]
    pub point: String,
    /// Every one of these steps must be in the advice.
    #[schemars(length(min = 1, max = STEPS))]
    pub steps: Vec<String>,
}
