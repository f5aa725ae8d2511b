//! Readings that the trainee found wrong or missing: what the debrief recomputes with and without, and what
//! tells the makers of the reading where it errs.

use std::io::Write;

use rusqlite::Row;
use serde::Serialize;

use super::json::Word;
use super::{AttemptId, RecordsError, Store};
use crate::assessment::{self, Claim};
use crate::learning::contested_rows;
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

const PUT: &str = "
    INSERT INTO contests (attempt, turn, signal, claim, words, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (attempt, turn, signal) DO UPDATE SET claim = excluded.claim, words = excluded.words, note = excluded.note";
const TAKE_BACK: &str = "DELETE FROM contests WHERE attempt = ?1 AND turn = ?2 AND signal = ?3";
const OF_ATTEMPT: &str = "SELECT turn, signal, claim, words, note FROM contests WHERE attempt = ?1 ORDER BY turn, signal";
const ATTEMPTS: &str = "SELECT DISTINCT attempt FROM contests ORDER BY attempt";

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

    /// Writes the replies with contested readings as labelled replies, one JSON object a line, in the form of
    /// `assets/replies/README.md`. No name of a person is in it. Says how many there are.
    ///
    /// # Errors
    /// Where the records cannot be read, or writing fails.
    pub fn export_contests(&self, mut to: impl Write) -> Result<usize, RecordsError> {
        let mut count = 0;
        for attempt in self.rows(ATTEMPTS, [], |row| Ok(AttemptId(row.get("attempt")?)))? {
            let contests: Vec<assessment::Contest> = self.contests(attempt)?.into_iter().map(Contest::judged).collect();
            let rows = contested_rows(&format!("attempt-{}", attempt.number()), &self.log(attempt)?, &contests);
            let mut write = || rows.iter().try_for_each(|row| writeln!(to, "{}", serde_json::to_string(row)?));
            write().map_err(|error| RecordsError::from_io(self.folder(), &error))?;
            count += rows.len();
        }
        to.flush().map_err(|error| RecordsError::from_io(self.folder(), &error))?;
        Ok(count)
    }
}

impl Contest {
    /// As the assessment takes it.
    pub fn judged(self) -> assessment::Contest {
        assessment::Contest { turn: self.turn, signal: self.signal, claim: self.claim }
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

        store.take_back(attempt, 3, Signal::Empathy).unwrap();
        assert_eq!(store.contests(attempt).unwrap(), []);
    }

    #[test]
    fn contests_are_exported_as_labelled_replies() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap().store;
        let attempt = sample::begin(&store, &sample::conversation("Calm down. I can see why you are upset."));
        let contest = |turn, signal, claim| {
            store.contest(attempt, &Contest { turn, signal, claim, words: String::new(), note: String::new() }).unwrap()
        };
        contest(1, Signal::Dismissal, Claim::Wrong);
        contest(1, Signal::TakesCharge, Claim::Missing);
        // Timing is no label of words, and turn 7 was never said.
        contest(1, Signal::Waited, Claim::Wrong);
        contest(7, Signal::Empathy, Claim::Wrong);

        let mut export = Vec::new();
        assert_eq!(store.export_contests(&mut export).unwrap(), 1);
        let file = folder.path().join("contested.jsonl");
        std::fs::write(&file, &export).unwrap();
        let row = crate::learning::read_rows(&[file]).unwrap().remove(0);
        assert_eq!((row.id.as_str(), row.situation.as_str()), ("attempt-1-1", "café"));
        assert_eq!(row.context, "Third time this week.");
        assert_eq!(row.reply, "Calm down. I can see why you are upset.");
        let signals: Vec<(&str, &str)> = row.signals.iter().map(|(signal, quote)| (signal.as_str(), quote.as_str())).collect();
        assert_eq!(signals, [("empathy", "I can see why you are upset"), ("takes_charge", row.reply.as_str())]);
        assert_eq!(row.disputed, ["dismissal", "takes_charge"]);
    }
}
