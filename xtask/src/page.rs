//! The page, built by Trunk.

use std::process::Command;

use anyhow::Result;

use crate::{repository, run};

/// Builds `dist/` as it is released.
pub fn build() -> Result<()> {
    run::to_the_end(trunk()?.args(["build", "--release"]))
}

/// The oldest browsers that the page is written for, as esbuild names them: what of scripts and styles they read otherwise
/// is written for them. The README says why it is these.
pub const BROWSERS: &str = "chrome120,edge120,firefox128,safari17";

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
    trunk.env("BROWSERS", BROWSERS);
    Ok(trunk)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{BROWSERS, repository};

    #[test]
    fn the_readme_names_the_oldest_browsers() {
        let readme = fs::read_to_string(repository::root().unwrap().join("README.md")).unwrap();
        let oldest: Vec<&str> = BROWSERS.split(',').map(|name| name.trim_start_matches(char::is_alphabetic)).collect();
        let [chrome, edge, firefox, safari] = oldest[..] else { panic!("{BROWSERS}") };
        assert_eq!(chrome, edge);
        let said = format!("**Browsers.** Chrome and Edge {chrome}, Firefox {firefox}, Safari {safari}, and newer.");
        assert!(readme.contains(&said), "README.md does not say: {said}");
    }
}
