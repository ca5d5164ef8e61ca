//! The council's directory: who holds which post, from a JSON document of the council's own.
//!
//! There is one reader, over a small JSON value: the command line makes it with `serde_json`, a page from what the
//! browser has parsed. What cannot be used is left out, with a finding, and the rest is used: without an entry the advice
//! shows the post's title, which is no failure. [`written`] has the form, and the schema comes from there.

#[cfg(feature = "cli")]
mod native;
mod person;
mod reader;
mod value;
#[cfg(feature = "cli")]
pub mod written;

#[cfg(feature = "cli")]
pub use native::read_directory;
#[cfg(feature = "cli")]
pub(super) use person::misleads;
pub use reader::read;
pub use value::Value;

/// The size of the largest directory that is read, in bytes. The same limit as in `src/embed/load.js`.
pub const MOST_BYTES: usize = 1_000_000;
/// How many posts it may have.
pub const MOST_POSTS: usize = 1_000;
/// How many holders a post may have.
pub const MOST_HOLDERS: usize = 500;
/// How many holders all posts may have together.
pub const MOST_ROWS: usize = 2_000;
/// How many absences somebody may have.
pub const MOST_ABSENCES: usize = 50;
/// How long a name, an address or a number may be, in characters.
pub const LONGEST: usize = 300;
