//! Packages of the npm registry, in this user's folder of tools.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use super::install as announce;
use crate::{repository, run};

/// Where npm puts them.
pub fn modules() -> Result<PathBuf> {
    Ok(folder()?.join("node_modules"))
}

/// Installs exactly this version. `by_hand` says what else one could do.
pub fn install(package: &str, version: &str, why: &str, by_hand: &str) -> Result<()> {
    ensure!(
        run::version_of("npm").is_some(),
        "{package} {version} needs Node and npm, which are not there: install Node 20 or later (nodejs.org, or `apt-get install nodejs npm`)"
    );
    let by_hand = format!("it comes from the npm registry: try again when that can be reached, or {by_hand}");
    announce(format!("{package} {version}"), why, by_hand, || {
        let folder = folder()?;
        fs::create_dir_all(&folder).with_context(|| format!("the folder {} cannot be made", folder.display()))?;
        let mut command = run::program("npm")?;
        command.args(["install", "--no-audit", "--no-fund", "--save-exact", "--prefix"]);
        run::to_the_end(command.arg(folder).arg(format!("{package}@{version}")))
    })
}

fn folder() -> Result<PathBuf> {
    Ok(repository::tools()?.join("npm"))
}
