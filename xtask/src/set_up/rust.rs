//! The parts of the Rust toolchain that a minimal installation leaves out.

use std::path::Path;

use anyhow::Result;

use super::{install, there};
use crate::run;

const WASM: &str = "wasm32-unknown-unknown";

/// The standard library for WebAssembly.
pub fn wasm_target() -> Result<()> {
    // Asks rustc and not rustup, because some distributions package this target without rustup.
    let libraries = run::output(run::program("rustc")?.args(["--print", "target-libdir", "--target", WASM]));
    if libraries.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        there("Rust's target", WASM);
        return Ok(());
    }
    install(
        WASM,
        "Rust's standard library for the browser, through rustup",
        format!("run `rustup target add {WASM}`, or install that target with your distribution's packages"),
        || run::to_the_end(run::program("rustup")?.args(["target", "add", WASM])),
    )
}

/// The formatter and the linter.
pub fn components() -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if run::output(run::cargo()?.args([subcommand, "--version"])).is_some() {
            there("Rust's component", component);
            continue;
        }
        install(
            component,
            "checks the code, through rustup",
            format!("run `rustup component add {component}`"),
            || run::to_the_end(run::program("rustup")?.args(["component", "add", component])),
        )?;
    }
    Ok(())
}
