//! A page in the browser, as far as it is not the widget's own.

use std::cell::RefCell;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, thread};

use base64::Engine;
use serde_json::{Value, json};

use crate::Result;
use crate::look::Look;
use crate::site::Site;
use crate::webdriver::Session;
use crate::widget::Widget;

/// How long the page may take to show what was asked for. Generous: it is a limit, not a measurement.
const PATIENCE: Duration = Duration::from_secs(30);

/// The page in the browser.
pub struct Page {
    pub session: Session,
    address: RefCell<String>,
}

impl Page {
    /// A page of the site at this address; none yet.
    pub fn new(session: Session, address: &str) -> Result<Self> {
        let page = Self { session, address: RefCell::new(address.to_owned()) };
        page.before_scripts(include_str!("spy.js"))?;
        Ok(page)
    }

    /// Runs this in every page from now on, before the page's own scripts.
    pub fn before_scripts(&self, script: &str) -> Result<()> {
        self.session.chrome("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }))?;
        Ok(())
    }

    /// From now on pages are those of this site.
    pub fn turn_to(&self, site: &Site) {
        self.address.replace(site.address.clone());
    }

    /// Goes to a page of the site.
    pub fn open(&self, name: &str) -> Result<()> {
        self.session.post("/url", &json!({ "url": format!("{}{name}", self.address.borrow()) }))?;
        Ok(())
    }

    pub fn close(&self) -> Result<()> {
        self.session.close()
    }

    /// The element that the CSS selector finds.
    pub fn widget<'page>(&'page self, selector: &str) -> Widget<'page> {
        Widget::new(self, selector)
    }

    /// The element that the CSS selector finds, once it shows its first page and has the code for the advice.
    pub fn ready<'page>(&'page self, selector: &str) -> Result<Widget<'page>> {
        let widget = self.widget(selector);
        self.wait_for(&format!("{selector} to be ready"), || Ok(widget.kind()? == "start" && widget.is_whole()?))?;
        Ok(widget)
    }

    /// The value of a JavaScript function's body.
    pub fn script(&self, body: &str, arguments: &Value) -> Result<Value> {
        self.session.script(body, arguments)
    }

    /// What the spy has noted: `events`, `violations`, `errors`.
    pub fn seen(&self, what: &str) -> Result<Vec<Value>> {
        let seen = self.script("return seen[arguments[0]]", &json!([what]))?;
        Ok(seen.as_array().cloned().unwrap_or_default())
    }

    /// Whether the page is wider than the window, so that one must scroll sideways.
    pub fn scrolls_sideways(&self) -> Result<bool> {
        let script = "const page = document.documentElement; return page.scrollWidth > page.clientWidth";
        Ok(self.script(script, &json!([]))? == true)
    }

    /// Makes the window this large, in CSS pixels: 320 is a small phone, or 1280 at 400 %.
    pub fn size(&self, width: u32, height: u32) -> Result<()> {
        // A window cannot be made as narrow as a phone. The device that it stands for can.
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.session.chrome("Emulation.setDeviceMetricsOverride", &size)?;
        Ok(())
    }

    /// Shows the page as somebody has set their device.
    pub fn look(&self, look: Look) -> Result<()> {
        self.session.chrome("Emulation.setEmulatedMedia", &look.media())?;
        Ok(())
    }

    /// Keeps a picture of the whole page, as wide as the window, as `target/screenshots/NAME.png`.
    pub fn screenshot(&self, name: &str) -> Result<()> {
        let size = "const page = document.documentElement; return [page.clientWidth, Math.max(page.scrollHeight, innerHeight)]";
        let size = self.script(size, &json!([]))?;
        let clip = json!({ "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1 });
        let whole = json!({ "format": "png", "optimizeForSpeed": true, "captureBeyondViewport": true, "clip": clip });
        let picture = self.session.chrome("Page.captureScreenshot", &whole)?;
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target").join("screenshots");
        fs::create_dir_all(&folder)?;
        let picture = base64::engine::general_purpose::STANDARD.decode(picture["data"].as_str().unwrap_or_default())?;
        Ok(fs::write(folder.join(format!("{name}.png")), picture)?)
    }

    /// What the browser's console holds against the page since it was last asked: errors of script and wasm, broken
    /// policies, missing files.
    pub fn complaints(&self) -> Result<Vec<String>> {
        let log = self.session.post("/se/log", &json!({ "type": "browser" }))?;
        let severe = log.as_array().into_iter().flatten().filter(|entry| entry["level"] == "SEVERE");
        Ok(severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect())
    }

    /// Every address that the browser has asked for since it was last asked about that, wherever it leads.
    pub fn requested(&self) -> Result<Vec<String>> {
        let log = self.session.post("/se/log", &json!({ "type": "performance" }))?;
        let mut addresses = Vec::new();
        for entry in log.as_array().into_iter().flatten() {
            let said: Value = serde_json::from_str(entry["message"].as_str().unwrap_or_default())?;
            let (method, about) = (&said["message"]["method"], &said["message"]["params"]);
            let address = match method.as_str().unwrap_or_default() {
                "Network.requestWillBeSent" => &about["request"]["url"],
                "Network.webSocketCreated" | "Network.webTransportCreated" => &about["url"],
                _ => continue,
            };
            let address = address.as_str().unwrap_or_default();
            // The browser's own first page, which no page can ask for.
            if !address.starts_with("chrome://") {
                addresses.push(address.to_owned());
            }
        }
        Ok(addresses)
    }

    /// What a person would need to know of a story that failed here. Never fails itself.
    pub fn describe(&self, name: &str) -> String {
        let picture = match self.screenshot(name) {
            Ok(()) => format!("target/screenshots/{name}.png"),
            Err(error) => format!("none: {error}"),
        };
        let widgets = "return [...document.querySelectorAll('even-hand')].map(host => [host,
            ...host.shadowRoot?.querySelectorAll('[data-page], [data-failure]') ?? []].map(part => part.innerText)
            .join('\\n')).join('\\n---\\n')";
        let widgets = self.script(widgets, &json!([])).unwrap_or_default();
        format!(
            "--- widgets: {}\n--- seen: {}\n--- console: {:?}\n--- screenshot: {picture}",
            widgets.as_str().unwrap_or_default(),
            self.script("return [seen.violations, seen.errors, seen.events]", &json!([])).unwrap_or_default(),
            self.complaints().unwrap_or_default(),
        )
    }

    /// Waits until it is so.
    pub fn wait_for(&self, what: &str, mut arrived: impl FnMut() -> Result<bool>) -> Result<()> {
        let until = Instant::now() + PATIENCE;
        while !arrived()? {
            if Instant::now() > until {
                return Err(format!("waited {} s for {what}", PATIENCE.as_secs()).into());
            }
            thread::sleep(Duration::from_millis(15));
        }
        Ok(())
    }
}
