//! The acts of an attempt with what followed. Only ever added to, in order, without a gap.

use rusqlite::Connection;

use super::AttemptId;
use super::json::Json;
use crate::log::Entry;

const ADD: &str = "INSERT INTO entries (attempt, seq, act, happenings) VALUES (?1, ?2, ?3, ?4)";
const DUE: &str = "
    SELECT (SELECT coalesce(max(seq) + 1, 0) FROM entries WHERE attempt = attempts.id) FROM attempts WHERE id = ?1";
const ALL: &str = "SELECT act, happenings FROM entries WHERE attempt = ?1 ORDER BY seq";

/// The number of the entry that is due next, from 0. No row where there is no such attempt.
pub(super) fn due(connection: &Connection, attempt: AttemptId) -> rusqlite::Result<u32> {
    connection.prepare_cached(DUE)?.query_row([attempt.0], |row| row.get(0))
}

/// Adds an entry.
pub(super) fn add(connection: &Connection, attempt: AttemptId, seq: u32, entry: &Entry) -> rusqlite::Result<()> {
    connection.prepare_cached(ADD)?.execute((attempt.0, seq, Json(&entry.stamped), Json(&entry.happenings)))?;
    Ok(())
}

/// All entries, in order.
pub(super) fn all(connection: &Connection, attempt: AttemptId) -> rusqlite::Result<Vec<Entry>> {
    let mut statement = connection.prepare_cached(ALL)?;
    let entries = statement.query_map([attempt.0], |row| {
        let (Json(stamped), Json(happenings)) = (row.get(0)?, row.get(1)?);
        Ok(Entry { stamped, happenings })
    })?;
    entries.collect()
}
