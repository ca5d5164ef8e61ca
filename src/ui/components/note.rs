//! Something that must not be overlooked, beside the main text.

use yew::prelude::*;

use super::words_in;

/// Draws it. It must say "Important" in words: the bar and the sign are seen, not heard.
pub fn note(inside: Html) -> Html {
    html! {
        <div class="eh-note">
            <span class="eh-note-sign" aria-hidden="true">{ "!" }</span>
            <div class="eh-note-text">{ words_in("span", "eh-hidden", "Important: ") }{ inside }</div>
        </div>
    }
}
