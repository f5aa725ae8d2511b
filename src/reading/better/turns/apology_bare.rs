//! From a sorry to what it is for, where that is known.

use crate::principles::Signal;
use crate::reading::better::turn::{Turn, clause};

/// How it is turned.
pub const TURN: Turn = Turn {
    signal: Signal::ApologyBare,
    into: Some(Signal::ApologyOwned),
    leave_out: false,
    rewrites: &[
        clause(r"(?<sorry>sorry|apologise|apologies)", &["<sorry> {cause}", "<sorry> that {cause}"]),
        clause(r"(?<sorry>sorry|apologise|apologies) (about|for|to hear)", &["<sorry> {cause}", "<sorry> that {cause}"]),
    ],
    also: None,
};
