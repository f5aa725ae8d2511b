//! The families, one file each. A new one is a file, a line of `mod` and a line of the registry.

use super::family::Family;

mod apology_owned;
mod apology_bare;
mod apology_shifted;
mod empathy;
mod dismissal;
mod restatement;
mod question;
mod contradiction;
mod hostility;
mod defensiveness;
mod deflection;
mod concession;
mod script_speak;
mod bubbly;
mod jargon;
mod takes_charge;
mod steps;
mod solution;
mod timeframe;
mod vague_time;
mod escalation_offer;
mod follow_up;
mod contact;
mod boundary;
mod let_go;
mod retention_push;
mod prevention;
mod cool_off;
mod shouting;
mod asked_their_view;
mod refused_manager;
mod feedback_after;

/// All families, in the order of the codebook and then the signals beside it.
pub fn families() -> &'static [&'static Family] {
    &[
        &apology_owned::FAMILY,
        &apology_bare::FAMILY,
        &apology_shifted::FAMILY,
        &empathy::FAMILY,
        &dismissal::FAMILY,
        &restatement::FAMILY,
        &question::FAMILY,
        &contradiction::FAMILY,
        &hostility::FAMILY,
        &defensiveness::FAMILY,
        &deflection::FAMILY,
        &concession::FAMILY,
        &script_speak::FAMILY,
        &bubbly::FAMILY,
        &jargon::FAMILY,
        &takes_charge::FAMILY,
        &steps::FAMILY,
        &solution::FAMILY,
        &timeframe::FAMILY,
        &vague_time::FAMILY,
        &escalation_offer::FAMILY,
        &follow_up::FAMILY,
        &contact::FAMILY,
        &boundary::FAMILY,
        &let_go::FAMILY,
        &retention_push::FAMILY,
        &prevention::FAMILY,
        &cool_off::FAMILY,
        &shouting::FAMILY,
        &asked_their_view::FAMILY,
        &refused_manager::FAMILY,
        &feedback_after::FAMILY,
    ]
}
