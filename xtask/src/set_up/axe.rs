//! axe-core, which checks pages for accessibility, from npm: one file that the browser test puts into the page.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{npm, there};

/// Newer versions know more rules: take one on purpose, with time for what it finds.
const VERSION: &str = "4.14.1";

/// Finds what automatic checks can find of WCAG.
pub fn install() -> Result<()> {
    if found(&npm::modules()?).is_some() {
        there("axe-core", VERSION);
        return Ok(());
    }
    npm::install(
        "axe-core",
        VERSION,
        "checks pages for accessibility, from npm",
        "set AXE to the file axe.min.js of that version and run `cargo test --test browser`",
    )
}

/// The file for the page.
pub fn file() -> Result<PathBuf> {
    found(&npm::modules()?).with_context(|| format!("axe-core {VERSION} has gone: run `cargo xtask set-up`"))
}

fn found(modules: &Path) -> Option<PathBuf> {
    let folder = modules.join("axe-core");
    let package = fs::read_to_string(folder.join("package.json")).ok()?;
    let file = folder.join("axe.min.js");
    (version(&package)? == VERSION && file.is_file()).then_some(file)
}

/// The version in the text of a package.json. Read by line, as npm writes it: a JSON parser is a lot to compile.
fn version(package: &str) -> Option<&str> {
    let line = package.lines().find_map(|line| line.trim().strip_prefix("\"version\": \""))?;
    line.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_version_of_a_package() {
        let package = "{\n  \"name\": \"axe-core\",\n  \"version\": \"4.14.1\",\n  \"scripts\": {}\n}\n";
        assert_eq!(version(package), Some("4.14.1"));
        assert_eq!(version("{}"), None);
        assert_eq!(version(""), None);
    }
}
