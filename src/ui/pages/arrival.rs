//! What must be said to somebody whom a link has led elsewhere than it was made to lead.

use yew::prelude::*;

use crate::session::{Arrival, Changed, MadeWith, Unusable, View};
use crate::ui::components::note::note;
use crate::ui::components::words_in;
use crate::ui::state::State;
use crate::ui::tag::{tag, together};
use crate::ui::words;

/// Draws it; nothing, where there is nothing to say. It must stand above the page, since the page is not the one that was
/// asked for, and must hold no word of the link itself, which anybody can have written.
pub fn arrival(state: &State) -> Option<Html> {
    let inside = match state.arrival()? {
        Arrival::Unusable(why) => words_in("p", "", unusable(*why, state.is_choosing())),
        Arrival::Changed(changed) => together(said(state, changed)),
    };
    Some(tag("div", "").with("data-arrival", "").child(note(inside)).into())
}

fn unusable(why: Unusable, choosing: bool) -> String {
    let why = match why {
        Unusable::OtherPack if choosing => "its protocol is not on this list",
        Unusable::OtherPack => "it is for another protocol",
        Unusable::TooLong => "it is too long",
        Unusable::Damaged => "it is damaged, or a part of it is missing",
    };
    format!("The link could not be used: {why}. Start from the beginning.")
}

fn said(state: &State, changed: &Changed) -> Vec<Html> {
    let protocol = state.protocol();
    let made_with = match &changed.made_with {
        MadeWith::This => "This link does not lead where it led when it was made.".to_owned(),
        MadeWith::Number(number) => made_with(&format!("version {number}"), &protocol.about.version),
        MadeWith::Another => made_with("another version", &protocol.about.version),
    };
    let mut said = vec![words_in("p", "", made_with)];
    if changed.dropped.is_empty() {
        said.push(words_in("p", "", "The answers in it have been checked again. All of them can still be given."));
    } else {
        let (mut list, mut unknown) = (tag("ul", "eh-list"), 0);
        for question in &changed.dropped {
            match question {
                Some(question) => {
                    list = list.child(words_in("li", "", words::text(&protocol.questions.at(*question).text)));
                }
                None => unknown += 1,
            }
        }
        list = match unknown {
            0 => list,
            1 => list.child(words_in("li", "", "an answer that is no longer asked for")),
            more => list.child(words_in("li", "", format!("{more} answers that are no longer asked for"))),
        };
        said.push(words_in(
            "p",
            "",
            "The answers in it have been checked again. These cannot be given any more, and are left out:",
        ));
        said.push(list.into());
    }
    if let (View::Advice(advice), Some(then)) = (&*state.view, changed.verdict_then(state.session().answers())) {
        let now = words::verdict(advice.verdict);
        said.push(words_in(
            "p",
            "",
            match words::verdict(then) {
                then if then == now => format!("The advice is the same as it was: {now}."),
                then => format!("The advice was: {then}. Now it is: {now}."),
            },
        ));
    }
    said
}

fn made_with(then: &str, now: &str) -> String {
    format!("This link was made with {then} of the protocol. The version here is: {now}.")
}
