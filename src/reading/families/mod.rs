//! The families, one file each. A new one is a file and a line here.

use super::family::Family;

macro_rules! registry {
    ($($name:ident),* $(,)?) => {
        $(mod $name;)*
        /// All families, in the order of the codebook and then the signals beside it.
        pub fn families() -> &'static [&'static Family] {
            &[$(&$name::FAMILY),*]
        }
    };
}

registry![
    apology_owned,
    apology_bare,
    apology_shifted,
    empathy,
    dismissal,
    restatement,
    question,
    contradiction,
    hostility,
    defensiveness,
    deflection,
    concession,
    script_speak,
    bubbly,
    jargon,
    takes_charge,
    steps,
    solution,
    timeframe,
    vague_time,
    escalation_offer,
    follow_up,
    contact,
    boundary,
    let_go,
    retention_push,
    prevention,
    cool_off,
    shouting,
    asked_their_view,
    refused_manager,
    feedback_after,
];
