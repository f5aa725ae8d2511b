//! Drills: two minutes on one principle. A few customer lines from the whole library, each with what one has to know to answer it,
//! and an answer that is read and judged as in a call. Made from the scenarios alone.
//!
//! Start with [`Drill::deal`]; each [`Prompt`] judges what is chosen or typed.

mod deal;
mod judged;
mod prompt;

#[cfg(test)]
mod tests;

pub use deal::{Drill, Place, candidates};
pub use judged::{Judged, Sight};
pub use prompt::{Prompt, Spoke};

use crate::principles::{Principle, Sign, Signal, catalogue};

/// So many lines make a drill.
pub const LINES: usize = 5;

/// Whether a principle can be practised by drills: it shows in the words of one reply, and not in time, moves or the record alone.
pub fn can_be_drilled(principle: Principle) -> bool {
    catalogue().principle(principle).signals.iter().any(|signal| signal.sign != Sign::Against && shows_in_a_reply(signal.id))
}

/// Whether one reply can earn a signal: its words alone, or its words held against the moment at which they are said.
fn shows_in_a_reply(signal: Signal) -> bool {
    let held_against_the_moment = matches!(
        signal,
        Signal::StayedCivil
            | Signal::SteeredBack
            | Signal::DidntArgue
            | Signal::StayedGenuine
            | Signal::SolutionPlaced
            | Signal::Alternative
            | Signal::PromiseRealistic
    );
    held_against_the_moment || signal.shows_in_words()
}
