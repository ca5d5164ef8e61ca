//! Something that must not be overlooked, beside the main text.

use yew::prelude::*;

/// A note.
#[derive(PartialEq, Properties)]
pub struct NoteProps {
    /// What it says.
    pub children: Html,
}

/// Draws it. It must say "Important" in words: the bar and the sign are seen, not heard.
#[component]
pub fn Note(props: &NoteProps) -> Html {
    html! {
        <div class="eh-note">
            <span class="eh-note-sign" aria-hidden="true">{ "!" }</span>
            <div class="eh-note-text">
                <span class="eh-hidden">{ "Important: " }</span>
                { props.children.clone() }
            </div>
        </div>
    }
}
