//! esbuild, from its npm package: bundles and minifies the scripts and style sheets that a visitor fetches.

use anyhow::Result;

use super::{npm, there};
use crate::run;

const VERSION: &str = "0.28.2";

/// Puts the element's modules into one, and takes out what only readers need.
pub fn install() -> Result<()> {
    if run::version_of("esbuild").as_deref() == Some(VERSION) {
        there("esbuild", VERSION);
        return Ok(());
    }
    let by_hand = format!("put esbuild {VERSION} on your PATH");
    npm::install("esbuild", VERSION, "makes scripts and style sheets smaller, from npm", &by_hand)
}
