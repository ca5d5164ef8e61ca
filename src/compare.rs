//! What other protocols say: the same circumstances put to each of them.
//!
//! Everything is worked out by [`engine`](crate::engine), protocol by protocol: nothing here combines rules. The same
//! circumstances are for everybody and stand in a page; `provisions` and `gaps` (feature `review`) and `diff` (feature `cli`)
//! are for reviewers, and rest on all consultations (`pack::walk`). `report` is what people read of it.

mod carry;
#[cfg(feature = "cli")]
pub mod diff;
mod differ;
#[cfg(feature = "review")]
pub mod gaps;
#[cfg(feature = "review")]
pub mod provisions;
#[cfg(feature = "review")]
pub mod report;
mod same;

pub use carry::{Carried, Left, Said, Told, carry, circumstances};
pub use differ::{Differs, contacts_differ, deadlines_differ, differs};
pub use same::{Entry, Silence, There, compare, there};
