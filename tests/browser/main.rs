//! Stories told to the built page in a real Chromium and in a real Firefox, through their drivers.
//!
//! Not part of `cargo test`, because it needs the page in `dist/` and the gallery in `target/gallery`: run
//! `cargo xtask test`, or, once both are built, `cargo test --test browser`, for Firefox with `EVENHAND_BROWSER=firefox`.

#![expect(clippy::indexing_slicing, reason = "what is not in a JSON value reads as null")]

mod axe;
mod bidi;
mod browser;
mod chromium;
mod driver;
mod firefox;
mod look;
mod packs;
mod page;
mod pdf;
mod people;
mod picture;
mod site;
mod stories;
mod tour;
mod tree;
mod webdriver;
mod widget;

/// Says what the browser, the driver or the page did not do.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;
