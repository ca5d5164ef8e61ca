//! The other protocols, once somebody has asked what they say.

use std::rc::Rc;

use chrono::NaiveDate;

use crate::compare::{self, Entry};
use crate::domain::Protocol;
use crate::session::View;

/// The other protocols.
#[derive(Clone, Debug)]
pub struct Others(Rc<Vec<Protocol>>);

/// They are the same if they were fetched together.
impl PartialEq for Others {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Others {}

impl Others {
    /// Those among these that are not the one consulted.
    #[must_use]
    pub fn than(home: &Protocol, mut all: Vec<Protocol>) -> Self {
        all.retain(|other| other.about.id != home.about.id);
        Self(Rc::new(all))
    }

    /// How many there are.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "nobody asks")]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The one at this place of a comparison; none for the first, which is the one consulted.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&Protocol> {
        self.0.get(place.checked_sub(1)?)
    }
}

/// What they say to the answers that this advice rests on, those that are tried out included; nothing before there is any.
///
/// Never inlined: the page fetches its code after that of the questions.
#[must_use]
#[inline(never)]
pub fn compared(home: &Protocol, others: &Others, view: &View, today: NaiveDate) -> Rc<Vec<Entry>> {
    let View::Advice(advice) = view else { return Rc::default() };
    let said = compare::circumstances(home, advice.answers.iter().copied());
    let mut all = vec![home];
    all.extend(others.0.iter());
    Rc::new(compare::compare(&all, &said, today))
}
