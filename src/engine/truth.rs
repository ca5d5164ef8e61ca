//! Three-valued truth.

/// What is known of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Truth {
    /// It holds whatever is still unknown.
    Yes,
    /// It does not hold whatever is still unknown.
    No,
    /// It turns on something unknown: not asked, or not sure.
    Open,
}

impl Truth {
    /// All of them hold.
    pub(super) fn all(truths: impl IntoIterator<Item = Self>) -> Self {
        let mut together = Self::Yes;
        for truth in truths {
            match truth {
                Self::No => return Self::No,
                Self::Open => together = Self::Open,
                Self::Yes => {}
            }
        }
        together
    }

    /// One of them holds.
    pub(super) fn any(truths: impl IntoIterator<Item = Self>) -> Self {
        Self::all(truths.into_iter().map(Self::opposite)).opposite()
    }

    /// The contrary.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Open => Self::Open,
        }
    }
}
