//! Whom a rule sends the person to, as written.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::bounds::{PARAGRAPH, RUNG};
use super::{is_false, words};

/// Whom to go to.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// `authorise`, `decide`, `raise`, `tell` or `advise`.
    #[schemars(extend("enum" = words::PURPOSES))]
    pub purpose: String,
    /// Why this person.
    #[schemars(length(min = 1, max = PARAGRAPH))]
    pub why: String,
    /// The person concerned, before any rung.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direct: Option<String>,
    /// The first rung: one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = RUNG))]
    pub any: Vec<String>,
    /// The first rung: each of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = RUNG))]
    pub all: Vec<String>,
    /// `any` stands from the lowest to the highest.
    #[serde(default, skip_serializing_if = "is_false")]
    pub ascending: bool,
    /// The next rungs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = RUNG))]
    pub then: Vec<Rung>,
    /// Who takes whose place while they are away.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub stand_in: BTreeMap<String, String>,
    /// Whom to turn to in difficulty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = RUNG))]
    pub difficulty: Vec<String>,
    /// Whom the contact brings in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = RUNG))]
    pub brings_in: Vec<String>,
}

/// A further rung.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rung {
    /// One of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = RUNG))]
    pub any: Vec<String>,
    /// Each of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = RUNG))]
    pub all: Vec<String>,
    /// `any` stands from the lowest to the highest.
    #[serde(default, skip_serializing_if = "is_false")]
    pub ascending: bool,
    /// Why these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = PARAGRAPH))]
    pub why: Option<String>,
}
