//! Playing without a person: what words mean at a moment ([`interpret`]), a player that does what is written
//! ([`player`]), walks, which are written runs with what is expected of them ([`walk`]), proofs ([`explore`]) and what they find
//! ([`review`]). Drills are here too ([`drill`]): a line is a call that begins at a beat, and an answer is played in it.

pub mod agreement;
mod caricatures;
pub mod coverage;
pub mod drill;
pub mod examine;
pub mod explore;
pub mod interpret;
mod led;
mod played;
mod player;
mod playing;
mod probe;
mod readings;
pub mod review;
mod setting;
mod tried;
mod walk;
mod ways;
mod what_if;

#[cfg(test)]
mod tests;

pub use caricatures::Caricature;
pub use led::Led;
pub use played::Played;
use player::MOST_EVENTS;
pub use player::{Player, PlayerError};
pub use playing::{Done, Rehearsal, Stage};
pub use probe::{PROBES_BAR, Probe, Probed, Tally, add_probe, parse_probes};
pub use setting::Setting;
pub use tried::Tried;
pub use walk::{Expectation, Failure, Walk, WalkError, parse_walks, run_walk};

pub use ways::{Search, Way, ways_to};
pub use what_if::{Asked, Beginning, Parted, WhatIf, what_if};

use crate::log::Texts;
use crate::scenario::{KindId, SHIPPED_KINDS, SHIPPED_RUBRIC, load, shipped_reactions};

/// The texts that a scenario is played with: its own, an organisation's rubric where there is one, and else what is shipped.
pub fn texts(id: &str, scenario: &str, rubric: Option<&str>) -> Texts {
    let kind = load(id, scenario).scenario.map_or(KindId::default(), |scenario| scenario.caller.kind);
    Texts {
        scenario: scenario.to_owned(),
        scenario_id: id.to_owned(),
        reactions: shipped_reactions(kind).to_owned(),
        kinds: SHIPPED_KINDS.to_owned(),
        rubric: rubric.unwrap_or(SHIPPED_RUBRIC).to_owned(),
    }
}

/// The texts that a scenario is played with where nothing of an organisation's own is given.
pub fn shipped_texts(id: &str, scenario: &str) -> Texts {
    texts(id, scenario, None)
}
