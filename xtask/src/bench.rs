//! The command `bench`: how long somebody waits, in a real Chromium.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{page, repository, run, set_up, size};

/// Builds the page and a minimal one beside it, and measures both.
pub fn run() -> Result<()> {
    set_up::for_the_page()?;
    set_up::for_the_checks()?;
    page::build()?;
    // The table also has every file compressed, as servers have it.
    size::report()?;
    let minimal = minimal()?;
    let chromium = set_up::find_chromium()?;
    let mut command = run::cargo()?;
    command.args(["bench", "--quiet", "--bench", "page"]);
    command.env("EVENHAND_BROWSER", "chromium").env("EVENHAND_MINIMAL", minimal);
    command.env("CHROME", chromium.browser).env("CHROMEDRIVER", chromium.driver);
    run::to_the_end(&mut command)
}

/// The folder with the minimal page, built with the tools and options of the real one.
fn minimal() -> Result<PathBuf> {
    let mut cargo = run::cargo()?;
    cargo.args(["build", "--quiet", "--bin", "minimal", "--profile", "web", "--target", "wasm32-unknown-unknown"]);
    run::to_the_end(cargo.args(["--no-default-features", "--features", "web"]))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or(repository::root()?.join("target"), PathBuf::from);
    let wasm = target.join("wasm32-unknown-unknown").join("web").join("minimal.wasm");
    let folder = target.join("minimal");
    fs::create_dir_all(&folder).with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    let mut bindgen = run::program("wasm-bindgen")?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(&wasm);
    run::to_the_end(&mut bindgen)?;
    let built = folder.join("minimal_bg.wasm");
    let mut optimise = run::program("wasm-opt")?;
    optimise.args(["-Oz", "--enable-bulk-memory", "--enable-nontrapping-float-to-int", "--enable-sign-ext"]);
    optimise.args(["--enable-mutable-globals", "--enable-reference-types", "--enable-multivalue", "--output"]);
    optimise.arg(&built).arg(&built);
    run::to_the_end(&mut optimise)?;
    let files: Vec<PathBuf> = ["minimal.js", "minimal_bg.wasm"].iter().map(|name| folder.join(name)).collect();
    size::compress(&files)?;
    Ok(folder)
}
