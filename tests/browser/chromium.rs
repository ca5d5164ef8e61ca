//! A Chromium of its own for each story, closed at the end of it whatever happens.

use std::env;
use std::io::{BufRead, BufReader};
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{fs, thread};

use serde_json::json;

use crate::Result;
use crate::page::Page;
use crate::site::Site;
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

/// Tells a story about the site, in a new browser. Where the story fails, what the page looked like is kept and printed.
pub fn with_page(story: &str, site: &Site, tell: impl FnOnce(&Page) -> Result<()>) -> Result<()> {
    // The port that a driver takes for itself may be taken by another one in the same moment.
    let driver = Driver::start().or_else(|_| Driver::start()).or_else(|_| Driver::start())?;
    let profile = Profile::new()?;
    let session = Session::open(&driver.address, &capabilities(&profile)?)?;
    let page = Page::new(session, &site.address)?;
    // A story's assertions panic: the browser must be closed before the panic goes on.
    let told = panic::catch_unwind(AssertUnwindSafe(|| tell(&page)));
    if !matches!(told, Ok(Ok(()))) {
        eprintln!("{}", page.describe(&format!("failed-{story}")));
        eprintln!("--- requests: {:?}", site.requests());
    }
    let closed = page.close();
    drop(driver);
    match told {
        Ok(told) => told.and(closed),
        Err(panicked) => panic::resume_unwind(panicked),
    }
}

fn capabilities(profile: &Profile) -> Result<serde_json::Value> {
    let profile = profile.0.to_str().ok_or("the temporary folder's name is not UTF-8")?;
    let mut flags = FLAGS.map(str::to_owned).to_vec();
    flags.push(format!("--user-data-dir={profile}"));
    let mut options = json!({ "args": flags });
    // Otherwise chromedriver looks for a browser itself.
    if let Ok(chrome) = env::var("CHROME") {
        options["binary"] = chrome.into();
    }
    Ok(json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    }))
}

/// chromedriver on a port of its own, killed when dropped.
struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    fn start() -> Result<Self> {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("`{program}` could not be started: {error}; run `cargo xtask set-up`"))?;
        let output = process.stdout.take();
        // From here on, dropping ends the process, also where it says nothing.
        let mut driver = Self { process, address: String::new() };
        let mut lines = BufReader::new(output.ok_or("chromedriver has no output")?).lines();
        let port = lines.by_ref().map_while(std::result::Result::ok).find_map(|line| port(&line));
        driver.address = format!("http://127.0.0.1:{}", port.ok_or("chromedriver named no port")?);
        // It would stop at a full pipe.
        thread::spawn(move || lines.for_each(drop));
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// From `ChromeDriver was started successfully on port 41237.`
fn port(line: &str) -> Option<u16> {
    line.split_once("started successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

/// A new and empty folder for the browser, removed when dropped.
struct Profile(PathBuf);

impl Profile {
    fn new() -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("evenhand-browser-{}-{number}", std::process::id()));
        fs::create_dir(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
