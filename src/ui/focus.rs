//! Where the keyboard and the screen reader go next.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Marks the heading that focus goes to.
pub const HEADING: &str = "[data-heading]";

/// Marks the summary of what is missing.
pub const SUMMARY: &str = ".eh-error-summary";

/// Moves focus to the first element within the page that the selector finds.
pub fn focus_within(page: Option<Element>, selector: &str) {
    let found = page.and_then(|page| page.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // The only failure is an element that takes no focus; then focus stays where it is.
        let _ = element.focus();
    }
}

/// Moves focus to the button that tries this answer, or to the heading where there is none.
pub fn focus_tried(page: Option<Element>, question: &str, option: &str) {
    let selector = format!(
        "[data-open=\"{question}\"] [data-try=\"{option}\"], [data-would-change=\"{question}\"] [data-try=\"{option}\"]"
    );
    let found = page.as_ref().and_then(|page| page.query_selector(&selector).ok().flatten());
    let Some(button) = found else { return focus_within(page, HEADING) };
    // What is behind a summary takes no focus. The only failure would be a name that no attribute can have.
    if let Some(details) = button.closest("details").ok().flatten() {
        let _ = details.set_attribute("open", "");
    }
    focus_within(page, &selector);
}

/// Moves focus to the field with this id, seen from another element of the same page.
///
/// A link to `#id` would do neither: it finds nothing inside a shadow root, and it changes the address of the page
/// around the widget. The legend must come into view first, so that the question stands above the field.
pub fn focus_field(from: &Element, id: &str) {
    let Some(page) = from.closest("[data-page]").ok().flatten() else { return };
    let selector = format!("[id=\"{id}\"]");
    if let Some(field) = page.query_selector(&selector).ok().flatten()
        && let Some(legend) = field.closest("fieldset").ok().flatten()
    {
        legend.scroll_into_view();
    }
    focus_within(Some(page), &selector);
}
