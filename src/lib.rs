//! Evenkeel: practise staying on an even keel with angry customers.
//!
//! The map of the crate is in `ARCHITECTURE.md`. Imports point upwards in this list only:

pub mod base;
pub mod principles;
pub mod scenario;
pub mod reading;
pub mod log;
pub mod conversation;
pub mod assessment;
pub mod rehearsal;
pub mod library;
pub mod learning;
pub mod paper;
pub mod help;
pub mod records;
pub mod studio;
pub mod sound;
pub mod cli;
#[cfg(feature = "window")]
pub mod app;
