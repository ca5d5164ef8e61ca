//! The page for reviewers of a protocol: what several say, provision by provision, with the report that `evenhand compare`
//! writes. A module of its own for the browser: nothing of it is in the widget.
//!
//! `compare.js` fetches the packs and does what only the browser can: files, paper, the address. From there on everything is
//! here.

mod app;
mod choices;
mod draw;
mod entry;
mod form;
mod model;
mod shown;

pub use choices::Choices;
pub use entry::Reviewer;
pub use model::{Model, Refused};
