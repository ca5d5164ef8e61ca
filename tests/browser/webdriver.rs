//! As much of WebDriver as the stories need: JSON over HTTP, one command after the other.

use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

use crate::Result;

/// One browser window, driven from outside.
pub struct Session {
    agent: Agent,
    address: String,
    /// What the browser says of itself: its capabilities.
    pub about: Value,
}

impl Session {
    /// Opens a browser with these capabilities through the driver at this address.
    pub fn open(driver: &str, capabilities: &Value) -> Result<Self> {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(90)))
            .build()
            .new_agent();
        let mut session = Self { agent, address: format!("{driver}/session"), about: Value::Null };
        let mut opened = session.post("", &json!({ "capabilities": { "alwaysMatch": capabilities } }))?;
        let id = opened["sessionId"].as_str().ok_or("the driver opened no session")?;
        session.address = format!("{}/{id}", session.address);
        session.about = opened["capabilities"].take();
        session.post("/timeouts", &json!({ "script": 60_000 }))?;
        Ok(session)
    }

    /// Closes the browser.
    pub fn close(&self) -> Result<()> {
        self.agent.delete(&self.address).call()?;
        Ok(())
    }

    /// A command that asks.
    pub fn get(&self, command: &str) -> Result<Value> {
        let mut response = self.agent.get(format!("{}{command}", self.address)).call()?;
        value(command, response.body_mut().read_json()?)
    }

    /// A command that does.
    pub fn post(&self, command: &str, arguments: &Value) -> Result<Value> {
        let mut response = self.agent.post(format!("{}{command}", self.address)).send_json(arguments)?;
        value(command, response.body_mut().read_json()?)
    }

    /// The value of a JavaScript function's body, which finds its arguments in `arguments`. A promise is waited for.
    pub fn script(&self, body: &str, arguments: &Value) -> Result<Value> {
        self.post("/execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// A command of Chromium's own protocol, for what WebDriver has no word for.
    pub fn chrome(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Clicks, as a mouse does, on the element that this script gives.
    pub fn click(&self, script: &str, arguments: &Value) -> Result<()> {
        let found = self.script(&IN_VIEW.replace("SCRIPT", script), arguments)?;
        let element = found[ELEMENT].as_str().ok_or("there is no such element")?;
        self.post(&format!("/element/{element}/click"), &json!({}))?;
        Ok(())
    }

    /// From now on everything is about what is in the frame that the CSS selector finds in the page; or about the page,
    /// where none is given.
    pub fn enter(&self, frame: Option<&str>) -> Result<()> {
        self.post("/frame", &json!({ "id": null }))?;
        if let Some(selector) = frame {
            let found = self.script("return document.querySelector(arguments[0])", &json!([selector]))?;
            self.post("/frame", &json!({ "id": found }))?;
        }
        Ok(())
    }

    /// Presses and releases a key, wherever the focus is.
    pub fn press(&self, key: char) -> Result<()> {
        self.press_all(&[key])
    }

    /// Presses these keys one after the other, then releases them: `[SHIFT, TAB]`.
    pub fn press_all(&self, keys: &[char]) -> Result<()> {
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let strokes: Vec<Value> = down.chain(up).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.post("/actions", &json!({ "actions": [keyboard] }))?;
        Ok(())
    }
}

/// What stands in a frame is seen by the frame, which may be out of view itself: WebDriver does not look at that.
const IN_VIEW: &str = "const found = (function () { SCRIPT }).apply(window, arguments);
    if (!found || self === top) return found;
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(found))))";

/// How an element is called in WebDriver's answers.
pub const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// WebDriver wraps each answer, and each error, in `value`.
fn value(command: &str, mut answer: Value) -> Result<Value> {
    let value = answer["value"].take();
    match value["error"].as_str() {
        Some(error) => Err(format!("{command}: {error}: {}", value["message"].as_str().unwrap_or_default()).into()),
        None => Ok(value),
    }
}
