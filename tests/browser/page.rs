//! A page in the browser, as far as it is not the widget's own.

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{fs, thread};

use base64::Engine;
use serde_json::{Value, json};

use crate::browser::{Browser, Kind, Memory};
use crate::look::Look;
use crate::site::Site;
use crate::webdriver::Session;
use crate::widget::Widget;
use crate::{Result, pdf};

/// How long the page may take to show what was asked for. Generous: it is a limit, not a measurement.
const PATIENCE: Duration = Duration::from_secs(30);

/// The page in the browser.
pub struct Page {
    pub session: Arc<Session>,
    browser: Box<dyn Browser>,
    address: RefCell<String>,
}

impl Page {
    /// A page of the site at this address; none yet.
    pub fn new(browser: Box<dyn Browser>, address: &str) -> Result<Self> {
        let page = Self { session: browser.session(), browser, address: RefCell::new(address.to_owned()) };
        page.before_scripts(include_str!("spy.js"))?;
        Ok(page)
    }

    /// Runs this in every page from now on, before the page's own scripts.
    pub fn before_scripts(&self, script: &str) -> Result<()> {
        self.browser.before_scripts(script)
    }

    /// From now on everything is about a new tab.
    pub fn new_tab(&self) -> Result<()> {
        self.browser.new_tab()
    }

    /// Gives the focus back to the page that is driven.
    pub fn to_front(&self) -> Result<()> {
        self.browser.to_front()
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

    /// The end of the story, which went well or not.
    pub fn close(self, well: bool) -> Result<()> {
        self.browser.close(well)
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
        self.browser.script(body, arguments)
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
        self.browser.size(width, height)
    }

    /// Shows the page as somebody has set their device.
    pub fn look(&self, look: Look) -> Result<()> {
        self.browser.look(look)
    }

    /// Keeps a picture of the whole page, as wide as the window, as `target/screenshots/BROWSER/NAME.png`.
    pub fn screenshot(&self, name: &str) -> Result<()> {
        self.keep(&format!("{name}.png"), &self.browser.picture()?).map(drop)
    }

    /// The page on sheets of A4, kept as `target/screenshots/BROWSER/NAME.pdf`. Gives how many sheets.
    pub fn print(&self, name: &str) -> Result<usize> {
        let a4 = json!({ "page": { "width": 21.0, "height": 29.7 }, "background": false });
        let printed = self.session.post("/print", &a4)?;
        Ok(pdf::sheets(&self.keep(&format!("{name}.pdf"), printed.as_str().unwrap_or_default())?))
    }

    fn keep(&self, name: &str, base64: &str) -> Result<Vec<u8>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(screenshots()?);
        fs::create_dir_all(&folder)?;
        let content = base64::engine::general_purpose::STANDARD.decode(base64)?;
        fs::write(folder.join(name), &content)?;
        Ok(content)
    }

    /// What the browser's console holds against the page since it was last asked: errors of script and wasm, broken
    /// policies, missing files.
    pub fn complaints(&self) -> Result<Vec<String>> {
        self.browser.complaints()
    }

    /// Every address that the browser has asked for since it was last asked about that, wherever it leads.
    pub fn requested(&self) -> Result<Vec<String>> {
        let mut addresses = self.browser.requested()?;
        // The browser's own first page, which no page can ask for.
        addresses.retain(|address| !address.starts_with("chrome://"));
        Ok(addresses)
    }

    /// Takes the network away, or gives it back.
    pub fn offline(&self, offline: bool) -> Result<()> {
        self.browser.offline(offline)
    }

    /// The names of the files that were saved.
    pub fn saved(&self) -> Result<Vec<String>> {
        self.browser.saved()
    }

    /// What the page holds in memory.
    pub fn memory(&self) -> Result<Memory> {
        self.browser.memory()
    }

    /// What a person would need to know of a story that failed here. Never fails itself.
    pub fn describe(&self, name: &str) -> String {
        let picture = match self.screenshot(name) {
            Ok(()) => format!("{}/{name}.png", screenshots().unwrap_or_default()),
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

/// Where pictures are kept, each browser's own.
fn screenshots() -> Result<String> {
    Ok(format!("target/screenshots/{}", Kind::chosen()?))
}
