//! axe-core, which finds what automatic checks can find of WCAG.

use std::path::PathBuf;
use std::{env, fs};

use serde_json::{Value, json};

use crate::Result;
use crate::page::Page;

/// Levels A and AA of WCAG 2.0 to 2.2, and what axe calls good practice.
const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// What it found.
pub struct Report {
    /// Each with its rule, what is wrong, and where.
    pub violations: Vec<String>,
    /// How many elements passed a rule, inside shadow roots: none would mean that it has looked at nothing.
    pub nodes: u64,
}

/// Puts axe into the page, once for each page that is opened.
pub fn load(page: &Page) -> Result<()> {
    let file = file()?;
    let script =
        fs::read_to_string(&file).map_err(|error| format!("{}: {error}; run `cargo xtask set-up`", file.display()))?;
    page.script(&script, &json!([]))?;
    Ok(())
}

/// Checks what the CSS selector finds, with everything in it; the whole page, with its own rules, if it is `html`.
pub fn check(page: &Page, selector: &str) -> Result<Report> {
    let found = page.script(include_str!("axe.js"), &json!([selector, RULES]))?;
    let texts = found["violations"].as_array().ok_or("axe gave no list")?.iter();
    Ok(Report {
        violations: texts.filter_map(Value::as_str).map(str::to_owned).collect(),
        nodes: found["nodes"].as_u64().unwrap_or_default(),
    })
}

/// Where `cargo xtask set-up` puts it, unless `AXE` says otherwise.
fn file() -> Result<PathBuf> {
    if let Some(file) = env::var_os("AXE") {
        return Ok(file.into());
    }
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|cache| cache.is_absolute());
    let home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    let cache = cache.or_else(home).ok_or("neither HOME nor XDG_CACHE_HOME is set")?;
    Ok(cache.join("evenhand/tools/npm/node_modules/axe-core/axe.min.js"))
}
