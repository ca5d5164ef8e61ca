//! In what two protocols differ about the same circumstances.

use super::same::There;
use crate::domain::{Advice, Contact, Need, Period, PostId, Protocol, Purpose, Verdict};

/// What is not the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Differs {
    /// The verdict, or that there is one.
    pub verdict: bool,
    /// Whom to go to now, or what for.
    pub contacts: bool,
    /// By when.
    pub deadlines: bool,
    /// Both depend on something, and may come to the same or not.
    pub open: bool,
}

impl Differs {
    /// Whether anything is not the same.
    #[must_use]
    pub fn any(self) -> bool {
        self.verdict || self.contacts || self.deadlines
    }
}

/// In what these two differ. Two that say nothing do not differ.
#[must_use]
pub fn differs(home: &Protocol, here: &There, other: &Protocol, there: &There) -> Differs {
    match (&here.advice, &there.advice) {
        (Some(mine), Some(theirs)) => Differs {
            verdict: mine.verdict != theirs.verdict || here.silence.is_some() != there.silence.is_some(),
            contacts: contacts_differ(home, mine, other, theirs),
            deadlines: deadlines_differ(home, mine, other, theirs),
            open: mine.verdict == Verdict::Depends && theirs.verdict == Verdict::Depends,
        },
        _ => {
            let verdict = here.silence.is_some() != there.silence.is_some();
            let sends = |there: &There| there.advice.as_ref().is_some_and(|advice| !advice.contacts.is_empty());
            let dated = |there: &There| there.advice.as_ref().is_some_and(|advice| !advice.deadlines.is_empty());
            let (contacts, deadlines) = (sends(here) != sends(there), dated(here) != dated(there));
            Differs { verdict, contacts, deadlines, open: false }
        }
    }
}

/// Whether they send to different people, by the names that posts share, or for different things.
#[must_use]
pub fn contacts_differ(home: &Protocol, mine: &Advice, other: &Protocol, theirs: &Advice) -> bool {
    let lacks = |of: &Protocol, these: &[Contact], among: &Protocol, those: &[Contact]| {
        these.iter().any(|contact| {
            let wanted = key(of, these, contact);
            !those.iter().any(|candidate| key(among, those, candidate) == wanted)
        })
    };
    lacks(home, &mine.contacts, other, &theirs.contacts) || lacks(other, &theirs.contacts, home, &mine.contacts)
}

/// What makes a contact another one: post, purpose, direct talk, whether each is needed, in whose place.
type Key<'p> = (&'p str, Purpose, bool, bool, Option<&'p str>);

fn key<'p>(protocol: &'p Protocol, all: &[Contact], contact: &Contact) -> Key<'p> {
    // By its name in a directory: the Chief Officer of the person asking is one and the same post in all of them.
    let name = |post: PostId| protocol.posts.at(post).in_directory();
    let mut beside = 0;
    for other in all {
        beside += usize::from(other.purpose == contact.purpose);
    }
    // Of somebody who is the only one it makes no difference whether one is enough.
    let each = beside > 1 && contact.need == Need::All;
    (name(contact.post), contact.purpose, contact.direct, each, contact.stands_in_for.map(name))
}

/// Whether they set different periods, or one sets a period and the other none. Periods that are not counted differ by
/// their words.
#[must_use]
pub fn deadlines_differ(home: &Protocol, mine: &Advice, other: &Protocol, theirs: &Advice) -> bool {
    let lacks = |of: &Protocol, these: &Advice, among: &Protocol, those: &Advice| {
        (0..these.deadlines.len()).any(|place| {
            let wanted = period(of, these, place);
            !(0..those.deadlines.len()).any(|place| period(among, those, place) == wanted)
        })
    };
    lacks(home, mine, other, theirs) || lacks(other, theirs, home, mine)
}

/// The length of a period, or its words where it has none.
fn period<'a>(protocol: &Protocol, advice: &'a Advice, place: usize) -> (Option<Period>, &'a str) {
    let Some(deadline) = advice.deadlines.get(place) else { return (None, "") };
    let rule = protocol.rules.at(deadline.rule);
    match rule.deadline.as_ref().and_then(|deadline| deadline.counted) {
        Some((_, period)) => (Some(period), ""),
        None => (None, &deadline.words),
    }
}
