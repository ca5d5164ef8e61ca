//! The command `test`: everything that is checked before a change goes in, the quick steps first.

use anyhow::Result;

use crate::steps::Steps;
use crate::{page, run, set_up, size, stories};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
const TESTS_OF_PAGES: [&str; 6] = ["--test", "pages", "--test", "components", "--test", "reviewer"];
const WARNINGS_FAIL: [&str; 3] = ["--", "--deny", "warnings"];

/// Runs every step, and stops at the first that fails.
pub fn run() -> Result<()> {
    let mut steps = Steps::new(13);
    steps.step("install what is missing", "as said below", || {
        set_up::for_the_page()?;
        set_up::for_the_checks()
    })?;
    steps.step("format", "run `cargo fmt --all`", || cargo(&["fmt", "--all", "--check"]))?;
    steps.step("lints", "mend what clippy names; some of it mends itself with `cargo clippy --fix`", || {
        cargo(&[&["clippy", "--workspace", "--all-targets"], &WARNINGS_FAIL[..]].concat())?;
        // To cargo, all targets are all but those that `cargo test` leaves out.
        cargo(&[&["clippy", "--test", "browser"], &WARNINGS_FAIL[..]].concat())?;
        let pages = ["clippy", "--features", "gallery,reviewer", "--lib", "--bins"];
        let pages = [&pages[..], &TESTS_OF_PAGES].concat();
        cargo(&[&pages, &WARNINGS_FAIL[..]].concat())
    })?;
    steps.step("lints of the pages, for the browser", "mend what clippy names", || {
        let page = ["clippy", "--lib", "--bins", "--no-default-features", "--features", "web"];
        cargo(&[&page[..], &WASM, &WARNINGS_FAIL].concat())?;
        let reviewers = ["clippy", "--lib", "--bin", "reviewer", "--no-default-features", "--features", "reviewer"];
        cargo(&[&reviewers[..], &WASM, &WARNINGS_FAIL].concat())
    })?;
    steps.step(
        "lints of the library without the page, for the browser",
        "domain, engine and session must need neither serde nor the web: see section \"arrows\" of src/lib.rs",
        || cargo(&[&["clippy", "--lib", "--no-default-features"], &WASM[..], &WARNINGS_FAIL].concat()),
    )?;
    steps.step(
        "native tests",
        "a red test of the engine means that the code is wrong; one of a pack, that a person must decide",
        || cargo(&["test", "--workspace"]),
    )?;
    steps.step(
        "tests of the pages and components, without a browser",
        "the reducer, the forms and the components are to blame, not the engine",
        || cargo(&[&["test", "--features", "gallery,reviewer", "--lib"], &TESTS_OF_PAGES[..]].concat()),
    )?;
    steps.step("the packs", "mend the findings: each names its file and line", || {
        cargo(&["run", "--quiet", "--bin", "evenhand", "--", "check"])
    })?;
    steps.step("release build of the page", "see what Trunk printed above", page::build)?;
    steps.step("sizes", "see the table above", size::report)?;
    steps.step("gallery of the components", "see what rustc printed above", || {
        let gallery = ["run", "--quiet", "--features", "gallery", "--bin", "gallery", "--", "target/gallery"];
        cargo(&gallery)
    })?;
    let look = "look at the pictures in target/screenshots";
    steps.step("stories told in Chromium", look, stories::chromium)?;
    steps.step("stories told in Firefox", look, stories::firefox)?;
    steps.summary();
    Ok(())
}

fn cargo(arguments: &[&str]) -> Result<()> {
    run::to_the_end(run::cargo()?.args(arguments))
}
