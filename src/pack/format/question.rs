//! Questions, tick-box pages and the rewording of a shared question, as written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Keys;

/// A question, written in full.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its name.
    pub id: String,
    /// `who`, `issue`, `situation` or `circumstance`.
    pub stage: String,
    /// The question.
    pub text: String,
    /// One short sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Why it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// What its words mean.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
    /// What to find out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub find_out: Option<String>,
    /// Who could tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
    pub kind: Option<String>,
    /// Its options.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub option: Vec<Choice>,
    /// What the posts of its options are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub names: Option<String>,
    /// A pack's own question: the one that it comes after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// One option.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its name.
    pub id: String,
    /// The option as the person reads it; `yes` and `no` have their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// One short sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// The side that a role is on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<String>,
    /// Offered only when this may hold.
    #[serde(default, skip_serializing_if = "Keys::is_empty")]
    pub when: Keys,
    /// The posts that it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<String>,
}

/// Questions that are asked together.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Its name.
    pub id: String,
    /// The question above the boxes.
    pub text: String,
    /// One short sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

/// A shared question in a pack's own terms: what is written replaces what the vocabulary says.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rewording {
    /// The question.
    #[serde(rename = "use")]
    pub uses: String,
    /// The question as the person reads it.
    pub text: Option<String>,
    /// One short sentence.
    pub hint: Option<String>,
    /// Why it is asked.
    pub why: Option<String>,
    /// What its words mean.
    pub words: Option<BTreeMap<String, String>>,
    /// What to find out.
    pub find_out: Option<String>,
    /// Who could tell.
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
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RewordedOption {
    /// The option.
    pub id: String,
    /// The option as the person reads it.
    pub label: Option<String>,
    /// One short sentence.
    pub hint: Option<String>,
    /// The posts of this protocol that it names.
    pub posts: Option<Vec<String>>,
}
