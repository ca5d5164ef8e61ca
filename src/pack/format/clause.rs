//! Clauses and the rules beside them, as written.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::bounds::{BINDS, ID, LINE, LIST, NAME, PARAGRAPH, STEPS};
use super::{Contact, Keys, words};

/// One clause with its rules.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Its name.
    #[schemars(length(min = 1, max = ID))]
    pub id: String,
    /// What the document prints.
    #[schemars(length(min = 1, max = LINE))]
    pub label: String,
    /// The heading it stands under.
    #[schemars(length(min = 1, max = LINE))]
    pub heading: String,
    /// What it says.
    #[schemars(length(min = 1, max = PARAGRAPH))]
    pub gist: String,
    /// What kind of thing it says: `must`, `should-not`, `statement` and the like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = words::FORCES))]
    pub force: Option<String>,
    /// Whom it binds, or is about: names of `[[bound]]`, in the vocabulary or in `pack.toml`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = BINDS))]
    pub binds: Vec<String>,
    /// A fault of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = PARAGRAPH))]
    pub fault: Option<String>,
    /// Why it has no rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = words::NO_RULES))]
    pub no_rule: Option<String>,
    /// What the widget says instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = PARAGRAPH))]
    pub instead: Option<String>,
    /// The rules that rest on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rule: Vec<Rule>,
}

/// One rule.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its name.
    #[schemars(regex(pattern = NAME))]
    pub id: String,
    /// Every key must hold.
    #[serde(default, skip_serializing_if = "Keys::is_empty")]
    pub when: Keys,
    /// No key may hold.
    #[serde(default, skip_serializing_if = "Keys::is_empty")]
    pub unless: Keys,
    /// The verdict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = words::VERDICTS))]
    pub verdict: Option<String>,
    /// Sides or options of the who question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub binds: Vec<String>,
    /// What to do.
    #[serde(default, rename = "do", skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = STEPS))]
    pub do_: Vec<Step>,
    /// What not to do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = STEPS))]
    pub dont: Vec<Step>,
    /// What to know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = STEPS))]
    pub know: Vec<Step>,
    /// Further clauses that it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = LIST))]
    pub clauses: Vec<String>,
    /// Rules that it removes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = LIST))]
    pub overrides: Vec<String>,
    /// Rules whose contacts are meant beside its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = LIST))]
    pub alongside: Vec<String>,
    /// Rules whose contacts disagree with its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = LIST))]
    pub contradicts: Vec<Contradiction>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Deadline>,
    /// Whom to go to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}

/// One step.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name.
    #[schemars(regex(pattern = NAME))]
    pub id: String,
    /// The step as the person reads it.
    #[schemars(length(min = 1, max = PARAGRAPH))]
    pub text: String,
}

/// A rule whose contact disagrees, and what is said about it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contradiction {
    /// The other rule.
    pub rule: String,
    /// What is said.
    #[schemars(length(min = 1, max = PARAGRAPH))]
    pub say: String,
}

/// By when something is due.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// What is due.
    #[schemars(length(min = 1, max = LINE))]
    pub what: String,
    /// The period in the protocol's words.
    #[schemars(length(min = 1, max = LINE))]
    pub words: String,
    /// The question that asks from when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// So many working days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_days: Option<u16>,
    /// So many hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<u16>,
}
