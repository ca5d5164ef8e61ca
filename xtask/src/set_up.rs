//! Installs what is missing: one line per tool, what it is for and what is done about it.

mod apt;
mod axe;
mod cargo_tools;
mod chromium;
mod esbuild;
mod firefox;
mod npm;
mod rust;
mod wasm_opt;

use std::fmt::Display;
use std::time::Instant;

use anyhow::{Context, Result};

pub use axe::file as axe_file;
pub use chromium::find as find_chromium;
pub use firefox::find as find_firefox;

use crate::steps::seconds;

/// The command `set-up`: everything that the other commands need.
pub fn run() -> Result<()> {
    for_the_page()?;
    for_the_checks()?;
    println!("everything is there: `cargo xtask serve` shows the page, `cargo xtask test` checks everything");
    Ok(())
}

/// What building and serving the page needs.
pub fn for_the_page() -> Result<()> {
    rust::wasm_target()?;
    wasm_opt::install()?;
    esbuild::install()?;
    cargo_tools::wasm_bindgen()?;
    cargo_tools::trunk()
}

/// What the checks need besides.
pub fn for_the_checks() -> Result<()> {
    rust::components()?;
    chromium::install()?;
    firefox::install()?;
    axe::install()
}

/// Says that a tool is there.
fn there(tool: impl Display, version: impl Display) {
    println!("  there    {tool} {version}");
}

/// Says what is installed and why, installs it, and says how long it took or what to do.
fn install(tool: impl Display, why: &str, by_hand: impl Display, run: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("  install  {tool}: {why}");
    let started = Instant::now();
    run().with_context(|| format!("{tool} could not be installed\n  what to do: {by_hand}\n  cause"))?;
    println!("  done     {tool} in {}", seconds(started.elapsed()));
    Ok(())
}
