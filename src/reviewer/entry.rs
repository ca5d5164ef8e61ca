//! The class that `compare.js` sees.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::NaiveDate;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use web_sys::js_sys::{Array, Date, Function, Reflect};
use yew::{AppHandle, Callback};

use super::Model;
use super::app::{App, AppProps, Message, Wish};
use crate::domain::Protocol;
use crate::pack::Bundle;

/// The page, from the packs on.
#[wasm_bindgen]
pub struct Reviewer {
    model: Rc<RefCell<Model>>,
    app: AppHandle<App>,
}

#[wasm_bindgen]
impl Reviewer {
    /// Draws the page into this element. `packs` are pairs of a name for people and a pack, or null where it could not be
    /// fetched; one that cannot be used is left out, and that is said. `wish` is called with the name of what the browser
    /// is to do, and texts.
    ///
    /// # Errors
    /// Fewer than two packs can be used.
    #[wasm_bindgen(constructor)]
    pub fn new(place: Element, packs: &Array, wish: Function) -> Result<Reviewer, JsError> {
        let (mut protocols, mut left_out): (Vec<Protocol>, Vec<String>) = (Vec::new(), Vec::new());
        for pack in packs.iter() {
            let at = |key: u32| Reflect::get_u32(&pack, key).unwrap_or(JsValue::NULL);
            match bundle(&at(1)).and_then(|bundle| bundle.protocol().ok()) {
                Some(protocol) => protocols.push(protocol),
                None => left_out.push(at(0).as_string().unwrap_or_default()),
            }
        }
        if protocols.len() < 2 {
            return Err(JsError::new("fewer than two packs can be used"));
        }
        let model = Rc::new(RefCell::new(Model::new(protocols, today())));
        let wish = Callback::from(move |wished: Wish| ask(&wish, wished));
        let props = AppProps { model: Rc::clone(&model), left_out: left_out.into(), wish };
        let app = yew::Renderer::<App>::with_root_and_props(place, props).render();
        Ok(Self { model, app })
    }

    /// The address has this fragment now. `by_person`: somebody who is at the page already.
    pub fn open(&self, fragment: String, by_person: bool) {
        self.app.send_message(Message::Arrive(fragment, by_person));
    }

    /// Works for about so many milliseconds. Gives whether there is more to do.
    pub fn work(&self, milliseconds: f64) -> bool {
        let until = Date::now() + milliseconds;
        let more = loop {
            let mut model = self.model.borrow_mut();
            if model.left() == 0 || Date::now() > until {
                break model.left() > 0;
            }
            model.work();
        };
        self.app.send_message(Message::Worked);
        more
    }
}

fn ask(wish: &Function, wished: Wish) {
    let texts = match wished {
        Wish::Go(fragment) => vec!["go".to_owned(), fragment],
        Wish::Work => vec!["work".to_owned()],
        Wish::Show(id) => vec!["show".to_owned(), id],
        Wish::Title(title) => vec!["title".to_owned(), title],
        Wish::Print => vec!["print".to_owned()],
        Wish::Save(name, media, text) => vec!["save".to_owned(), name, media.to_owned(), text],
    };
    let texts: Array = texts.into_iter().map(JsValue::from).collect();
    // The browser says itself what is wrong with it.
    let _ = wish.apply(&JsValue::UNDEFINED, &texts);
}

fn bundle(value: &JsValue) -> Option<Bundle> {
    let get = |key: &str| Reflect::get(value, &key.into()).ok();
    let format = get("evenhand")?.as_f64()?;
    let whole = format as u32;
    (f64::from(whole) == format).then_some(())?;
    Some(Bundle::new(whole, get("texts")?.as_string()?, get("numbers")?.as_string()?))
}

/// The day by the browser's clock and in its time zone.
fn today() -> NaiveDate {
    let now = Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}
