//! The scenarios that are built into the program.

/// File names and texts, in the order in which they are offered.
pub const FILES: &[(&str, &str)] = &[];
