//! How somebody has set their device.

/// Colours, or paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Light,
    Dark,
    /// Few colours, chosen by the person, in place of those of the page.
    ForcedColours,
    Print,
}

impl Look {
    /// The looks of a screen.
    pub const SCREEN: [Self; 3] = [Self::Light, Self::Dark, Self::ForcedColours];

    /// A name for files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::ForcedColours => "forced-colours",
            Self::Print => "print",
        }
    }

    /// What CSS calls the medium.
    pub fn medium(self) -> &'static str {
        if self == Self::Print { "print" } else { "screen" }
    }

    /// The value of `prefers-color-scheme`.
    pub fn scheme(self) -> &'static str {
        if self == Self::Dark { "dark" } else { "light" }
    }

    /// The value of `forced-colors`.
    pub fn forced(self) -> &'static str {
        if self == Self::ForcedColours { "active" } else { "none" }
    }
}
