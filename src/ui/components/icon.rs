//! The sign of each verdict, drawn by hand so that nothing has to be fetched.

use yew::prelude::*;

use crate::domain::Verdict;
use crate::ui::tag::tag;

/// Draws it. The shapes must differ, not only the colours, and a screen reader must not meet them: the word is beside.
pub fn icon(verdict: Verdict) -> Html {
    let (circle, line) = match verdict {
        Verdict::DoNot => (false, "M10 2.5h12l7.5 7.5v12L22 29.5H10L2.5 22V10zM9.5 16h13"),
        Verdict::GetAuthorityFirst => (true, "M12.5 10.5v11M19.5 10.5v11"),
        Verdict::Depends => (false, "M16 29.5V19c0-5-9-4-9-12M16 19c0-5 9-4 9-12M3 10.5l4-5 4 5M21 10.5l4-5 4 5"),
        Verdict::RaiseWithContact => (false, "M3 5h26v18H15l-7 6v-6H3zM9.5 11.5h13M9.5 16.5h8.5"),
        Verdict::GoAheadWithConditions => {
            (false, "M16 2.5 28 7v9c0 7-5 11.500-12 13.500C9 27.500 4 23 4 16V7zM10 16l4.500 4.500L22 12.500")
        }
        Verdict::GoAhead => (true, "M9.500 16.500 14 21l8.500-9.500"),
        Verdict::NotCovered => (false, "M6 2.500h14l6 6v21H6zM20 2.500v6h6M11 16h10M11 21.500h5"),
    };
    let dashes = (verdict == Verdict::NotCovered).then_some(AttrValue::Static("3.500 2"));
    let around = || tag("circle", "").with("cx", "16").with("cy", "16").with("r", "13.5").into();
    tag("svg", "eh-icon")
        .with("viewBox", "0 0 32 32")
        .with("aria-hidden", "true")
        .with("focusable", "false")
        .with("fill", "none")
        .with("stroke", "currentColor")
        .with("stroke-width", "2.5")
        .with("stroke-linecap", "round")
        .with("stroke-linejoin", "round")
        .maybe_child(circle.then(around))
        .child(tag("path", "").with("d", line).maybe("stroke-dasharray", dashes))
        .into()
}
