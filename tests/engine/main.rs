//! The engine on small made-up protocols: red means that the code is wrong. One file for each part of the meaning.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what it expects by failing, in what its cases share too"
)]

mod binds;
mod combine;
mod contacts;
mod deadlines;
mod made_up;
mod not_sure;
mod properties;
mod questions;
mod replay;
mod rules;
mod silence;
mod taken;
mod trying;
mod what_if;
