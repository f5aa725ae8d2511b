//! Proof, not sampling: everything that can happen in a scenario played with its options.

mod ahead;
mod alike;
mod bound;
mod coming;
mod crowd;
mod graph;
mod kept;
mod outlook;
mod proof;
mod readings;
mod scores;
mod standings;
mod step;
mod turning;
mod witness;

#[cfg(test)]
mod tests;

pub(super) use ahead::Ahead;
pub use alike::Pair;
pub use coming::Coming;
pub use crowd::{Crowd, crowd};
pub use kept::Kept;
pub use outlook::{Keeps, Outlook};
pub(super) use outlook::{RANKS, ended_with};
pub use proof::{Proof, Reach, prove};
pub(super) use readings::Readings;
pub use scores::Scores;
pub(super) use step::{Deed, Step, Taker, own_truths};
pub use turning::{Turn, tell_turning, turned, turning_points};
pub use witness::Witness;
pub(super) use witness::play;

/// How much an exploration may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Different states, told apart by all that can still matter.
    pub fine_states: usize,
    /// Different states, told apart more coarsely.
    pub states: usize,
    /// After so many of these it is enough, when of everything it is known whether it can be reached.
    pub enough: usize,
    /// Steps between them.
    pub edges: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { fine_states: 500, states: 5_500, enough: 2_000, edges: 400_000 }
    }
}

/// Why an exploration did not see everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// There were more states than this.
    States(usize),
    /// There were more steps than this.
    Edges(usize),
    /// Somebody cancelled it.
    Cancelled,
}

/// How far an exploration is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// States found.
    pub states: usize,
    /// States that wait to be followed.
    pub open: usize,
}
