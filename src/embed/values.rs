//! From the values of JavaScript to ours. Nothing about them is taken for granted.
//!
//! Read by hand: serde's errors spell out every kind of value that could be wrong, with a printer of floating-point
//! numbers among them, which a visitor would fetch for messages that nobody sees.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Object, Reflect};

use crate::pack::Bundle;
use crate::pack::directory::Value;

/// The bundle that this is.
pub fn bundle(value: &JsValue) -> Option<Bundle> {
    Some(Bundle::new(whole(&get(value, "evenhand"))?, text(value, "texts")?, text(value, "numbers")?))
}

/// The text of this key; none where it is missing or no text.
pub fn text(value: &JsValue, key: &str) -> Option<String> {
    get(value, key).as_string()
}

/// Keys and texts of an object that holds nothing else.
pub fn texts(value: &JsValue) -> Option<Vec<(String, String)>> {
    let entries = Object::entries(object(value)?);
    let pair = |entry: JsValue| {
        let entry = array(&entry)?;
        Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
    };
    entries.iter().map(pair).collect()
}

/// The JSON value that this is, as deep as a directory can be; what lies deeper is left out.
pub fn json(value: &JsValue, depth: usize) -> Value {
    if let Some(text) = value.as_string() {
        return Value::Text(text);
    }
    if let Some(bool) = value.as_bool() {
        return Value::Bool(bool);
    }
    if value.as_f64().is_some() {
        return Value::Number;
    }
    if let Some(list) = array(value).filter(|_| depth > 0) {
        let mut values = Vec::new();
        for each in list.iter() {
            values.push(json(&each, depth - 1));
        }
        return Value::List(values);
    }
    match object(value).filter(|_| depth > 0) {
        Some(object) => {
            let mut entries = Vec::new();
            for entry in Object::entries(object).iter().filter_map(|entry| array(&entry)) {
                entries.push((entry.get(0).as_string().unwrap_or_default(), json(&entry.get(1), depth - 1)));
            }
            Value::Object(entries)
        }
        None => Value::Null,
    }
}

fn get(value: &JsValue, key: &str) -> JsValue {
    Reflect::get(value, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Also one of another window, such as that of a frame, which is no instance of this window's `Object`.
fn object(value: &JsValue) -> Option<&Object> {
    value.is_object().then(|| value.unchecked_ref())
}

/// The list that this is.
pub fn array(value: &JsValue) -> Option<Array> {
    value.dyn_ref().cloned()
}

/// A whole number from 0 to the largest of 32 bits.
fn whole(value: &JsValue) -> Option<u32> {
    let number = value.as_f64()?;
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}
