//! The protocol, its posts, facts and headlines, and bank holidays, as written.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::bounds::{LINE, LIST, NAME, PARAGRAPH, PRINCIPLES};
use super::{Keys, WrittenDate, words};

/// Which protocol it is.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The pack's name.
    #[schemars(regex(pattern = NAME))]
    pub id: String,
    /// Its title.
    #[schemars(length(min = 1, max = LINE))]
    pub title: String,
    /// Whose it is.
    #[schemars(length(min = 1, max = LINE))]
    pub council: String,
    /// Its version.
    #[schemars(length(min = 1, max = LINE))]
    pub version: String,
    /// When it took effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<WrittenDate>,
    /// When it is due for review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_due: Option<WrittenDate>,
    /// The most questions that a consultation asks, a page of tick boxes being one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_questions: Option<u8>,
    /// `protocol`, `extract` or `guidance`.
    #[schemars(extend("enum" = words::PACK_KINDS))]
    pub kind: String,
    /// What it covers and what it leaves out.
    #[schemars(length(min = 1, max = PARAGRAPH))]
    pub covers: String,
    /// Who says what it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<Interpreter>,
    /// Said when a ladder has run out.
    #[schemars(length(min = 1, max = PARAGRAPH))]
    pub nobody_further: String,
    /// The clauses that always apply.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = PRINCIPLES))]
    pub principles: Vec<String>,
    /// Where the council publishes a clause: an address with `{clause}` in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = LINE))]
    pub clause_link: Option<String>,
}

/// Somebody whom clauses bind.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bound {
    /// Their name in packs.
    #[schemars(regex(pattern = NAME))]
    pub id: String,
    /// How a sentence names them.
    #[schemars(length(min = 1, max = LINE))]
    pub text: String,
}

/// Who says what a protocol means.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interpreter {
    /// The post.
    pub post: String,
    /// The clauses that say so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = LIST))]
    pub clauses: Vec<String>,
}

/// A role that the protocol names.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// Its name.
    #[schemars(regex(pattern = NAME))]
    pub id: String,
    /// Its title.
    #[schemars(length(min = 1, max = LINE))]
    pub title: String,
    /// Who that is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = PARAGRAPH))]
    pub who: Option<String>,
    /// `asker` or `concerned`: a different person for each service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = words::RELATIVE_TO))]
    pub relative_to: Option<String>,
    /// Its name in the council's directory, where that is not its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = NAME))]
    pub listed_as: Option<String>,
    /// Whether it is no person's post: a committee, a panel, a team, an office, a procedure.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub body: bool,
}

/// A compound idea with a name.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its name.
    #[schemars(regex(pattern = NAME))]
    pub id: String,
    /// It is so when one of these holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any: Vec<Keys>,
    /// It is so when this period has passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passed: Option<Passed>,
}

/// A period from a date.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Passed {
    /// The question that asks for the date.
    pub from: String,
    /// So many working days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_days: Option<u16>,
    /// So many hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<u16>,
}

/// One sentence for some situations and a verdict.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Headline {
    /// The situations; none for advice that comes before the situation is asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub situation: Vec<String>,
    /// The verdict.
    #[schemars(extend("enum" = words::VERDICTS_THAT_COME_OUT))]
    pub verdict: String,
    /// The sentence.
    #[schemars(length(min = 1, max = LINE))]
    pub text: String,
}

/// Bank holidays of England and Wales.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BankHolidays {
    /// The first year covered.
    pub first_year: i32,
    /// The last year covered.
    pub last_year: i32,
    /// Every one of them.
    pub dates: Vec<WrittenDate>,
}
