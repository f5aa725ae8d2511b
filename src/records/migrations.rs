//! The steps from an empty file to today's tables. A step that was ever released is never changed: a new
//! one is added.

use rusqlite::Connection;

/// The steps; the version of a file is how many of them it has taken.
const STEPS: [&str; 2] = [include_str!("migrations/0001_first.sql"), include_str!("migrations/0002_practice.sql")];

/// The newest version that this program knows.
pub(super) const NEWEST: i64 = STEPS.len() as i64;

/// The version of an open file; 0 for one that is empty or not ours.
pub(super) fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Takes the steps that are still to be taken, each wholly or not at all.
pub(super) fn migrate(connection: &Connection) -> rusqlite::Result<()> {
    let taken = usize::try_from(version(connection)?).unwrap_or(0);
    for (number, step) in STEPS.iter().enumerate().skip(taken) {
        let transaction = connection.unchecked_transaction()?;
        transaction.execute_batch(step)?;
        transaction.execute_batch(&format!("PRAGMA user_version = {}", number + 1))?;
        transaction.commit()?;
    }
    Ok(())
}
