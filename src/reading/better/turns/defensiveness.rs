//! From oneself back to them.

use crate::principles::Signal;
use crate::reading::better::turn::{Turn, clause, words};

/// How it is turned.
pub const TURN: Turn = Turn {
    signal: Signal::Defensiveness,
    into: None,
    leave_out: true,
    rewrites: &[
        clause(
            r"(please |kindly )?do not (talk|speak|shout|swear|yell|scream|snap|raise your voice|take (it|that|this) out)",
            &["I want to help you with this"],
        ),
        clause(r"(i|we) (am|are) (just|only|simply|merely) (doing|following)", &["I want to help you with this"]),
        clause(r"(i|we) (am|are) (already )?doing (my|our|the|all|everything) (very |level )?(best|i can|we can)", &["I am working on it"]),
        words(
            r"(it|that|this) (is|was) (certainly |really |hardly |definitely )?not (my|our) (fault|mistake|doing|problem|job)",
            &["I will look into it"],
        ),
    ],
    also: None,
};
