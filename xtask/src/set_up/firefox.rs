//! Firefox and its driver, for the browser test.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{apt, cargo_tools, there};
use crate::run;

/// A browser and the driver. Drivers get on with browsers of other versions.
pub struct Firefox {
    /// The browser's program.
    pub browser: PathBuf,
    /// geckodriver.
    pub driver: PathBuf,
}

/// The release with long support first: it is what offices have, and the oldest that is tested.
const NAMES: [&str; 2] = ["firefox-esr", "firefox"];

/// Both, as `cargo xtask set-up` leaves them.
pub fn find() -> Result<Firefox> {
    let driver = run::find("geckodriver").context("geckodriver has gone: run `cargo xtask set-up`")?;
    Ok(Firefox { browser: browser().context("Firefox has gone: run `cargo xtask set-up`")?, driver })
}

fn browser() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| run::find(name))
}

/// Installs both where that is possible; elsewhere says what is missing.
pub fn install() -> Result<()> {
    match browser().and_then(run::version_of) {
        Some(version) => there("Firefox", version),
        None => {
            apt::install(&apt::Wanted {
                what: "Firefox",
                debian: &["firefox-esr"],
                ubuntu: &["firefox"],
                by_hand: "install Firefox, and put it on your PATH as `firefox` or `firefox-esr`",
            })?;
            browser().context("apt installed it, but it is not on the PATH")?;
        }
    }
    cargo_tools::geckodriver()
}
