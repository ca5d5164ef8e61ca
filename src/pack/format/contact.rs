//! Whom a rule sends the person to, as written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::is_false;

/// Whom to go to.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// `authorise`, `decide`, `raise`, `tell` or `advise`.
    pub purpose: String,
    /// Why this person.
    pub why: String,
    /// The person concerned, before any rung.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direct: Option<String>,
    /// The first rung: one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any: Vec<String>,
    /// The first rung: each of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub all: Vec<String>,
    /// `any` stands from the lowest to the highest.
    #[serde(default, skip_serializing_if = "is_false")]
    pub ascending: bool,
    /// The next rungs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub then: Vec<Rung>,
    /// Who takes whose place while they are away.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub stand_in: BTreeMap<String, String>,
    /// Whom to turn to in difficulty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub difficulty: Vec<String>,
    /// Whom the contact brings in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub brings_in: Vec<String>,
}

/// A further rung.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Rung {
    /// One of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any: Vec<String>,
    /// Each of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub all: Vec<String>,
    /// `any` stands from the lowest to the highest.
    #[serde(default, skip_serializing_if = "is_false")]
    pub ascending: bool,
    /// Why these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}
