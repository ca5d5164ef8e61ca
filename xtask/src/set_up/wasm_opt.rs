//! wasm-opt, from the npm package of Binaryen: it runs on Node, the same everywhere.

use anyhow::Result;

use super::{npm, there};
use crate::run;

/// Binaryen numbers its releases. Debian's are too old for what rustc writes.
const VERSION: &str = "132";

/// Makes the WebAssembly smaller.
pub fn install() -> Result<()> {
    if run::version_of("wasm-opt").as_deref() == Some(VERSION) {
        there("wasm-opt", VERSION);
        return Ok(());
    }
    let by_hand = format!("put wasm-opt {VERSION} on your PATH");
    npm::install(
        "binaryen",
        &format!("{VERSION}.0.0"),
        "wasm-opt, which makes the WebAssembly smaller, from npm",
        &by_hand,
    )
}
