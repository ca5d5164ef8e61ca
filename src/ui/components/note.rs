//! Something that must not be overlooked, beside the main text.

use yew::prelude::*;

use super::words_in;
use crate::ui::tag::tag;

/// Draws it. It must say "Important" in words: the bar and the sign are seen, not heard.
pub fn note(inside: Html) -> Html {
    let sign = tag("span", "eh-note-sign").with("aria-hidden", "true").say("!");
    let text = tag("div", "eh-note-text").child(words_in("span", "eh-hidden", "Important: ")).child(inside);
    tag("div", "eh-note").child(sign).child(text).into()
}
