//! A heading whose level follows the page around the widget.

use yew::prelude::*;

use crate::ui::tag::tag;

/// The level of a page's main heading, 1 to 6: one below that of the page around the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level(pub u8);

/// Draws it; `depth` is 1 for the page's own heading, 2 for its sections, and so on.
///
/// - The page's own heading must take focus (`tabindex="-1"`), so that a new page is announced by it, but must not be a
///   tab stop.
/// - Levels must not be skipped below that of the page around the widget.
#[inline(never)]
pub fn heading(top: Level, depth: u8, class: &'static str, inside: Html) -> Html {
    let name = match top.0.saturating_add(depth).saturating_sub(1) {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    let heading = tag(name, class).child(inside);
    if depth == 1 {
        heading.with("part", "heading").with("tabindex", "-1").with("data-heading", "").into()
    } else {
        heading.into()
    }
}
