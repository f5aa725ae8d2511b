//! From making it small to seeing that it matters.

use crate::principles::Signal;
use crate::reading::better::turn::{Turn, clause, drop, words};

/// How it is turned.
pub const TURN: Turn = Turn {
    signal: Signal::Dismissal,
    into: None,
    leave_out: true,
    rewrites: &[
        drop(r"(please |just |now |so |to )?calm down( now)?( please)?( sir| madam| for me| first)?( ,)?( and| then| please)?"),
        drop(r"do not (worry|panic|stress|fret)( about (it|that|a thing|this|anything))?( ,)?"),
        drop(r"(please )?(relax|settle down|cheer up|chin up|take it easy)( ,)?"),
        words(r"(only|just|merely)", &[""]),
        clause(
            r"there is (really |absolutely )?no (need|reason|cause|call|point) (to|for|in) (be |get |being |getting |feel )*(?<how>((so|this|that|quite|very) )?({upset}))",
            &["I can see that you are <how>", "I can see why you are <how>"],
        ),
        clause(r"there is (really |absolutely )?no (need|reason|cause|call|point) (to|for|in)", &["I can see that this matters to you"]),
        clause(r"do not (be|get) (?<how>(so )?({upset}))", &["I can see that you are <how>", "I can see why you are <how>"]),
        clause(
            r"(it|that|this) (is|was) (really |hardly |honestly |certainly )?not (really |such |exactly |that )*(a |the )?(big deal|end of the world|disaster|tragedy|that bad|so bad)",
            &["I can see that this matters to you"],
        ),
        words(r"you are over ?react\w*( a bit| a little)?", &["I can see that this matters to you"]),
    ],
    also: None,
};
