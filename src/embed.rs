//! The widget in a page: where it stands, what it fetches, what happens when it fails.

mod attributes;
mod fetch;
mod panic;

use std::rc::Rc;

use chrono::NaiveDate;
use web_sys::js_sys::Date;
use web_sys::{Document, Element};

use crate::domain::Directory;
use crate::ui::{self, Loaded, Source};

/// Starts the widget in the element `#app`, with the pack that its `data-protocol` names.
/// A page without that element stays as it is.
pub fn start() {
    let Some(place) = document().and_then(|document| document.get_element_by_id("app")) else { return };
    ui::on_panic(panic::show);
    let protocol = attributes::protocol(place.get_attribute("data-protocol").as_deref());
    let source = Source::new(move || {
        let protocol = protocol.clone();
        async move {
            let protocol = fetch::pack(protocol.as_ref()).await?;
            Ok(Loaded { protocol: Rc::new(protocol), directory: Rc::new(Directory::default()), today: today() })
        }
    });
    if let Some(within) = fresh(&place) {
        ui::mount(within, source);
    }
}

/// A new element in place of what the page shows until the widget is there.
fn fresh(place: &Element) -> Option<Element> {
    let within = place.owner_document()?.create_element("div").ok()?;
    place.set_text_content(None);
    place.append_child(&within).ok()?;
    Some(within)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The elements that widgets stand in.
fn places() -> Vec<Element> {
    document().and_then(|document| document.get_element_by_id("app")).into_iter().collect()
}

/// The day by the browser's clock and in its time zone.
fn today() -> NaiveDate {
    let now = Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}
