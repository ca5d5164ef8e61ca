//! The pages: from a session to what a person sees, and from what they do to the next session.
//!
//! [`Mounted`] holds the one [`State`](state::State) and has [`App`] draw it; pages turn domain values into plain ones;
//! components draw plain values and know neither engine nor protocol. Nothing here decides anything.

mod app;
pub mod choosing;
pub mod components;
pub mod entry;
#[cfg(feature = "gallery")]
pub mod examples;
mod focus;
mod mounted;
pub mod others;
mod pages;
pub mod state;
pub mod tag;
mod texts;

/// Words for the pages: those that the record has too, and those that only pages need.
pub mod words {
    pub use super::texts::{lack, said, text};
    pub use crate::words::*;
}

use std::rc::Rc;

use chrono::NaiveDate;

use crate::domain::{Directory, OptionId, Protocol};

pub use app::App;
pub use mounted::{Mounted, Tell};

/// What a consultation starts from.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The protocol to consult.
    pub protocol: Rc<Protocol>,
    /// Who holds its posts.
    pub directory: Rc<Directory>,
    /// The day it is.
    pub today: NaiveDate,
}

/// What the page around the widget asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The level of the widget's main headings, 1 to 6.
    pub heading_level: u8,
    /// Only people on this side of the who question are expected here.
    pub audience: Option<String>,
    /// The issue to open at: an option of the issue question.
    pub start: Option<OptionId>,
    /// Where the council publishes the clauses; see [`clause_link`](crate::domain::clause_link).
    pub clause_link: Option<String>,
    /// The person has chosen the protocol from a list, and may choose another.
    pub chosen: bool,
    /// The answers are kept in the address of the page.
    pub in_address: bool,
    /// Why there is no directory although the page around the widget has one: completes "because …".
    pub no_names: Option<String>,
    /// The code that only the advice needs is there: before, it cannot be drawn.
    pub whole: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            heading_level: 2,
            audience: None,
            start: None,
            clause_link: None,
            chosen: false,
            in_address: false,
            no_names: None,
            whole: true,
        }
    }
}

/// What has happened, for the page around the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Another page is shown, or the same one with other contents.
    Shown,
    /// The person has turned the page.
    Turned,
    /// The person has chosen a protocol, or wants to choose another.
    Choose,
}

/// Runs this when the code fails, which freezes every page: there is no going on after it.
pub fn on_panic(run: impl Fn(&str) + Send + Sync + 'static) {
    yew::set_custom_panic_hook(Box::new(move |info| run(&info.to_string())));
}
