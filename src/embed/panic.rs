//! What stands in the page when the code itself has failed.

use wasm_bindgen::JsValue;

/// Puts a plain message in place of each widget. After a panic no page is drawn any more: without this,
/// the person would press buttons that do nothing.
pub fn show(what: &str) {
    web_sys::console::error_1(&JsValue::from_str(what));
    for place in super::places() {
        place.set_text_content(None);
        let Some(document) = place.owner_document() else { continue };
        for text in [
            "Something has gone wrong here, and this guide has stopped. Your answers have not been sent to anybody.",
            "Reload the page to start again. If it stops again, tell whoever looks after this page, and read the \
             protocol itself meanwhile, in the council’s constitution.",
        ] {
            // An element of a fixed name can always be made; if the page is gone, nobody reads this anyway.
            let Ok(paragraph) = document.create_element("p") else { continue };
            paragraph.set_text_content(Some(text));
            paragraph.set_class_name("eh-stopped");
            let _ = place.append_child(&paragraph);
        }
    }
}
