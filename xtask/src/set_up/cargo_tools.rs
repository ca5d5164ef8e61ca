//! The tools that cargo builds from source into this user's folder of tools.

use std::fs;

use anyhow::{Context, Result};

use super::{install, there};
use crate::{repository, run, version};

/// The last version that the minimum Rust of this project builds: 0.22 asks for a newer one.
const TRUNK: &str = "0.21.14";

/// Knows how to let tests look into the browser itself, which the page's own script cannot.
const GECKODRIVER: &str = "0.37.1";

/// Lowers the effort of the release profile: a tool that runs for seconds need not be built for minutes.
const QUICK_BUILD: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

/// Builds the page.
pub fn trunk() -> Result<()> {
    cargo_install("trunk", "trunk", TRUNK, "builds and serves the page (about 4 minutes)", &["--locked"])
}

/// Writes the JavaScript around the WebAssembly. Its format changes with every version, so it must be the locked one.
pub fn wasm_bindgen() -> Result<()> {
    let file = repository::root()?.join("Cargo.lock");
    let lock = fs::read_to_string(&file)
        .with_context(|| format!("{} cannot be read: run `cargo generate-lockfile`", file.display()))?;
    let locked = version::locked(&lock, "wasm-bindgen").context("Cargo.lock names no version of wasm-bindgen")?;
    // Without --locked: the lock file of its release names a version of a crate that was withdrawn.
    cargo_install("wasm-bindgen-cli", "wasm-bindgen", locked, "joins Rust and JavaScript (about 2 minutes)", &[])
}

/// Drives Firefox.
pub fn geckodriver() -> Result<()> {
    cargo_install("geckodriver", "geckodriver", GECKODRIVER, "drives Firefox (about 1 minute)", &["--locked"])
}

fn cargo_install(package: &str, program: &str, version: &str, why: &str, flags: &[&str]) -> Result<()> {
    if run::version_of(program).as_deref() == Some(version) {
        there(program, version);
        return Ok(());
    }
    let folder = repository::tools()?;
    let by_hand =
        format!("it comes from crates.io: try again when that can be reached, or put {program} {version} on your PATH");
    install(format!("{package} {version}"), why, by_hand, || {
        let mut command = run::cargo()?;
        command.args(["install", package, "--version", version, "--force", "--root"]).arg(folder);
        // A target folder or flags that the caller chose for this project do not concern the tools.
        command.args(flags).envs(QUICK_BUILD).env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS");
        run::to_the_end(&mut command)
    })
}
