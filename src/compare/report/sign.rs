//! What a cell shows at a glance: a verdict, or why there is none.

use crate::domain::{PackKind, Verdict};

/// What a cell of the matrix can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A verdict of the protocol.
    Verdict(Verdict),
    /// The ladder has run out: the protocol names nobody further.
    NobodyFurther,
    /// A whole protocol or guidance says nothing.
    Silent,
    /// An extract does not hold this.
    NotHeld,
}

impl Sign {
    /// All of them, as a key explains them.
    pub const ALL: [Self; 9] = [
        Self::Verdict(Verdict::DoNot),
        Self::Verdict(Verdict::GetAuthorityFirst),
        Self::Verdict(Verdict::Depends),
        Self::Verdict(Verdict::RaiseWithContact),
        Self::Verdict(Verdict::GoAheadWithConditions),
        Self::Verdict(Verdict::GoAhead),
        Self::NobodyFurther,
        Self::Silent,
        Self::NotHeld,
    ];

    /// That nothing is said, by a pack of this kind.
    #[must_use]
    pub fn nothing(kind: PackKind) -> Self {
        if kind == PackKind::Extract { Self::NotHeld } else { Self::Silent }
    }

    /// In a narrow column.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Verdict(Verdict::DoNot) => "Do not",
            Self::Verdict(Verdict::GetAuthorityFirst) => "Authority first",
            Self::Verdict(Verdict::Depends) => "Depends",
            Self::Verdict(Verdict::RaiseWithContact) => "Raise it",
            Self::Verdict(Verdict::GoAheadWithConditions) => "Within limits",
            Self::Verdict(Verdict::GoAhead) => "Nothing asked",
            Self::NobodyFurther => "Ladder ends",
            Self::Verdict(Verdict::NotCovered) | Self::Silent => "Says nothing",
            Self::NotHeld => "Not in extract",
        }
    }

    /// What it means.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Verdict(Verdict::DoNot) => "the protocol forbids it or advises against it",
            Self::Verdict(Verdict::GetAuthorityFirst) => "somebody has to agree first",
            Self::Verdict(Verdict::Depends) => "it turns on something that is not known",
            Self::Verdict(Verdict::RaiseWithContact) => "it belongs with somebody, who is named",
            Self::Verdict(Verdict::GoAheadWithConditions) => "it is allowed within limits",
            Self::Verdict(Verdict::GoAhead) => "nothing stands in the way, and nothing more is asked",
            Self::NobodyFurther => "everybody whom it names has been tried or is left out",
            Self::Verdict(Verdict::NotCovered) | Self::Silent => {
                "a whole protocol, or guidance as far as it is here, says nothing on it"
            }
            Self::NotHeld => "only a part of that protocol is here, and this is not in it: the rest may say it",
        }
    }

    /// Its name as a class.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Verdict(Verdict::NotCovered) | Self::Silent => "silent",
            Self::Verdict(verdict) => verdict.id(),
            Self::NobodyFurther => "nobody-further",
            Self::NotHeld => "not-held",
        }
    }
}
