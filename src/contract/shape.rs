//! The shape of the contract. Its names say what they hold; only what they do not say is explained.
#![expect(missing_docs, reason = "the fields are named for host pages, and most need no more words")]

use chrono::NaiveDate;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// The advice of one consultation.
#[derive(Clone, Debug, Serialize)]
pub struct Advice {
    pub protocol: About,
    pub verdict: &'static str,
    pub headline: Option<String>,
    #[serde(rename = "do")]
    pub to_do: Vec<Step>,
    pub dont: Vec<Step>,
    pub know: Vec<Step>,
    pub contact: Vec<Contact>,
    pub ladder: Vec<LadderPost>,
    /// What is said when a ladder has run out, and where the protocol names nobody at all; otherwise `null`.
    pub nobody_further: Option<String>,
    /// Where the protocol disagrees with itself.
    pub contradictions: Vec<Said>,
    pub deadlines: Vec<Deadline>,
    pub open: Vec<Open>,
    pub would_change: Vec<WouldChange>,
    pub clauses: Vec<String>,
    pub answers: Answers,
}

/// Which protocol it is.
#[derive(Clone, Debug, Serialize)]
pub struct About {
    pub id: String,
    pub title: String,
    pub council: String,
    pub version: String,
    pub in_force: Option<NaiveDate>,
    pub review_due: Option<NaiveDate>,
    pub interpreter: Option<Interpreter>,
}

/// Who says what the protocol means.
#[derive(Clone, Debug, Serialize)]
pub struct Interpreter {
    pub post: String,
    pub title: String,
    pub name: Option<String>,
    pub clauses: Vec<String>,
}

/// One step.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    pub id: String,
    pub text: String,
    pub clauses: Vec<String>,
    pub rule: String,
}

/// A sentence that rests on clauses.
#[derive(Clone, Debug, Serialize)]
pub struct Said {
    pub text: String,
    pub clauses: Vec<String>,
    pub rule: String,
}

/// Somebody to go to now.
#[derive(Clone, Debug, Serialize)]
pub struct Contact {
    pub post: String,
    pub title: String,
    pub purpose: &'static str,
    pub need: &'static str,
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub office: Option<String>,
    pub away_until: Option<NaiveDate>,
    pub why: String,
    pub clauses: Vec<String>,
    pub rule: String,
    /// It is the person concerned, to be talked to directly.
    pub direct: bool,
    /// The absent post whose place it takes.
    pub stands_in_for: Option<String>,
}

/// Somebody for later.
#[derive(Clone, Debug, Serialize)]
pub struct LadderPost {
    pub post: String,
    pub title: String,
    pub when: &'static str,
    pub name: Option<String>,
    pub why: String,
    pub clauses: Vec<String>,
    pub rule: String,
}

/// By when something is due.
#[derive(Clone, Debug, Serialize)]
pub struct Deadline {
    pub what: String,
    /// The period in the protocol's words.
    pub rule: String,
    /// `2026-12-01`, or `2026-12-01T10:00` where hours count.
    pub due: Option<String>,
    /// It lies in a year whose bank holidays are not known yet.
    pub estimated: bool,
    pub clauses: Vec<String>,
}

/// A question that the person was not sure of.
#[derive(Clone, Debug, Serialize)]
pub struct Open {
    pub question: String,
    pub text: String,
    pub find_out: Option<String>,
    pub ask_whom: Option<String>,
    pub outcomes: Vec<OpenOutcome>,
}

/// What one answer to it alone would lead to.
#[derive(Clone, Debug, Serialize)]
pub struct OpenOutcome {
    pub answer: String,
    pub label: String,
    pub verdict: &'static str,
    pub adds: Vec<Step>,
    pub contacts: Vec<String>,
}

/// An answer that would lead to another verdict.
#[derive(Clone, Debug, Serialize)]
pub struct WouldChange {
    pub question: String,
    pub text: String,
    pub from: String,
    pub to: String,
    pub to_label: String,
    pub verdict: &'static str,
}

/// What was answered, as an object from question to answer, in the order of asking.
#[derive(Clone, Debug)]
pub struct Answers(pub Vec<(String, String)>);

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (question, answer) in &self.0 {
            map.serialize_entry(question, answer)?;
        }
        map.end()
    }
}
