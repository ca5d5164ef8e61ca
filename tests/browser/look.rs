//! How somebody has set their device.

use serde_json::{Value, json};

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

    /// What the browser must pretend.
    pub fn media(self) -> Value {
        let (medium, scheme, forced) = match self {
            Self::Light => ("screen", "light", "none"),
            Self::Dark => ("screen", "dark", "none"),
            Self::ForcedColours => ("screen", "light", "active"),
            Self::Print => ("print", "light", "none"),
        };
        json!({ "media": medium, "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] })
    }
}
