//! The pitch left out, what they asked for done.

use crate::principles::Signal;
use crate::reading::better::turn::{Turn, clause, drop};

/// How it is turned.
pub const TURN: Turn = Turn {
    signal: Signal::RetentionPush,
    into: None,
    leave_out: true,
    rewrites: &[
        drop(r"before (i|we|you) (do|cancel|close|process|go|decide|leave|proceed)( (that|it|this|so|ahead|anything))?( ,)?"),
        clause(
            r"(may|can|could|might) i (just |first |please |at least )*(ask|know) (first )?(what|why|the reason)",
            &["I will do that for you now"],
        ),
        drop(r"(but )?(are you (really |quite |absolutely )?sure( ,)?)"),
    ],
    also: None,
};
