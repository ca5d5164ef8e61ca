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
    /// What kind of thing it says.
    pub force: Force,
    /// Whom it binds, as a sentence names them: "councillors and officers"; empty where it binds nobody. Of a statement,
    /// a definition or a procedure these are the ones that it is about.
    pub binds: String,
    /// A fault of the source.
    pub fault: Option<String>,
    /// Why no rule rests on it.
    pub no_rule: Option<NoRule>,
}

/// What kind of thing a clause says, and how strongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Force {
    /// It demands something.
    Must,
    /// It forbids something.
    MustNot,
    /// It asks for something.
    Should,
    /// It advises against something.
    ShouldNot,
    /// It leaves something to those whom it binds.
    May,
    /// It gives somebody a right.
    Entitlement,
    /// It says how something is done.
    Procedure,
    /// It says how things are.
    Statement,
    /// It says what a word means.
    Definition,
}

impl Force {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Must,
        Self::MustNot,
        Self::Should,
        Self::ShouldNot,
        Self::May,
        Self::Entitlement,
        Self::Procedure,
        Self::Statement,
        Self::Definition,
    ];

    /// Its name in packs.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::MustNot => "must-not",
            Self::Should => "should",
            Self::ShouldNot => "should-not",
            Self::May => "may",
            Self::Entitlement => "entitlement",
            Self::Procedure => "procedure",
            Self::Statement => "statement",
            Self::Definition => "definition",
        }
    }

    /// Whether it tells somebody what to do or not to do.
    #[must_use]
    pub fn binds_somebody(self) -> bool {
        matches!(self, Self::Must | Self::MustNot | Self::Should | Self::ShouldNot)
    }
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
