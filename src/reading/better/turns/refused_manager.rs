//! From a closed door to the question behind it.

use crate::principles::Signal;
use crate::reading::better::turn::{Turn, clause, words};

/// How it is turned.
pub const TURN: Turn = Turn {
    signal: Signal::RefusedManager,
    into: None,
    leave_out: true,
    rewrites: &[
        words(
            r"you (can not|may not|will not|do not get to|do not need to) (speak|talk) (to|with) (?<who>(a|the|my|our|any) \w+)",
            &["let me ask when <who> can speak to you"],
        ),
        clause(
            r"(?<who>my (manager|supervisor|boss)|the (manager|supervisor|boss)) (do not|does not|will not|would not|can not) (take|speak|talk|deal|come|see)",
            &["let me ask when <who> can speak to you"],
        ),
        clause(r"(there is )?no (manager|supervisor)", &["let me ask when a manager can speak to you"]),
    ],
    also: None,
};
