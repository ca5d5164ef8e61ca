//! Packs: from what an author wrote, or a page fetched, to a [`Protocol`], with every finding collected.
//!
//! `format` is the written form and the only place that knows serde; `merge` puts a pack together with the shared
//! questions; `check` turns the written form into the checked one. A folder and a bundle end in the same check.

pub mod answers;
pub mod bundle;
pub mod check;
pub mod directory;
pub mod finding;
pub mod format;
pub mod lints;
pub mod merge;
pub mod scenarios;
#[cfg(feature = "cli")]
pub mod toml;
pub mod walk;

pub use bundle::read_bundle;
pub use directory::read_directory;
pub use finding::{Finding, Level, Place};

#[cfg(doc)]
use crate::domain::Protocol;
