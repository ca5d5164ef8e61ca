//! A Chromium of its own for each story.

use std::cell::RefCell;
use std::env;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::Result;
use crate::browser::{Browser, Memory};
use crate::driver::Driver;
use crate::look::Look;
use crate::webdriver::Session;

/// Without the parts that reach for the network, the graphics card or the person's own profile. Chromium refuses
/// its sandbox to root, which is who runs tests in a container.
const FLAGS: [&str; 12] = [
    "--headless",
    "--hide-scrollbars",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-prefers-reduced-motion",
    "--lang=en-GB",
];

/// The browser and its driver.
pub struct Chromium {
    session: Arc<Session>,
    /// What runs before a page's scripts: Chromium forgets it in a new tab.
    scripts: RefCell<Vec<String>>,
    driver: Driver,
}

impl Chromium {
    /// A new one, through the driver that `CHROMEDRIVER` names; the browser is `CHROME`, or what the driver finds.
    pub fn open() -> Result<Self> {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let driver = Driver::start(&program, |_| vec!["--port=0".to_owned()], port)?;
        let mut flags = FLAGS.map(str::to_owned).to_vec();
        flags.push(format!("--user-data-dir={}", driver.downloads().with_file_name("profile").display()));
        let settings = json!({ "download.default_directory": driver.downloads() });
        let mut options = json!({ "args": flags, "prefs": settings });
        if let Ok(chrome) = env::var("CHROME") {
            options["binary"] = chrome.into();
        }
        let capabilities = json!({
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let session = Arc::new(Session::open(&driver.address, &capabilities)?);
        Ok(Self { session, scripts: RefCell::default(), driver })
    }

    fn log(&self, kind: &str) -> Result<Vec<Value>> {
        let log = self.session.post("/se/log", &json!({ "type": kind }))?;
        Ok(log.as_array().cloned().unwrap_or_default())
    }
}

/// From `ChromeDriver was started successfully on port 41237.`
fn port(line: &str) -> Option<u16> {
    line.split_once("started successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

impl Browser for Chromium {
    fn session(&self) -> Arc<Session> {
        Arc::clone(&self.session)
    }

    fn script(&self, body: &str, arguments: &Value) -> Result<Value> {
        self.session.script(body, arguments)
    }

    fn before_scripts(&self, script: &str) -> Result<()> {
        self.session.chrome("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }))?;
        self.scripts.borrow_mut().push(script.to_owned());
        Ok(())
    }

    fn new_tab(&self) -> Result<()> {
        let tab = self.session.post("/window/new", &json!({ "type": "tab" }))?;
        self.session.post("/window", &json!({ "handle": tab["handle"] }))?;
        let scripts = self.scripts.take();
        scripts.iter().try_for_each(|script| self.before_scripts(script))
    }

    fn to_front(&self) -> Result<()> {
        self.session.chrome("Page.bringToFront", &json!({})).map(drop)
    }

    fn size(&self, width: u32, height: u32) -> Result<()> {
        // A window cannot be made as narrow as a phone. The device that it stands for can.
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.session.chrome("Emulation.setDeviceMetricsOverride", &size)?;
        Ok(())
    }

    fn look(&self, look: Look) -> Result<()> {
        let media = json!({ "media": look.medium(), "features": [
            { "name": "prefers-color-scheme", "value": look.scheme() },
            { "name": "forced-colors", "value": look.forced() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.session.chrome("Emulation.setEmulatedMedia", &media)?;
        Ok(())
    }

    fn picture(&self) -> Result<String> {
        let size = "const page = document.documentElement; return [page.clientWidth, Math.max(page.scrollHeight, innerHeight)]";
        let size = self.session.script(size, &json!([]))?;
        let clip = json!({ "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1 });
        let whole = json!({ "format": "png", "optimizeForSpeed": true, "captureBeyondViewport": true, "clip": clip });
        let picture = self.session.chrome("Page.captureScreenshot", &whole)?;
        Ok(picture["data"].as_str().unwrap_or_default().to_owned())
    }

    fn complaints(&self) -> Result<Vec<String>> {
        let log = self.log("browser")?;
        let severe = log.iter().filter(|entry| entry["level"] == "SEVERE");
        Ok(severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect())
    }

    fn requested(&self) -> Result<Vec<String>> {
        let mut addresses = Vec::new();
        for entry in self.log("performance")? {
            let said: Value = serde_json::from_str(entry["message"].as_str().unwrap_or_default())?;
            let (method, about) = (&said["message"]["method"], &said["message"]["params"]);
            let address = match method.as_str().unwrap_or_default() {
                "Network.requestWillBeSent" => &about["request"]["url"],
                "Network.webSocketCreated" | "Network.webTransportCreated" => &about["url"],
                _ => continue,
            };
            addresses.push(address.as_str().unwrap_or_default().to_owned());
        }
        Ok(addresses)
    }

    fn offline(&self, offline: bool) -> Result<()> {
        let state = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.session.chrome("Network.enable", &json!({}))?;
        self.session.chrome("Network.emulateNetworkConditions", &state)?;
        Ok(())
    }

    fn downloads(&self) -> PathBuf {
        self.driver.downloads()
    }

    fn memory(&self) -> Result<Memory> {
        for _ in 0..3 {
            self.session.chrome("HeapProfiler.collectGarbage", &json!({}))?;
        }
        let heap = self.session.chrome("Runtime.getHeapUsage", &json!({}))?;
        let counts = self.session.chrome("Memory.getDOMCounters", &json!({}))?;
        Ok(Memory { script: heap["usedSize"].as_f64().ok_or("no size")?, nodes: counts["nodes"].as_f64() })
    }

    fn close(self: Box<Self>, _well: bool) -> Result<()> {
        let closed = self.session.close();
        drop(self.driver);
        closed
    }
}
