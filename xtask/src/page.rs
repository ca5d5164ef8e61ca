//! The page, built by Trunk.

use std::process::Command;

use anyhow::Result;

use crate::run;

/// Builds `dist/` as it is released.
pub fn build() -> Result<()> {
    run::to_the_end(trunk()?.args(["build", "--release"]))
}

/// Trunk, ready for its subcommand.
pub fn trunk() -> Result<Command> {
    let mut trunk = run::program("trunk")?;
    // Trunk takes NO_COLOR=1, which others define as any value, for a mistake, and would not start.
    trunk.env_remove("NO_COLOR").args(["--color", "never", "--skip-version-check"]);
    Ok(trunk)
}
