//! The clauses of the document.

/// One numbered paragraph or sub-item of a protocol.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// Its name: what the document prints, made unique.
    pub id: String,
    /// What the document prints, or where the clause stands.
    pub label: String,
    /// The heading it stands under.
    pub heading: String,
    /// What it says, in plain English.
    pub gist: String,
    /// A fault of the source.
    pub fault: Option<String>,
    /// Why no rule rests on it.
    pub no_rule: Option<NoRule>,
}

/// Why a clause has no rule.
#[derive(Clone, Debug, PartialEq)]
pub enum NoRule {
    /// It says what a word means.
    Definition,
    /// It leads in to others.
    Introduction,
    /// It records what happened.
    History,
    /// It only points elsewhere; this is what the widget says instead.
    PointsElsewhere(String),
    /// It asks for a person's judgement; this is what the widget says instead.
    Judgement(String),
}
