//! What came of a play.

use super::Caricature;
use crate::assessment::{PrincipleScore, ResultLine, assess};
use crate::conversation::World;
use crate::log::Log;

/// What came of a play that was played to its end.
#[derive(Debug, Clone, PartialEq)]
pub struct Played {
    /// Who played; none for a play that proves something.
    pub who: Option<Caricature>,
    /// The play.
    pub log: Log,
    /// The result.
    pub result: ResultLine,
    /// Every goal, in the author's order.
    pub goals: Vec<PrincipleScore>,
}

impl Played {
    /// Assesses a play; none where it did not come to an end.
    pub fn of(world: &World, log: Log, who: Option<Caricature>) -> Option<Self> {
        let debrief = assess(world, &log);
        debrief.result.map(|result| Self { who, log, result, goals: debrief.goals })
    }
}
