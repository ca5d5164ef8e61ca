//! The browser that stories are told in: Chromium, or Firefox where `EVENHAND_BROWSER=firefox`.

use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::Arc;
use std::{env, fmt, fs};

use serde_json::Value;

use crate::Result;
use crate::chromium::Chromium;
use crate::firefox::Firefox;
use crate::look::Look;
use crate::page::Page;
use crate::site::Site;
use crate::webdriver::Session;

/// What the stories need of a browser that WebDriver has no word for, each in the browser's own protocol.
pub trait Browser {
    /// The window that is driven.
    fn session(&self) -> Arc<Session>;

    /// The value of a JavaScript function's body in the page's own world. A promise is waited for.
    fn script(&self, body: &str, arguments: &Value) -> Result<Value>;

    /// Runs this in every page from now on, before the page's own scripts.
    fn before_scripts(&self, script: &str) -> Result<()>;

    /// A new tab, which is driven from now on, with all that runs before a page's scripts.
    fn new_tab(&self) -> Result<()>;

    /// Gives the focus of the browser to the tab that is driven.
    fn to_front(&self) -> Result<()>;

    /// Makes the window this large, in CSS pixels.
    fn size(&self, width: u32, height: u32) -> Result<()>;

    /// Shows pages as somebody has set their device.
    fn look(&self, look: Look) -> Result<()>;

    /// The whole page, as wide as the window: a PNG as base64.
    fn picture(&self) -> Result<String>;

    /// What the console holds against the page since it was last asked.
    fn complaints(&self) -> Result<Vec<String>>;

    /// Every address that was asked for since it was last asked about that.
    fn requested(&self) -> Result<Vec<String>>;

    /// Takes the network away from pages, or gives it back.
    fn offline(&self, offline: bool) -> Result<()>;

    /// The names of the files that were saved.
    fn saved(&self) -> Result<Vec<String>> {
        let names =
            fs::read_dir(self.downloads())?.flatten().map(|file| file.file_name().to_string_lossy().into_owned());
        Ok(names.collect())
    }

    /// Where they are saved.
    fn downloads(&self) -> PathBuf;

    /// What the page holds in memory once what is not needed has gone.
    fn memory(&self) -> Result<Memory>;

    /// The end of the story. Where it went `well`, the browser may serve for another one.
    fn close(self: Box<Self>, well: bool) -> Result<()>;
}

/// As far as a browser tells.
pub struct Memory {
    /// Bytes of script, and in Firefox of what belongs to the page besides.
    pub script: f64,
    /// Nodes of documents, also of those that are in none. Firefox does not count them.
    pub nodes: Option<f64>,
}

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Chromium,
    Firefox,
}

impl Kind {
    /// The one that this run is about.
    pub fn chosen() -> Result<Self> {
        match env::var("EVENHAND_BROWSER").as_deref() {
            Err(_) | Ok("chromium") => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok(other) => Err(format!("EVENHAND_BROWSER is `{other}`, and neither `chromium` nor `firefox`").into()),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        })
    }
}

/// Tells a story about the site, in a browser that knows nothing of others. Where it fails, what the page looked like is
/// kept and printed.
pub fn with_page(story: &str, site: &Site, tell: impl FnOnce(&Page) -> Result<()>) -> Result<()> {
    let browser: Box<dyn Browser> = match Kind::chosen()? {
        Kind::Chromium => Box::new(Chromium::open()?),
        Kind::Firefox => Box::new(Firefox::open()?),
    };
    let page = Page::new(browser, &site.address)?;
    // A story's assertions panic: the browser must be closed before the panic goes on.
    let told = panic::catch_unwind(AssertUnwindSafe(|| tell(&page)));
    let well = matches!(told, Ok(Ok(())));
    if !well {
        eprintln!("{}", page.describe(&format!("failed-{story}")));
        eprintln!("--- requests: {:?}", site.requests());
    }
    let closed = page.close(well);
    match told {
        Ok(told) => told.and(closed),
        Err(panicked) => panic::resume_unwind(panicked),
    }
}
