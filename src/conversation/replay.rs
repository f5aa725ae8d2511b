//! Playing a log again: the same acts must give the same happenings, bit for bit.

use std::sync::Arc;

use super::{Conversation, Refusal, World};
use crate::log::{Happening, Log};

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

/// The log up to, not including, the act that opened a turn (from 1): where a branch begins.
pub fn before_turn(log: &Log, turn: u32) -> Log {
    let opens = |happening: &Happening| happening.opens().is_some_and(|(number, _)| number == turn);
    let end = log.entries.iter().position(|entry| entry.happenings.iter().any(opens)).unwrap_or(log.entries.len());
    Log { header: log.header.clone(), opening: log.opening.clone(), entries: log.entries[..end].to_vec() }
}
