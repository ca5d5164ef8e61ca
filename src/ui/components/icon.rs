//! The sign of each verdict, drawn by hand so that nothing has to be fetched.

use yew::prelude::*;

use crate::domain::Verdict;

/// Draws it. The shapes must differ, not only the colours, and a screen reader must not meet them: the word is beside.
pub fn icon(verdict: Verdict) -> Html {
    let shape = match verdict {
        Verdict::DoNot => html! {
            <><path d="M10 2.5h12l7.5 7.5v12L22 29.5H10L2.5 22V10z" /><path d="M9.5 16h13" /></>
        },
        Verdict::GetAuthorityFirst => html! {
            <><circle cx="16" cy="16" r="13.5" /><path d="M12.5 10.5v11M19.5 10.5v11" /></>
        },
        Verdict::Depends => html! {
            <path d="M16 29.5V19c0-5-9-4-9-12M16 19c0-5 9-4 9-12M3 10.5l4-5 4 5M21 10.5l4-5 4 5" />
        },
        Verdict::RaiseWithContact => html! {
            <path d="M3 5h26v18H15l-7 6v-6H3zM9.5 11.5h13M9.5 16.5h8.5" />
        },
        Verdict::GoAheadWithConditions => html! {
            <path d="M16 2.5 28 7v9c0 7-5 11.500-12 13.500C9 27.500 4 23 4 16V7zM10 16l4.500 4.500L22 12.500" />
        },
        Verdict::GoAhead => {
            html! { <><circle cx="16" cy="16" r="13.5" /><path d="M9.500 16.500 14 21l8.500-9.500" /></> }
        }
        Verdict::NotCovered => html! {
            <path d="M6 2.500h14l6 6v21H6zM20 2.500v6h6M11 16h10M11 21.500h5" stroke-dasharray="3.500 2" />
        },
    };
    html! {
        <svg class="eh-icon" viewBox="0 0 32 32" aria-hidden="true" focusable="false" fill="none"
            stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">{ shape }</svg>
    }
}
