//! By when.

use yew::prelude::*;

use super::why_here::{WhyHere, why_here};
use super::{same, words_in};
use crate::ui::tag::{tag, together};

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct DeadlineLine {
    /// What is due.
    pub what: AttrValue,
    /// The period in the protocol's words.
    pub words: AttrValue,
    /// When that is, where it can be counted.
    pub due: Option<DueLine>,
    /// The clauses it rests on.
    pub clauses: WhyHere,
}

/// A date that has been counted.
#[derive(Clone, Debug, PartialEq)]
pub struct DueLine {
    /// The day or the moment.
    pub when: AttrValue,
    /// How far it is from today, where that must not be overlooked.
    pub how_far: Option<AttrValue>,
    /// How it was counted.
    pub counted: AttrValue,
    /// Why it may be another day, if it may.
    pub estimated: Option<AttrValue>,
    /// Its place among the deadlines, where it can go into a calendar.
    pub for_calendar: Option<AttrValue>,
}

/// Draws them.
///
/// - The day must be written out with its weekday: "by the 1st" is missed, "by Tuesday" is not.
/// - How it was counted must stand beside it: whoever counts otherwise must see that they do.
/// - Each button must say which deadline it is for, and what came of it must be heard.
pub fn deadlines(deadlines: &[DeadlineLine]) -> Html {
    let mut list = tag("dl", "");
    let mut kept = None;
    for deadline in deadlines {
        let mut when = tag("dd", "");
        if let Some(due) = &deadline.due {
            when = when.child(words_in("strong", "eh-deadline-due", same(&due.when)));
            when = when.maybe_child(due.how_far.as_ref().map(|words| words_in("p", "eh-deadline-far", same(words))));
        }
        when = when.text(same(&deadline.words));
        if let Some(due) = &deadline.due {
            when = when.child(words_in("p", "eh-hint", same(&due.counted)));
            when = when.maybe_child(due.estimated.as_ref().map(|words| words_in("p", "eh-hint", same(words))));
            if let Some(place) = &due.for_calendar {
                kept = Some(tag("p", "").with("role", "status").with("data-kept", "").into());
                when = when.child(to_calendar(place, &deadline.what));
            }
        }
        when = when.child(why_here(&deadline.clauses));
        list = list.child(tag("div", "eh-deadline").child(words_in("dt", "", same(&deadline.what))).child(when));
    }
    let mut nodes = vec![list.into()];
    nodes.extend(kept);
    together(nodes)
}

/// The element does what `data-keep` names.
fn to_calendar(place: &AttrValue, what: &AttrValue) -> Html {
    tag("button", "eh-button eh-button-quiet")
        .with("type", "button")
        .with("data-keep", "calendar")
        .set("data-deadline", same(place))
        .say("Add to your calendar")
        .child(words_in("span", "eh-hidden", format!(": {what}")))
        .into()
}
