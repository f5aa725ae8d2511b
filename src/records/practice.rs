//! How much of each principle was shown, in calls and in drills: what the next suggestion is made from. Of a drill nothing else
//! is kept.

use rusqlite::{Row, TransactionBehavior};

use super::json::Word;
use super::{AttemptId, PersonId, RecordsError, Store};
use crate::assessment::Practised;

const PUT: &str = "INSERT OR REPLACE INTO practice (person, principle, at_ms, attempt, shown, of) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const OF_PERSON: &str =
    "SELECT principle, at_ms, attempt IS NULL AS drill, shown, of FROM practice WHERE person = ?1 ORDER BY at_ms, rowid";

impl Store {
    /// Keeps how much of some principles was shown: in an attempt, or in a drill where none is given. What was kept for the same
    /// principle of the same attempt is replaced.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn keep_practice(&self, person: PersonId, attempt: Option<AttemptId>, practised: &[Practised]) -> Result<(), RecordsError> {
        self.at_once(TransactionBehavior::Immediate, |connection| {
            let mut put = connection.prepare_cached(PUT)?;
            for Practised { principle, at_ms, shown, of, .. } in practised {
                put.execute((person.0, Word(principle), at_ms, attempt.map(|attempt| attempt.0), shown, of))?;
            }
            Ok(())
        })
    }

    /// Everything that a person has practised, the oldest first.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn practised(&self, person: PersonId) -> Result<Vec<Practised>, RecordsError> {
        self.rows(OF_PERSON, [person.0], practised)
    }
}

fn practised(row: &Row) -> rusqlite::Result<Practised> {
    let Word(principle) = row.get("principle")?;
    Ok(Practised { principle, at_ms: row.get("at_ms")?, drill: row.get("drill")?, shown: row.get("shown")?, of: row.get("of")? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::principles::Principle;
    use crate::records::sample;

    #[test]
    fn what_was_practised_comes_back_and_an_attempt_counts_once() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap().store;
        let attempt = sample::begin(&store, &sample::log(0));
        let call = Practised { principle: Principle::Empathize, at_ms: 20, drill: false, shown: 40, of: 100 };
        let better = Practised { shown: 90, ..call };
        let drill = Practised { principle: Principle::Empathize, at_ms: 10, drill: true, shown: 3, of: 5 };
        store.keep_practice(PersonId::FIRST, Some(attempt), &[call]).unwrap();
        store.keep_practice(PersonId::FIRST, Some(attempt), &[better]).unwrap();
        store.keep_practice(PersonId::FIRST, None, &[drill]).unwrap();
        store.keep_practice(PersonId::FIRST, None, &[drill]).unwrap();
        assert_eq!(store.practised(PersonId::FIRST).unwrap(), [drill, drill, better]);
        assert_eq!(store.practised(PersonId(2)).unwrap(), []);
    }
}
