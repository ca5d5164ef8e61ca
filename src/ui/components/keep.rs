//! Ways to keep the advice.

use yew::prelude::*;

use super::words_in;
use crate::ui::tag::{tag, together};

/// What is done, as the element knows it, and the words on its button.
const WAYS: [(&str, &str); 4] = [
    ("print", "Print"),
    ("copy", "Copy as text"),
    ("note-text", "Save as a text file"),
    ("note-html", "Save as a web page"),
];

/// Draws them. The element does what `data-keep` names.
///
/// - What came of it must be said in words, in a place that is there before: screen readers tell of changes only.
/// - There must be a place for the text itself, for where nothing else may copy it.
pub fn keep() -> Html {
    let mut ways = tag("div", "eh-keep").with("part", "record");
    for (way, words) in WAYS {
        let button = tag("button", "eh-button eh-button-quiet").with("type", "button").with("data-keep", way);
        ways = ways.child(button.say(words));
    }
    let said = tag("p", "eh-kept").with("role", "status").with("data-kept", "");
    let by_hand = tag("div", "").with("data-by-hand", "");
    together(vec![words_in("p", "", NOT_KEPT), ways.into(), said.into(), by_hand.into()])
}

const NOT_KEPT: &str = "Take the advice with you: you may need to show it later.";
