//! Asks for feedback after the cancelling is done.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, says};

/// Asks for feedback after the cancelling is done.
pub const FAMILY: Family = Family {
    signal: Signal::FeedbackAfter,
    about: "Asks what went wrong only after it has been cancelled, with no pitch.",
    fires: &[
        says("It's cancelled. If you like, tell me what we could have done better."),
        says("Your account is closed. Would you tell us what went wrong? Only if you want to."),
    ],
    near_misses: &[says("Before I cancel it, what went wrong?"), says("What could we do better to keep you?"), says("It's cancelled.")],
    rules: &[explicit(
        &[
            r"(cancelled|closed|done|ended|terminated|deleted) ...(\.|!|;|,) ...(what (went wrong|we (could|should) have|we did|made you|it was)|feedback|why you|the reason|tell (me|us) (what|why|one)|a line (about|on)|let (me|us) know (what|why))( ~\w+)?",
        ],
        "asks only after it is done",
    )],
    unless: &[r"before (i|we)", r"to keep you", r"what if"],
    answers: "",
    place: Where::Anywhere,
    also: None,
};
