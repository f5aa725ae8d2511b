//! Scenario text as a tree in which every node knows its place. The tree serves the decoder, completion and the
//! studio's edits, which splice text and so keep the author's comments.
//!
//! Start with [`parse`]: [`token`] cuts the text into tokens, [`brackets`] pairs the brackets (and finds the one
//! that is missing), [`parser`] builds the tree. Nothing here knows what a scenario is.

mod brackets;
mod parser;
mod quote;
mod text;
mod token;
mod tree;

#[cfg(test)]
mod tests;

pub use parser::parse;
pub use quote::quoted;
pub use token::{Token, TokenKind, tokens};
pub use tree::{Entry, Key, Kind, Node, Tree};
