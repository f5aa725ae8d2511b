//! The texts that attempts were played with, each kept once under its hash.

use rusqlite::Connection;

use crate::log::content_hash;

const KEEP: &str = "INSERT INTO texts (hash, text) VALUES (?1, ?2) ON CONFLICT (hash) DO NOTHING";
const FIND: &str = "SELECT text FROM texts WHERE hash = ?1";

/// Keeps a text and gives its hash.
pub(super) fn keep(connection: &Connection, text: &str) -> rusqlite::Result<String> {
    let hash = content_hash(text);
    connection.prepare_cached(KEEP)?.execute((&hash, text))?;
    Ok(hash)
}

/// The text of a hash.
pub(super) fn find(connection: &Connection, hash: &str) -> rusqlite::Result<String> {
    connection.prepare_cached(FIND)?.query_row([hash], |row| row.get(0))
}
