//! The parts that pages are made of: one file each, drawn from plain values.

pub mod about_protocol;
pub mod answers_list;
pub mod contact_card;
pub mod contacts;
pub mod date_input;
pub mod deadlines;
pub mod details;
pub mod error_summary;
pub mod heading;
pub mod icon;
pub mod ladder;
pub mod note;
pub mod open_questions;
pub mod radios;
pub mod section;
pub mod step_list;
pub mod tick_boxes;
pub mod verdict_panel;
pub mod verdict_tag;
pub mod why;
pub mod would_change;
