//! The pages: from a session to what a person sees, and from what they do to the next session.
//!
//! [`App`] waits for a pack and then runs one [`State`](state::State); pages turn domain values into plain ones;
//! components draw plain values and know neither engine nor protocol. Nothing here decides anything.

mod app;
pub mod components;
pub mod entry;
mod focus;
mod pages;
pub mod state;
pub mod words;

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use chrono::NaiveDate;
use web_sys::Element;

use crate::domain::{Directory, Protocol};

pub use app::App;

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

/// Why there is nothing to consult.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The server could not be reached.
    Unreachable,
    /// There is no pack at that address, or the page names none.
    Missing,
    /// What is there is not a pack that can be used.
    Unreadable,
}

/// Where a pack comes from. It is asked again each time the person tries again.
#[derive(Clone)]
pub struct Source(Rc<dyn Fn() -> Loading>);

/// A pack on its way.
pub type Loading = Pin<Box<dyn Future<Output = Result<Loaded, Failure>>>>;

impl Source {
    /// A source that asks this.
    pub fn new<F: Future<Output = Result<Loaded, Failure>> + 'static>(ask: impl Fn() -> F + 'static) -> Self {
        Self(Rc::new(move || Box::pin(ask())))
    }

    fn ask(&self) -> Loading {
        (self.0)()
    }
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Puts the pages into this element, in place of what is in it.
/// The element must be a new one each time: Yew leaves its listeners on the one it was given.
pub fn mount(at: Element, source: Source) {
    yew::Renderer::<App>::with_root_and_props(at, app::AppProps { source }).render();
}

/// Runs this when the code fails, which freezes every page: there is no going on after it.
pub fn on_panic(run: fn(&str)) {
    yew::set_custom_panic_hook(Box::new(move |info| run(&info.to_string())));
}
