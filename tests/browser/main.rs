//! Stories told to the built page in a real Chromium, through chromedriver.
//!
//! Not part of `cargo test`, because it needs the page in `dist/`: run `cargo xtask test`, or, once the page is built,
//! `cargo test --test browser`.

#![expect(clippy::indexing_slicing, reason = "what is not in a JSON value reads as null")]

mod chromium;
mod officer_invited_to_group_meeting;
mod page;
mod served_page;
mod webdriver;

/// Says what the browser, the driver or the page did not do.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;
