//! Chromium and its driver, for the browser test.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};

use super::{install as announce, there};
use crate::{run, version};

/// A browser and the driver of the same major version: a driver refuses any other.
pub struct Browser {
    /// The browser's program.
    pub chrome: PathBuf,
    /// chromedriver.
    pub driver: PathBuf,
    /// The version of both, as far as it must agree.
    pub major: String,
}

const CHROMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The browser that the driver on the PATH can drive, if there is one.
pub fn find() -> Option<Browser> {
    let driver = run::find("chromedriver")?;
    let major = version::major(&run::version_of(&driver)?).to_owned();
    let chrome = CHROMES
        .iter()
        .filter_map(|name| run::find(name))
        .find(|chrome| run::version_of(chrome).is_some_and(|found| version::major(&found) == major))?;
    Some(Browser { chrome, driver, major })
}

/// Installs both through apt where that is possible; elsewhere says what is missing.
pub fn install() -> Result<()> {
    if let Some(browser) = find() {
        there("Chromium and chromedriver", browser.major);
        return Ok(());
    }
    let by_hand = "install Chromium or Chrome, and chromedriver of the same major version, and put both on your PATH";
    let Some(packages) = packages(&fs::read_to_string("/etc/os-release").unwrap_or_default()) else {
        bail!("the browser test needs Chromium and chromedriver: {by_hand}");
    };
    let list = packages.join(" ");
    ensure!(
        run::output(run::program("id")?.arg("-u")).is_some_and(|user| user.trim() == "0"),
        "the browser test needs Chromium and chromedriver: as root, run `apt-get install {list}`"
    );
    announce("Chromium and chromedriver", "run the browser test, through apt", by_hand, || {
        run::to_the_end(run::program("apt-get")?.args(["-q", "update"]))?;
        run::to_the_end(
            run::program("apt-get")?
                .args(["-q", "install", "--yes", "--no-install-recommends"])
                .args(packages)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )?;
        find().map(|_| ()).context("apt installed them, but they are not on the PATH or of different versions")
    })
}

/// What the distribution calls them, from the text of its `/etc/os-release`. With a font, for readable screenshots.
fn packages(os_release: &str) -> Option<[&'static str; 3]> {
    let id = os_release.lines().find_map(|line| line.strip_prefix("ID="))?;
    match id.trim_matches('"') {
        "debian" => Some(["chromium", "chromium-driver", "fonts-liberation"]),
        "ubuntu" => Some(["chromium-browser", "chromium-chromedriver", "fonts-liberation"]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_packages_of_debian_and_ubuntu_only() {
        assert_eq!(packages("NAME=\"Debian GNU/Linux\"\nID=debian\n").map(|names| names[1]), Some("chromium-driver"));
        assert_eq!(packages("ID=\"ubuntu\"\nID_LIKE=debian\n").map(|names| names[1]), Some("chromium-chromedriver"));
        assert_eq!(packages("ID=fedora\n"), None);
        assert_eq!(packages(""), None);
    }
}
