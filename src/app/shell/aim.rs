//! What the trainee sets out to do: one line of their own, on disk before the call begins, beside its log and no part of it.

use super::Shell;
use crate::records::{AttemptId, RecordsError, Store};

impl Shell {
    /// The attempt under way is played with this aim.
    pub(super) fn aims(&mut self, aim: String) {
        if let Some(session) = &mut self.state.session {
            session.aim = aim;
        }
    }
}

/// Keeps the aim of an attempt that is about to begin at `started_ms`.
pub(super) fn keep(store: &Store, scenario: &str, started_ms: i64, aim: &str) -> Result<(), RecordsError> {
    if aim.is_empty() { Ok(()) } else { store.set_setting(&key(scenario, started_ms), &aim) }
}

/// The aim of an attempt; that of the attempt that it branched off, where it is a second try; empty where there is none.
pub(super) fn of(store: &Store, attempt: AttemptId) -> Result<String, RecordsError> {
    let mut attempt = store.attempt(attempt)?;
    while let Some(branch) = attempt.branch {
        attempt = store.attempt(branch.from)?;
    }
    Ok(store.setting(&key(&attempt.scenario, attempt.started_ms))?.unwrap_or_default())
}

/// By what is known of an attempt before it is there.
fn key(scenario: &str, started_ms: i64) -> String {
    format!("aim {scenario} {started_ms}")
}
