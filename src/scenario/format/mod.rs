//! From the tree to values: what may stand where, said once for each block of the language as a table of fields.
//! The tables serve the decoder, the "did you mean" and the lists of names for completion.
//!
//! A [`Reader`] collects findings and never gives up: what cannot be read is told and left at its default, and
//! hides nothing else.

mod block;
mod lists;
mod reader;
mod times;
mod values;

pub use block::{Block, Field};
pub use reader::Reader;
pub use times::parse_pause;
