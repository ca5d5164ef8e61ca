//! Questions, tick-box pages and the rewording of a shared question, as written.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::bounds::{LINE, NAME, NAMED, PARAGRAPH, WORDS};
use super::{Keys, words};

/// A question, written in full.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its name.
    #[schemars(regex(pattern = NAME))]
    pub id: String,
    /// `who`, `issue`, `situation` or `circumstance`.
    #[schemars(extend("enum" = words::STAGES))]
    pub stage: String,
    /// The question.
    #[schemars(length(min = 1, max = LINE))]
    pub text: String,
    /// One short sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = PARAGRAPH))]
    pub hint: Option<String>,
    /// Why it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = PARAGRAPH))]
    pub why: Option<String>,
    /// What its words mean.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(extend("maxProperties" = WORDS, "additionalProperties" = { "type": "string", "minLength": 1, "maxLength": PARAGRAPH }))]
    pub words: BTreeMap<String, String>,
    /// What to find out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = LINE))]
    pub find_out: Option<String>,
    /// Who could tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = LINE))]
    pub ask_whom: Option<String>,
    /// Whether *not sure* is an answer; it is unless this says no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_sure: Option<bool>,
    /// Whether nobody can change the answer any more; the first three stages ask about nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<bool>,
    /// The tick-box page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// `choice` (the default), `yes-no`, `date` or `date-time`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = words::KINDS))]
    pub kind: Option<String>,
    /// Its options.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub option: Vec<Choice>,
    /// What the posts of its options are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = words::NAMINGS))]
    pub names: Option<String>,
    /// A pack's own question: the one that it comes after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// One option.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its name.
    #[schemars(regex(pattern = NAME))]
    pub id: String,
    /// The option as the person reads it; `yes` and `no` have their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = LINE))]
    pub label: Option<String>,
    /// One short sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = PARAGRAPH))]
    pub hint: Option<String>,
    /// The side that a role is on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = LINE))]
    pub side: Option<String>,
    /// Offered only when this may hold.
    #[serde(default, skip_serializing_if = "Keys::is_empty")]
    pub when: Keys,
    /// The posts that it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = NAMED))]
    pub posts: Vec<String>,
}

/// Questions that are asked together.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Its name.
    #[schemars(regex(pattern = NAME))]
    pub id: String,
    /// The question above the boxes.
    #[schemars(length(min = 1, max = LINE))]
    pub text: String,
    /// One short sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = PARAGRAPH))]
    pub hint: Option<String>,
}

/// A shared question in a pack's own terms: what is written replaces what the vocabulary says.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rewording {
    /// The question.
    #[serde(rename = "use")]
    pub uses: String,
    /// The question as the person reads it.
    #[schemars(length(max = LINE))]
    pub text: Option<String>,
    /// One short sentence.
    #[schemars(length(max = PARAGRAPH))]
    pub hint: Option<String>,
    /// Why it is asked.
    #[schemars(length(max = PARAGRAPH))]
    pub why: Option<String>,
    /// What its words mean.
    #[schemars(extend("maxProperties" = WORDS, "additionalProperties" = { "type": "string", "minLength": 1, "maxLength": PARAGRAPH }))]
    pub words: Option<BTreeMap<String, String>>,
    /// What to find out.
    #[schemars(length(max = LINE))]
    pub find_out: Option<String>,
    /// Who could tell.
    #[schemars(length(max = LINE))]
    pub ask_whom: Option<String>,
    /// Whether nobody can change the answer any more, as this pack asks it.
    pub settled: Option<bool>,
    /// Only these options, in this order.
    pub options: Option<Vec<String>>,
    /// Wording, hint or posts of an option.
    #[serde(default)]
    pub option: Vec<RewordedOption>,
}

/// An option in a pack's own terms.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RewordedOption {
    /// The option.
    #[schemars(regex(pattern = NAME))]
    pub id: String,
    /// The option as the person reads it.
    #[schemars(length(max = LINE))]
    pub label: Option<String>,
    /// One short sentence.
    #[schemars(length(max = PARAGRAPH))]
    pub hint: Option<String>,
    /// The posts of this protocol that it names.
    #[schemars(length(max = NAMED))]
    pub posts: Option<Vec<String>>,
}
