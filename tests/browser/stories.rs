//! One file for each matter.

mod accessibility;
mod apart;
mod changing;
mod choosing;
mod coming_back;
mod conformance;
mod errors;
mod events;
mod failures;
mod failures_of_code;
mod failures_of_network;
mod gallery;
mod host_styles;
mod keep;
mod keep_paper;
mod keyboard;
mod mouse;
mod narrow;
mod panics;
mod paper;
mod policy;
mod remembers_nothing;
mod screenshots;
mod several;
mod why;
