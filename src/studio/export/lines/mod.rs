//! The words of a scenario as a table, for whoever records or translates them, and back. A row knows its words by their path, and
//! what they were when it was written: what changed meanwhile is not overwritten unawares.

mod kind;
mod row;
mod table;
mod take;
#[cfg(test)]
mod tests;

pub use row::{Row, rows};
pub use table::{read, write};
pub use take::{Taken, take};
