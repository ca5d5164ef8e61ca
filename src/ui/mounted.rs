//! The pages in their place, and the way to them from outside.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use web_sys::Element;
use yew::{AppHandle, Callback, Reducible};

use super::app::{App, AppProps, Drawn};
use super::state::{Action, State};
use super::{Event, Settings};

/// The pages of one consultation, drawn in one element until they are taken down.
pub struct Mounted {
    state: RefCell<Rc<State>>,
    app: RefCell<Option<AppHandle<App>>>,
    act: Callback<Action>,
    tell: Tell,
}

/// Takes what has happened, with the state after it.
pub type Tell = Callback<(Event, Rc<State>)>;

impl Mounted {
    /// Draws the state in this element, and tells what happens from then on.
    ///
    /// The element must be a new one each time: Yew leaves its listeners on the one it was given.
    #[must_use]
    pub fn new(at: Element, state: State, tell: Tell) -> Rc<Self> {
        let mounted = Rc::new_cyclic(|this: &Weak<Self>| {
            let this = this.clone();
            let act = Callback::from(move |action| {
                if let Some(mounted) = this.upgrade() {
                    mounted.act(action, true);
                }
            });
            Self { state: RefCell::new(Rc::new(state)), app: RefCell::default(), act, tell }
        });
        let app = yew::Renderer::<App>::with_root_and_props(at, mounted.drawn(false)).render();
        *mounted.app.borrow_mut() = Some(app);
        mounted
    }

    /// What is shown now.
    #[must_use]
    pub fn state(&self) -> Rc<State> {
        self.state.borrow().clone()
    }

    /// Does what the page around the widget wants. Focus stays where it is.
    pub fn obey(&self, action: Action) {
        self.act(action, false);
    }

    fn act(&self, action: Action, by_person: bool) {
        let before = self.state();
        if action == Action::ChooseAnother {
            return self.tell.emit((Event::Choose, before));
        }
        let after = before.clone().reduce(action);
        if after.chosen().is_some() {
            self.tell.emit((Event::Choose, after));
        } else if !Rc::ptr_eq(&before, &after) {
            self.show(after, by_person);
        }
    }

    /// Follows the page around the widget. The person's answers stay, unless it now opens at another issue.
    pub fn follow(&self, settings: Settings) {
        let before = self.state();
        if *before.settings() != settings {
            self.show(Rc::new(before.following(settings)), false);
        }
    }

    /// Takes the pages down. Nothing is drawn after it.
    pub fn take_down(&self) {
        if let Some(app) = self.app.borrow_mut().take() {
            app.destroy();
        }
    }

    fn show(&self, state: Rc<State>, by_person: bool) {
        *self.state.borrow_mut() = state;
        let drawn = self.drawn(by_person);
        if let Some(app) = self.app.borrow_mut().as_mut() {
            app.update(drawn);
        }
    }

    fn drawn(&self, by_person: bool) -> AppProps {
        let state = self.state();
        let (tell, shown) = (self.tell.clone(), state.clone());
        let shown = Callback::from(move |()| {
            tell.emit((Event::Shown, shown.clone()));
            if by_person {
                tell.emit((Event::Turned, shown.clone()));
            }
        });
        AppProps { drawn: Drawn(state), act: self.act.clone(), by_person, shown }
    }
}
