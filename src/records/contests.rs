//! Readings that the trainee found wrong or missing: what the debrief recomputes with and without, and what
//! tells the makers of the reading where it errs.

use std::io::Write;

use rusqlite::Row;
use serde::Serialize;

use super::json::Word;
use super::{AttemptId, RecordsError, Store};
use crate::assessment::Claim;
use crate::principles::Signal;

/// A contested reading; one for each signal of a turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contest {
    /// The turn.
    pub turn: u32,
    /// The signal.
    pub signal: Signal,
    /// What is said against it.
    pub claim: Claim,
    /// The words in question, as they were said.
    pub words: String,
    /// What the trainee has to say about it; may be empty.
    pub note: String,
}

/// A line of the export.
#[derive(Serialize)]
struct Exported {
    scenario: String,
    attempt: i64,
    #[serde(flatten)]
    contest: Contest,
}

const PUT: &str = "
    INSERT INTO contests (attempt, turn, signal, claim, words, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (attempt, turn, signal) DO UPDATE SET claim = excluded.claim, words = excluded.words, note = excluded.note";
const TAKE_BACK: &str = "DELETE FROM contests WHERE attempt = ?1 AND turn = ?2 AND signal = ?3";
const OF_ATTEMPT: &str = "SELECT turn, signal, claim, words, note FROM contests WHERE attempt = ?1 ORDER BY turn, signal";
const ALL: &str = "
    SELECT turn, signal, claim, words, note, attempt, scenario FROM contests JOIN attempts ON attempts.id = attempt
    ORDER BY attempt, turn, signal";

fn contest(row: &Row) -> rusqlite::Result<Contest> {
    let Word(signal) = row.get("signal")?;
    let Word(claim) = row.get("claim")?;
    Ok(Contest { turn: row.get("turn")?, signal, claim, words: row.get("words")?, note: row.get("note")? })
}

impl Store {
    /// Contests a reading; what was said before about the same signal of the same turn is replaced.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn contest(&self, attempt: AttemptId, contest: &Contest) -> Result<(), RecordsError> {
        let Contest { turn, signal, claim, words, note } = contest;
        let row = (attempt.0, turn, Word(signal), Word(claim), words, note);
        self.connection.execute(PUT, row).map_err(|error| self.said(error))?;
        Ok(())
    }

    /// Takes a contest back.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn take_back(&self, attempt: AttemptId, turn: u32, signal: Signal) -> Result<(), RecordsError> {
        self.connection.execute(TAKE_BACK, (attempt.0, turn, Word(signal))).map_err(|error| self.said(error))?;
        Ok(())
    }

    /// The contested readings of an attempt, by turn.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn contests(&self, attempt: AttemptId) -> Result<Vec<Contest>, RecordsError> {
        self.rows(OF_ATTEMPT, [attempt.0], contest)
    }

    /// Writes all contested readings as one JSON object a line: `scenario`, `attempt`, `turn`, `signal`, `claim`,
    /// `words`, `note`. No name of a person is in it.
    ///
    /// # Errors
    /// Where the records cannot be read, or writing fails.
    pub fn export_contests(&self, mut to: impl Write) -> Result<(), RecordsError> {
        let all = self
            .rows(ALL, [], |row| Ok(Exported { scenario: row.get("scenario")?, attempt: row.get("attempt")?, contest: contest(row)? }))?;
        let write = || {
            for line in all {
                serde_json::to_writer(&mut to, &line)?;
                writeln!(to)?;
            }
            to.flush()
        };
        write().map_err(|error| RecordsError::from_io(self.folder(), &error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::sample;

    #[test]
    fn a_contest_is_kept_changed_exported_and_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap().store;
        let attempt = sample::begin(&store, &sample::log(0));
        let contest = |claim, note: &str| Contest {
            turn: 3,
            signal: Signal::Empathy,
            claim,
            words: "that must sting".to_owned(),
            note: note.to_owned(),
        };
        store.contest(attempt, &contest(Claim::Wrong, "")).unwrap();
        store.contest(attempt, &contest(Claim::Missing, "I did")).unwrap();
        assert_eq!(store.contests(attempt).unwrap(), [contest(Claim::Missing, "I did")]);

        let mut export = Vec::new();
        store.export_contests(&mut export).unwrap();
        assert_eq!(
            String::from_utf8(export).unwrap(),
            "{\"scenario\":\"café\",\"attempt\":1,\"turn\":3,\"signal\":\"empathy\",\"claim\":\"missing\",\
             \"words\":\"that must sting\",\"note\":\"I did\"}\n"
        );
        store.take_back(attempt, 3, Signal::Empathy).unwrap();
        assert_eq!(store.contests(attempt).unwrap(), []);
    }
}
