//! As much of WebDriver as the stories need: JSON over HTTP, one command after the other.

use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

use crate::Result;

/// One browser window, driven from outside.
pub struct Session {
    agent: Agent,
    address: String,
}

/// How an element is called in WebDriver's answers.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Session {
    /// Opens a browser with these capabilities through the driver at this address.
    pub fn open(driver: &str, capabilities: &Value) -> Result<Self> {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .new_agent();
        let mut session = Self { agent, address: format!("{driver}/session") };
        let opened = session.post("", &json!({ "capabilities": { "alwaysMatch": capabilities } }))?;
        let id = opened["sessionId"].as_str().ok_or("chromedriver opened no session")?;
        session.address = format!("{}/{id}", session.address);
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

    /// The value of a JavaScript function's body, which finds its arguments in `arguments`.
    pub fn script(&self, body: &str, arguments: &[&str]) -> Result<Value> {
        self.post("/execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// Clicks, as a mouse does, on the one element that the CSS selector finds.
    pub fn click(&self, selector: &str) -> Result<()> {
        let found = self.post("/element", &json!({ "using": "css selector", "value": selector }))?;
        let element = found[ELEMENT].as_str().ok_or("chromedriver found no element")?;
        self.post(&format!("/element/{element}/click"), &json!({}))?;
        Ok(())
    }

    /// Presses and releases a key, wherever the focus is.
    pub fn press(&self, key: char) -> Result<()> {
        let strokes = [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })];
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.post("/actions", &json!({ "actions": [keyboard] }))?;
        Ok(())
    }
}

/// WebDriver wraps each answer, and each error, in `value`.
fn value(command: &str, mut answer: Value) -> Result<Value> {
    let value = answer["value"].take();
    match value["error"].as_str() {
        Some(error) => Err(format!("{command}: {error}: {}", value["message"].as_str().unwrap_or_default()).into()),
        None => Ok(value),
    }
}
