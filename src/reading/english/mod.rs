//! What is taken from the language: spellings and contractions folded to one form, and the word
//! classes that the families' patterns are written with. All of it is data.

mod classes;
mod pattern;
mod spelling;
mod stem;

pub use pattern::{compile, compile_start, phrase};
pub use spelling::{canonical, is_filler};
pub use stem::stem;
