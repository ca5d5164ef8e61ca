//! The shape of the contract. Its names say what they hold; only what they do not say is explained.
#![expect(missing_docs, reason = "the fields are named for host pages, and most need no more words")]

use chrono::NaiveDate;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// The advice of one consultation.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Advice<'a> {
    pub protocol: About<'a>,
    pub verdict: &'static str,
    pub headline: Option<&'a str>,
    #[serde(rename = "do")]
    pub to_do: Vec<Step<'a>>,
    pub dont: Vec<Step<'a>>,
    pub know: Vec<Step<'a>>,
    pub contact: Vec<Contact<'a>>,
    /// Who is behind on the ladders of the contacts.
    pub taken: Vec<Taken<'a>>,
    pub ladder: Vec<LadderPost<'a>>,
    /// The clauses that hold whatever the matter is, where the protocol is silent.
    pub principles: Vec<&'a str>,
    /// Whom the protocol names for other matters, where it is silent. It sends nobody to them.
    pub named: Vec<Named<'a>>,
    /// What is said when a ladder has run out, and where the protocol names nobody at all; otherwise `null`.
    pub nobody_further: Option<&'a str>,
    /// Where the protocol disagrees with itself.
    pub contradictions: Vec<Said<'a>>,
    pub deadlines: Vec<Deadline<'a>>,
    pub open: Vec<Open<'a>>,
    pub would_change: Vec<WouldChange<'a>>,
    pub clauses: Vec<&'a str>,
    pub answers: Answers<'a>,
    /// The answers that are only tried out, in an object like `answers`; `null` where all of them are the person's own.
    pub trying: Option<Answers<'a>>,
    /// What was not asked, because the council's directory answers it.
    pub from_directory: Answers<'a>,
}

/// Which protocol it is.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct About<'a> {
    pub id: &'a str,
    pub title: &'a str,
    pub council: &'a str,
    pub version: &'a str,
    pub in_force: Option<NaiveDate>,
    pub review_due: Option<NaiveDate>,
    pub interpreter: Option<Interpreter<'a>>,
}

/// Who says what the protocol means.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Interpreter<'a> {
    pub post: &'a str,
    pub title: &'a str,
    pub name: Option<&'a str>,
    pub clauses: Vec<&'a str>,
}

/// One step.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Step<'a> {
    pub text: &'a str,
    pub clauses: Vec<&'a str>,
    pub rule: &'a str,
}

/// A sentence that rests on clauses.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Said<'a> {
    pub text: &'a str,
    pub clauses: Vec<&'a str>,
    pub rule: &'a str,
}

/// Somebody to go to now.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Contact<'a> {
    pub post: &'a str,
    pub title: &'a str,
    pub purpose: &'static str,
    pub need: &'static str,
    pub name: Option<&'a str>,
    pub email: Option<&'a str>,
    pub phone: Option<&'a str>,
    pub office: Option<&'a str>,
    /// All holders of the post who may be gone to, where it has several.
    pub people: Vec<Person<'a>>,
    /// The last day of an absence that the council's directory shows.
    pub away_until: Option<NaiveDate>,
    /// Nobody holds the post.
    pub vacant: bool,
    /// Who is in their place by the council's own arrangement.
    pub deputy: Option<Deputy<'a>>,
    /// The service for which the holder was chosen.
    pub service: Option<&'a str>,
    /// The post that the matter is about, if it has several holders and one of them may be this contact.
    pub may_be: Option<&'a str>,
    pub why: &'a str,
    pub clauses: Vec<&'a str>,
    pub rule: &'a str,
    /// It is the person concerned, to be talked to directly.
    pub direct: bool,
    /// The absent post whose place it takes.
    pub stands_in_for: Option<&'a str>,
}

/// Somebody behind on a ladder.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Taken<'a> {
    pub post: &'a str,
    pub title: &'a str,
    pub name: Option<&'a str>,
    /// The last day of an absence that the council's directory shows.
    pub away_until: Option<NaiveDate>,
    /// Nobody holds the post.
    pub vacant: bool,
    pub purpose: &'static str,
    /// `tried`; or passed over: `about` them, `you`, `below` whom it is about, `past` since somebody further up was tried,
    /// `unsuitable`, `away`, `vacant`.
    pub because: &'static str,
    /// It is the person concerned, to be talked to directly.
    pub direct: bool,
    pub clauses: Vec<&'a str>,
    pub rule: &'a str,
}

/// Somebody named for other matters.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Named<'a> {
    pub post: &'a str,
    pub title: &'a str,
    pub name: Option<&'a str>,
    pub email: Option<&'a str>,
    pub phone: Option<&'a str>,
    /// The last day of an absence that the council's directory shows.
    pub away_until: Option<NaiveDate>,
    /// Nobody holds the post.
    pub vacant: bool,
    pub purposes: Vec<&'static str>,
    /// They are there for a difficulty or a doubt.
    pub in_difficulty: bool,
}

/// Somebody of the council's directory.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Person<'a> {
    pub name: Option<&'a str>,
    pub email: Option<&'a str>,
    pub phone: Option<&'a str>,
    pub office: Option<&'a str>,
}

/// Somebody in the place of a holder who is away, or while there is none.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Deputy<'a> {
    pub name: Option<&'a str>,
    pub email: Option<&'a str>,
    pub phone: Option<&'a str>,
    pub office: Option<&'a str>,
    /// The post that they hold, where that is why.
    pub post: Option<&'a str>,
    /// What the protocol does not say of them, in a sentence, where they are in the place of somebody who can give
    /// authority or decide.
    pub limit: Option<&'static str>,
}

/// Somebody for later.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LadderPost<'a> {
    pub post: &'a str,
    pub title: &'a str,
    pub when: &'static str,
    pub name: Option<&'a str>,
    /// The last day of an absence that the council's directory shows.
    pub away_until: Option<NaiveDate>,
    /// Nobody holds the post.
    pub vacant: bool,
    pub why: &'a str,
    pub clauses: Vec<&'a str>,
    pub rule: &'a str,
}

/// By when something is due.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Deadline<'a> {
    pub what: &'a str,
    /// The period in the protocol's words.
    pub rule: &'a str,
    /// `2026-12-01`, or `2026-12-01T10:00` where hours count.
    pub due: Option<String>,
    /// It lies in a year whose bank holidays are not known yet.
    pub estimated: bool,
    /// The day or the moment from which it is counted, in the form of `due`.
    pub from: Option<String>,
    /// How long it is: `2 working days`, `24 hours`.
    pub period: Option<String>,
    /// The bank holidays that were skipped. Weekends are skipped too; both only among working days.
    pub skipped: Vec<NaiveDate>,
    /// It was before today.
    pub passed: bool,
    pub clauses: Vec<&'a str>,
}

/// A question that the person was not sure of.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Open<'a> {
    pub question: &'a str,
    pub text: &'a str,
    pub find_out: Option<&'a str>,
    pub ask_whom: Option<&'a str>,
    /// Whether an answer to it alone changes something; otherwise it does together with others that are open.
    pub counts_alone: bool,
    pub outcomes: Vec<OpenOutcome<'a>>,
}

/// What one answer to it alone would lead to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct OpenOutcome<'a> {
    pub answer: &'a str,
    pub label: &'a str,
    pub verdict: &'static str,
    pub adds: Vec<Step<'a>>,
    pub contacts: Vec<&'a str>,
    /// What would have to be asked then; the rest holds while that is not sure.
    pub asks: Vec<&'a str>,
}

/// An answer that would lead to another verdict.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct WouldChange<'a> {
    pub question: &'a str,
    pub text: &'a str,
    pub from: &'a str,
    pub to: &'a str,
    pub to_label: &'a str,
    pub verdict: &'static str,
    /// What would have to be asked then; the verdict is the one while that is not sure.
    pub asks: Vec<&'a str>,
}

/// What was answered, as an object from question to answer, in the order of asking.
#[derive(Clone, Debug)]
pub struct Answers<'a>(pub Vec<(&'a str, String)>);

impl Serialize for Answers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (question, answer) in &self.0 {
            map.serialize_entry(question, answer)?;
        }
        map.end()
    }
}

#[cfg(feature = "cli")]
impl schemars::JsonSchema for Answers<'_> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Answers".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = generator.subschema_for::<std::collections::BTreeMap<String, String>>();
        let said = "From each question to what was answered, in the order of asking.";
        schema.insert("description".to_owned(), said.into());
        schema
    }
}
