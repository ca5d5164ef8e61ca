//! Packs: from what an author wrote to a [`Protocol`], with every finding collected, and on to what a page fetches.
//!
//! `format` is the written form and the only place that knows serde, but for the bundle; `merge` puts a pack together
//! with the shared questions; `check` turns the written form into the checked one. That is for the command line. A page
//! reads bundles, which hold the checked form, and needs `bundle` and `sound` alone.

pub mod answers;
pub mod bundle;
#[cfg(feature = "cli")]
pub mod check;
mod circle;
pub mod codes;
pub mod directory;
pub mod finding;
#[cfg(feature = "cli")]
pub mod format;
#[cfg(feature = "cli")]
pub mod lints;
#[cfg(feature = "cli")]
pub mod map;
#[cfg(feature = "cli")]
pub mod merge;
pub mod refused;
#[cfg(feature = "cli")]
pub mod scenarios;
mod sound;
#[cfg(feature = "cli")]
pub mod toml;
#[cfg(feature = "review")]
pub mod walk;
mod work;

pub use bundle::Bundle;
#[cfg(feature = "cli")]
pub use bundle::read_bundle;
#[cfg(feature = "cli")]
pub use directory::read_directory;
#[cfg(feature = "cli")]
pub use finding::{Finding, Level, Place};

#[cfg(doc)]
use crate::domain::Protocol;
