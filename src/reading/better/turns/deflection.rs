//! From what is not one's own to what one can do.

use crate::principles::Signal;
use crate::reading::better::turn::{Turn, clause, drop, words};

/// How it is turned.
pub const TURN: Turn = Turn {
    signal: Signal::Deflection,
    into: None,
    leave_out: true,
    rewrites: &[
        clause(
            r"(there is |there really is |there was )?(nothing|not (much|anything|a lot)|little) (else |more |that |much |further )*(i|we|anyone|anybody) (can|could) (do|change|add|offer)",
            &["let me see what I can do", "I will find out what can be done", "I will look into it"],
        ),
        clause(
            r"(nothing (can|to) be done|(my|our) hands are tied|no can do)",
            &["let me see what I can do", "I will find out what can be done", "I will look into it"],
        ),
        clause(
            r"(it|that|this) is (out of|beyond) (my|our) (hands|control|power)",
            &["let me see what I can do", "I will find out what can be done", "I will look into it"],
        ),
        clause(
            r"(it|that|this) is (really |just |simply )?not (my|our) (department|job|area|responsibility|team|problem|concern|side|section|desk)",
            &["let me find out who can help you", "I will find out who can help you"],
        ),
        words(
            r"you (would |will |would just )?(need|have|want) to (contact|ring|phone|call|speak (to|with)|talk to|take (it|that) up with|write to|e mail) (?<who>(the|your|our|their) \w+)",
            &["let me help you reach <who>", "I will reach <who> for you"],
        ),
        words(
            r"(please |kindly |best |just |then )*(contact|call|ring|phone|write to|speak to|reach out to) (?<who>(the|your|our|their) \w+)",
            &["let me help you reach <who>", "I will reach <who> for you"],
        ),
        clause(
            r"(that|this|it) is (just |simply |only |standard )*(our |the |company |store |how |a )*(policy|procedure|rule|rules|process|it works|how it works)",
            &["let me see what I can do", "I will find out what can be done", "I will look into it"],
        ),
        clause(r"rules are rules", &["let me see what I can do", "I will find out what can be done", "I will look into it"]),
        clause(
            r"(the )?(computer|system|tool|software|screen|till|program) (will not|does not|did not) (let|allow|permit|give)",
            &["let me see what I can do", "I will find out what can be done", "I will look into it"],
        ),
        clause(
            r"(i|we) (can not|could not|am unable to|are unable to|am not able to|are not able to) (\w+ )?",
            &["let me see what I can do", "I will find out what can be done", "I will look into it"],
        ),
        clause(
            r"(i|we) (am|are) (just |simply |really )?not (authori[sz]ed|permitted|entitled|in a position)",
            &["let me see what I can do", "I will find out what can be done", "I will look into it"],
        ),
        drop(r"(as )?(per|under|according to) (our|company|the) (policy|policies|terms|rules|guidelines)( and conditions)?( ,)?"),
    ],
    also: None,
};
