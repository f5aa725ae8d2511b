//! What is taken from the language: spellings and contractions folded to one form, and the word
//! classes that the families' patterns are written with. All of it is data.

mod classes;
mod needs;
mod pattern;
mod patterns;
mod spelling;
mod stem;
mod words;

pub use pattern::{Pattern, compile, compile_start, phrase};
pub use patterns::Patterns;
pub use spelling::{canonical, is_filler};
pub use stem::stem;
pub use words::put_right;
