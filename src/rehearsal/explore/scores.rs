//! The best and the worst score that were played, and the bound beyond which no play lies. Between what was played and the bound
//! there is a gap, of which nothing is known.

use std::fmt;

use super::{Proof, Reach};
use crate::rehearsal::Played;

/// The scores of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// How many plays were scored.
    pub plays: usize,
    /// The worst that was played.
    pub worst: Played,
    /// The best that was played.
    pub best: Played,
    /// No play scores more: what the goals can earn at most, under the cap of an ending that can close an attempt.
    pub most: u32,
}

impl Scores {
    /// Of the plays to the endings, and of what else was played; none where no play came to an end.
    pub fn of(proof: &Proof, played: &[Played]) -> Option<Self> {
        let all = || proof.plays.iter().chain(played);
        let score = |played: &&Played| played.result.score;
        let can_close = proof.most.iter().filter(|(id, _)| proof.endings[*id].0 != Reach::No);
        Some(Self {
            plays: all().count(),
            worst: all().min_by_key(score)?.clone(),
            // Of several that score the same the first.
            best: all().rev().max_by_key(score)?.clone(),
            most: can_close.map(|(_, most)| *most).max()?,
        })
    }
}

impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (worst, best, gap) = (self.worst.result.score, self.best.result.score, self.most.saturating_sub(self.best.result.score));
        write!(f, "{} plays score {worst} to {best} of 100, and none can score more than {}", self.plays, self.most)?;
        if gap > 0 { write!(f, "; of the {gap} between nothing is known.") } else { write!(f, ".") }
    }
}
