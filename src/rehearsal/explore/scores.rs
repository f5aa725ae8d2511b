//! The best and the worst score that were played, and the bounds beyond which no play lies. Between what was played and the bound
//! there is a gap, of which nothing is known.

use std::sync::Arc;

use strum::IntoEnumIterator;

use super::{Proof, Reach};
use crate::assessment::assess;
use crate::conversation::World;
use crate::log::{Header, Log};
use crate::rehearsal::Caricature;

/// A score that was played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// 0 to 100.
    pub score: u32,
    /// Whether it passes.
    pub passed: bool,
    /// The play.
    pub log: Log,
}

/// The scores of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scores {
    /// The worst that was played.
    pub worst: Score,
    /// The best that was played.
    pub best: Score,
    /// No play scores less than the first or more than the second: what the goals can earn at most, under the cap of an ending that
    /// can close an attempt.
    pub bound: (u32, u32),
}

impl Scores {
    /// Of the witnesses of a proof and of the caricatures; none where no play came to an end.
    pub fn of(world: &Arc<World>, header: &Header, proof: &Proof) -> Option<Self> {
        let witnesses = proof.endings.values().filter_map(|(_, witness)| witness.as_ref()).map(|witness| witness.log.clone());
        let logs = witnesses.chain(Caricature::iter().map(|caricature| caricature.play(world, header)));
        let score = |log: Log| {
            let result = assess(world, &log).result?;
            Some(Score { score: result.score, passed: result.passed, log })
        };
        let mut scores: Vec<Score> = logs.filter_map(score).collect();
        scores.sort_by_key(|score| score.score);
        let most = proof.most.iter().filter(|(id, _)| proof.endings[*id].0 != Reach::No).map(|(_, most)| *most).max().unwrap_or(100);
        Some(Self { worst: scores.first()?.clone(), best: scores.last()?.clone(), bound: (0, most) })
    }
}
