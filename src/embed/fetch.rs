//! The one request that the widget makes: its pack, from beside the page.

use gloo::net::http::{Request, Response};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;
use web_sys::js_sys::{Reflect, Uint8Array};

use super::attributes::PackName;
use crate::domain::Protocol;
use crate::pack;
use crate::ui::Failure;

/// The pack with this name, read and checked.
///
/// # Errors
/// Why there is none.
pub async fn pack(name: Option<&PackName>) -> Result<Protocol, Failure> {
    let name = name.ok_or(Failure::Missing)?;
    let address = format!("protocols/{}.json", name.as_str());
    let response = Request::get(&address).send().await.map_err(|_| Failure::Unreachable)?;
    match response.status() {
        200 => {}
        404 | 410 => return Err(Failure::Missing),
        _ => return Err(Failure::Unreachable),
    }
    let bytes = body(&response).await?;
    pack::read_bundle(&bytes).map_err(|_| Failure::Unreadable)
}

/// The body, read piece by piece: a server may send more than it announced, and this must not fill the memory.
async fn body(response: &Response) -> Result<Vec<u8>, Failure> {
    let stream = response.body().ok_or(Failure::Unreachable)?;
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await.map_err(|_| Failure::Unreachable)?;
        if get(&piece, "done").is_truthy() {
            return Ok(bytes);
        }
        let piece: Uint8Array = get(&piece, "value").dyn_into().map_err(|_| Failure::Unreachable)?;
        if bytes.len() + piece.length() as usize > pack::bundle::MOST_BYTES {
            // Nobody waits for the rest; whether the server hears of it makes no difference here.
            drop(reader.cancel());
            return Err(Failure::Unreadable);
        }
        bytes.extend(piece.to_vec());
    }
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED)
}
