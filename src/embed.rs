//! The widget for the browser: what the custom element in `even-hand.js` creates, one for each element in the page.
//!
//! The element fetches, shows its fallback and speaks when something fails. From a pack on, everything is here.

mod options;
mod report;
mod values;
mod widget;

pub use widget::{Widget, on_panic};
