//! Chromium and its driver, for the browser test.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{apt, there};
use crate::{run, version};

/// A browser and the driver of the same major version: a driver refuses any other.
pub struct Chromium {
    /// The browser's program.
    pub browser: PathBuf,
    /// chromedriver.
    pub driver: PathBuf,
    /// The version of both, as far as it must agree.
    pub major: String,
}

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The browser that the driver on the PATH can drive.
pub fn find() -> Result<Chromium> {
    found().context("Chromium or its driver has gone: run `cargo xtask set-up`")
}

fn found() -> Option<Chromium> {
    let driver = run::find("chromedriver")?;
    let major = version::major(&run::version_of(&driver)?).to_owned();
    let browser = NAMES
        .iter()
        .filter_map(|name| run::find(name))
        .find(|browser| run::version_of(browser).is_some_and(|found| version::major(&found) == major))?;
    Some(Chromium { browser, driver, major })
}

/// Installs both where that is possible; elsewhere says what is missing. With a font, for readable screenshots.
pub fn install() -> Result<()> {
    if let Some(chromium) = found() {
        there("Chromium and chromedriver", chromium.major);
        return Ok(());
    }
    apt::install(&apt::Wanted {
        what: "Chromium and chromedriver",
        debian: &["chromium", "chromium-driver", "fonts-liberation"],
        ubuntu: &["chromium-browser", "chromium-chromedriver", "fonts-liberation"],
        by_hand: "install Chromium or Chrome, and chromedriver of the same major version, and put both on your PATH",
    })?;
    found().map(drop).context("apt installed them, but they are not on the PATH or of different versions")
}
