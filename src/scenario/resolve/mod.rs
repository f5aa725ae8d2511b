//! From the tree to the checked [`Scenario`]. First [`names`] collects what the author named, so that anything may be
//! used before it is written; then each block is read by its table of fields, one file for each part of the
//! language, and every reference becomes an index or a finding.
//!
//! Start with [`whole`].

mod beat;
mod briefing;
mod caller;
mod condition;
mod ending;
mod line;
mod moves;
mod names;
mod option;
mod reaction;
mod scene;
mod whole;
mod world;

pub use condition::conditions;
pub use reaction::reactions;
pub use whole::{BlockNames, blocks, scenario};
