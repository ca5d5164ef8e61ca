//! wasm-opt, from the npm package of Binaryen: it runs on Node, the same everywhere.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::{install as announce, there};
use crate::{repository, run};

/// Binaryen numbers its releases. Debian's are too old for what rustc writes.
const VERSION: &str = "132";

/// Makes the WebAssembly smaller.
pub fn install() -> Result<()> {
    if run::version_of("wasm-opt").as_deref() == Some(VERSION) {
        there("wasm-opt", VERSION);
        return Ok(());
    }
    ensure!(
        run::version_of("npm").is_some(),
        "wasm-opt {VERSION} needs Node and npm, which are not there: install Node 20 or later (nodejs.org, or `apt-get install nodejs npm`)"
    );
    let by_hand = format!(
        "it comes from the npm registry: try again when that can be reached, or put wasm-opt {VERSION} on your PATH"
    );
    announce(format!("wasm-opt {VERSION}"), "makes the WebAssembly smaller, from npm", by_hand, || {
        let folder = repository::tools()?.join("npm");
        fs::create_dir_all(&folder).with_context(|| format!("the folder {} cannot be made", folder.display()))?;
        let mut command = run::program("npm")?;
        command.args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(folder).arg(format!("binaryen@{VERSION}"));
        run::to_the_end(&mut command)
    })
}
