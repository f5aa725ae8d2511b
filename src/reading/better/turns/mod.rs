//! What can be tried for each weak signal, one file a family. A new one is a file and a line here.

mod apology_shifted;
mod apology_bare;
mod vague_time;
mod contradiction;
mod dismissal;
mod hostility;
mod defensiveness;
mod deflection;
mod script_speak;
mod bubbly;
mod jargon;
mod retention_push;
mod refused_manager;
mod shouting;

use super::turn::Turn;
use crate::principles::Signal;

/// All turns.
const TURNS: [&Turn; 14] = [
    &apology_shifted::TURN,
    &apology_bare::TURN,
    &vague_time::TURN,
    &contradiction::TURN,
    &dismissal::TURN,
    &hostility::TURN,
    &defensiveness::TURN,
    &deflection::TURN,
    &script_speak::TURN,
    &bubbly::TURN,
    &jargon::TURN,
    &retention_push::TURN,
    &refused_manager::TURN,
    &shouting::TURN,
];

/// How a signal is turned, where that is known.
pub fn of(signal: Signal) -> Option<&'static Turn> {
    TURNS.iter().copied().find(|turn| turn.signal == signal)
}
