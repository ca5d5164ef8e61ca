//! Evenhand: what a council's member/officer protocol asks of you.

pub mod domain;
pub mod engine;
pub mod session;
