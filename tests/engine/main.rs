//! The engine on small made-up protocols: red means that the code is wrong. One file for each part of the meaning.

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
