//! The page, built by Trunk.

use std::process::Command;

use anyhow::Result;

use crate::{repository, run};

/// Builds `dist/` as it is released.
pub fn build() -> Result<()> {
    run::to_the_end(trunk()?.args(["build", "--release"]))
}

/// Where a call gives way to what it calls: a little more of that than for the smallest code compresses better, by 2.5 kB.
/// Tried from 0 to 40: from 22 to 30 it is the same.
const INLINING: &str = "-Cllvm-args=-inline-threshold=25";

/// What the code says when it panics names source files: as the crates call them, not where they lie on this machine.
fn short_paths() -> Result<String> {
    let sources = repository::cargo_home()?.join("registry").join("src");
    let remapped = [sources, repository::root()?].map(|folder| format!("--remap-path-prefix={}/=", folder.display()));
    // Cargo splits at spaces: a folder with one in its name keeps its long paths.
    let fit: Vec<String> = remapped.into_iter().filter(|flag| !flag.contains(' ')).collect();
    Ok(fit.join(" "))
}

/// Trunk, ready for its subcommand.
pub fn trunk() -> Result<Command> {
    let mut trunk = run::program("trunk")?;
    // Trunk takes NO_COLOR=1, which others define as any value, for a mistake, and would not start.
    trunk.env_remove("NO_COLOR").args(["--color", "never", "--skip-version-check"]);
    // These would be taken in place of ours.
    trunk.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    // For this target alone: the pack hook builds the command line, which must stay as `cargo build` left it.
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", format!("{INLINING} {}", short_paths()?));
    Ok(trunk)
}
