//! Playing a log again: the same acts must give the same happenings, bit for bit.

use std::sync::Arc;

use super::{Conversation, Refusal, World};
use crate::log::{Act, Entry, Happening, Log};

/// Where a replay parted from its log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Divergence {
    /// The entry, from 0; none for the opening.
    pub entry: Option<usize>,
    /// What the log says happened.
    pub logged: Vec<Happening>,
    /// What happened now.
    pub replayed: Vec<Happening>,
}

/// Why a log cannot be replayed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// Its texts are not usable.
    #[error("{0}")]
    Texts(String),
    /// An act is refused now.
    #[error("the act of entry {entry} is not possible: {why}")]
    Refused {
        /// The entry, from 0.
        entry: usize,
        /// Why.
        why: Refusal,
    },
}

/// Plays a log again. Gives the conversation as it stands at the end, and the first place where it parted, if it did.
///
/// # Errors
/// Where the log's texts are not usable or an act of it is refused.
pub fn replay(log: &Log) -> Result<(Conversation, Option<Divergence>), ReplayError> {
    let world = World::of(&log.header.texts).map_err(ReplayError::Texts)?;
    let (mut conversation, opening) = Conversation::begin(Arc::new(world), Arc::new(log.header.clone()));
    let mut divergence = (opening != log.opening).then(|| Divergence { entry: None, logged: log.opening.clone(), replayed: opening });
    for (number, entry) in log.entries.iter().enumerate() {
        let happenings = conversation.apply(&entry.stamped).map_err(|why| ReplayError::Refused { entry: number, why })?;
        if divergence.is_none() && happenings != entry.happenings {
            divergence = Some(Divergence { entry: Some(number), logged: entry.happenings.clone(), replayed: happenings });
        }
    }
    Ok((conversation, divergence))
}

/// The entry of the act by which a turn (from 1) came about; none where there is no such turn. A reply that waited for the caller's
/// end was said before its turn began.
pub fn act_of_turn(log: &Log, turn: u32) -> Option<usize> {
    let opens = |happening: &Happening| happening.opens().is_some_and(|(number, _)| number == turn);
    let opened = log.entries.iter().position(|entry| entry.happenings.iter().any(opens))?;
    let does = |entry: &Entry| matches!(entry.stamped.act, Act::Say { .. } | Act::Ask { .. } | Act::Do { .. });
    log.entries[..=opened].iter().rposition(does)
}

/// The log up to, not including, the act by which a turn (from 1) came about: where a branch begins.
pub fn before_turn(log: &Log, turn: u32) -> Log {
    let end = act_of_turn(log, turn).unwrap_or(log.entries.len());
    Log { header: log.header.clone(), opening: log.opening.clone(), entries: log.entries[..end].to_vec() }
}
