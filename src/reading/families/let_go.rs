//! Cancels as they asked, with no condition.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Cancels as they asked, with no condition.
pub const FAMILY: Family = Family {
    signal: Signal::LetGo,
    about: "Agrees to cancel, close or refund-and-end, with no condition before it.",
    fires: &[
        says("It's cancelled as of this minute."),
        says("I've closed your account."),
        says("Done, your contract ends today."),
        says("I'll cancel it right away."),
        says("consider it cancelled"),
    ],
    near_misses: &[
        says("I can cancel it once you fill in the form."),
        says("May I ask why you want to cancel?"),
        says("I can't cancel that."),
        says("The visit was cancelled."),
        says("If you stay I'll halve the price."),
    ],
    rules: &[
        likely(
            &[
                r"(it is|they are|that is|is|are|account is|everything is|both are|all (three|four|two|of it)? ?(are|is)|subscription is|contract is|membership is|has been|have been|consider (it|them|yourself|that)|i have|we have|now|that is you|you are|as good as|been|get it) (all |now |both |already |just |hereby |as of \w+ |that |it )*(cancelled|closed|shut|terminated|ended|deleted|stopped|switched off|wound up|unsubscribed|out|released|gone|off|finished|done and|struck off|taken off)( ~\w+)?",
                r"(of course|certainly|sure|understood|right|okay|no problem|very well|as you wish|gladly|absolutely|straight away|yes)( ,| \.) ~~(cancel|cancelled|closed|close|ends|end|closing|cancelling|ended|stops|off|deleted)( ~\w+)?",
                r"(no|without) (fee|questions|charge|penalty|notice|catch|survey|form|strings)( ~\w+)?",
                r"(your|the|this|it|contract|membership|subscription|policy|account) (\w+ )?(ends|stops|closes|finishes|is over|runs out) (today|now|tonight|here|this|as|on|with|at|right|from)( ~\w+)?",
                r"nothing (more|else|further) (to sign|will be (charged|taken|billed)|leaves your|comes out|goes out|for you to|is (owed|due)|you need)( ~\w+)?",
                r"(that is|you are) (you )?(free|done|out|released)( ~\w+)?",
                r"free to go",
                r"wish you (well|all|luck|the best|good)( ~\w+)?",
            ],
            "ends it as they asked",
        ),
        explicit(
            &[
                r"(cancelled|closed|done|ended|stopped|deleted|shut)( ,| \.| :| as of| from| and| !)( ~\w+)?",
                r"(i will|i am|we will|we are|let me|i can|i|am) (\w+ )?(now |just |gladly |right away |happily )*(cancel|cancelling|closing|ending|terminate|terminating|deleting|shutting|stopping|take you off|taking you off|release|releasing|unsubscribe|switch it off|switching it off|let you go|wind|winding) (it|the|your|everything|this|that|both|all|them|you|down|off|up)( ~\w+)?",
                r"as of (this|today|now|the|midnight|tonight)( ~\w+)?",
            ],
            "ends it as they asked",
        ),
    ],
    unless: &[
        r"(can not|will not|not|no longer) (\w+ )?(cancel|close|end)",
        r"(if|once|unless|before|only when|provided|after|subject to|first) ~~(form|stay|return|survey|pay|reason|you (have|fill|send|tell|return|sign|pay)|i (can )?(close|cancel|ask))",
        r"(cancel|cancelled|closed|close) (the call|this call|the chat|the visit|the train|the appointment|the flight|the road|the shop|the ticket)",
        r"(was|were) (cancelled|closed)",
        r"\?",
        r"(order|visit|train|flight|appointment|delivery|ticket) (is|was|got|has been) cancelled",
    ],
    answers: "{leaving}",
    place: Where::NotInQuestions,
    also: None,
};
