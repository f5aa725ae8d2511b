//! From a jab to what one wants to do for them.

use crate::principles::Signal;
use crate::reading::better::turn::{Turn, clause, drop, words};

/// How it is turned.
pub const TURN: Turn = Turn {
    signal: Signal::Hostility,
    into: None,
    leave_out: true,
    rewrites: &[
        clause(
            r"(please |just |now )?(stop|quit) (shouting|yelling|whining|moaning|complaining|swearing|screaming)",
            &["I want to help you with this"],
        ),
        clause(r"lower your (voice|tone)", &["I want to help you with this"]),
        drop(r"listen( up| here| carefully| properly| closely)?( ,)?( pal| mate| lady| sunshine| love| darling)?( ,)?"),
        drop(r"(stupid|ridiculous|silly|dumb|bloody|pathetic|useless|idiotic|ignorant|damn|fucking)"),
        words(r"you people", &["you"]),
        words(r"what is your problem", &["what is the problem"]),
        clause(r"calm down or", &["I want to help you with this"]),
        drop(r"(pal|mate|lady|sunshine|sonny|princess)( ,)?"),
    ],
    also: None,
};
