//! The pages of `docs/` inside the program: parsed once into a small model that screens draw and the command line prints.
//! Start at [`book`].

mod book;
mod parse;
mod page;
mod plain;
mod search;

pub use book::{Book, PageId, Place, book};
pub use page::{Block, Mark, Page, Run, What, Words};
pub use plain::plain;
pub use search::{Hit, marks, search};
