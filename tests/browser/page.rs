//! What a person sees on the page.

mod act;

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, thread};

use base64::Engine;
use serde_json::json;

pub use act::By;

use crate::Result;
use crate::webdriver::Session;

/// How long the page may take to show what was asked for. Generous: it is a limit, not a measurement.
const PATIENCE: Duration = Duration::from_secs(20);

/// The page in the browser.
pub struct Page {
    session: Session,
}

impl Page {
    pub fn new(session: Session) -> Self {
        Self { session }
    }

    /// Goes to the address and waits for the first page.
    pub fn open(&self, address: &str) -> Result<()> {
        self.session.post("/url", &json!({ "url": address }))?;
        self.wait_for("the first page", |page| Ok(page.kind()? == "start"))
    }

    pub fn close(&self) -> Result<()> {
        self.session.close()
    }

    /// Which page is shown: `start`, `question`, `check`, `advice`; another word, or none, until there is one.
    pub fn kind(&self) -> Result<String> {
        self.text_of("return document.querySelector('#app[data-page], #app [data-page]')?.dataset.page ?? ''", &[])
    }

    /// The one main heading.
    pub fn heading(&self) -> Result<String> {
        self.text_of("return document.querySelector('#app h1')?.innerText ?? ''", &[])
    }

    /// All that the page says.
    pub fn text(&self) -> Result<String> {
        self.text_of("return document.querySelector('#app')?.innerText ?? ''", &[])
    }

    /// The ids of the questions that the page asks, in order: one, or several on a page of tick boxes.
    pub fn questions(&self) -> Result<Vec<String>> {
        self.list(
            "return [...new Set([...document.querySelectorAll('#app form input')].map(input => input.name))]",
            &[],
        )
    }

    /// The ids of the options of a question, in order.
    pub fn options(&self, question: &str) -> Result<Vec<String>> {
        let script = "return [...document.getElementsByName(arguments[0])].map(input => input.value)";
        self.list(script, &[question])
    }

    /// The values of a data attribute all over the page: `data-clause`, `data-contact`, `data-open`, `data-verdict`.
    pub fn marked(&self, attribute: &str) -> Result<BTreeSet<String>> {
        let script = "return [...document.querySelectorAll(`#app [${arguments[0]}]`)]
            .map(element => element.getAttribute(arguments[0]))";
        Ok(self.list(script, &[attribute])?.into_iter().collect())
    }

    /// Whether the focus is on the main heading, where a new page puts it.
    pub fn focus_is_on_heading(&self) -> Result<bool> {
        let script = "return String(document.activeElement === document.querySelector('#app h1'))";
        Ok(self.text_of(script, &[])? == "true")
    }

    /// Whether the page is wider than the window, so that one must scroll sideways.
    pub fn scrolls_sideways(&self) -> Result<bool> {
        let script = "return String(document.documentElement.scrollWidth > document.documentElement.clientWidth)";
        Ok(self.text_of(script, &[])? == "true")
    }

    /// Keeps a picture of the window at this size, in CSS pixels, as `target/screenshots/NAME.png`.
    pub fn screenshot(&self, name: &str, width: u32, height: u32) -> Result<()> {
        // A window cannot be made as narrow as a phone. The device that it stands for can.
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        let emulate = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": size });
        self.session.post("/goog/cdp/execute", &emulate)?;
        let picture = self.session.get("/screenshot")?;
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target").join("screenshots");
        fs::create_dir_all(&folder)?;
        let picture = base64::engine::general_purpose::STANDARD.decode(picture.as_str().unwrap_or_default())?;
        Ok(fs::write(folder.join(format!("{name}.png")), picture)?)
    }

    /// What the browser's console holds against the page: errors of script and wasm, broken policies, missing files.
    pub fn complaints(&self) -> Result<Vec<String>> {
        let log = self.session.post("/se/log", &json!({ "type": "browser" }))?;
        let severe = log.as_array().into_iter().flatten().filter(|entry| entry["level"] == "SEVERE");
        Ok(severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect())
    }

    /// What a person would need to know of a story that failed here. Never fails itself.
    pub fn describe(&self, name: &str) -> String {
        let picture = match self.screenshot(name, 1024, 1024) {
            Ok(()) => format!("target/screenshots/{name}.png"),
            Err(error) => format!("none: {error}"),
        };
        format!(
            "--- page: {}\n{}\n--- console: {:?}\n--- screenshot: {picture}",
            self.kind().unwrap_or_default(),
            self.text().unwrap_or_default(),
            self.complaints().unwrap_or_default(),
        )
    }

    fn wait_for(&self, what: &str, mut arrived: impl FnMut(&Self) -> Result<bool>) -> Result<()> {
        let until = Instant::now() + PATIENCE;
        while !arrived(self)? {
            if Instant::now() > until {
                return Err(format!("waited {} s for {what}", PATIENCE.as_secs()).into());
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    fn text_of(&self, script: &str, arguments: &[&str]) -> Result<String> {
        Ok(self.session.script(script, arguments)?.as_str().unwrap_or_default().to_owned())
    }

    fn list(&self, script: &str, arguments: &[&str]) -> Result<Vec<String>> {
        let list = self.session.script(script, arguments)?;
        Ok(list.as_array().into_iter().flatten().filter_map(|item| item.as_str().map(str::to_owned)).collect())
    }
}
