//! Attempts: who played what, when and how, and what came of it.

use rusqlite::{Connection, Row, TransactionBehavior};
use serde::{Deserialize, Serialize};

use super::json::{Json, Word};
use super::{PersonId, RecordsError, Store, entries, texts};
use crate::log::{Entry, Happening, Header, Log, RealTime, Texts};
use crate::scenario::Outcome;

/// Which attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AttemptId(pub(super) i64);

impl AttemptId {
    /// Its number: a later attempt has a higher one.
    pub fn number(self) -> i64 {
        self.0
    }
}

/// Where an attempt stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It can be continued.
    Running,
    /// It came to its end.
    Finished,
    /// The trainee asked to stop; it has no score.
    Stopped,
}

/// Where an attempt branched off another by rewinding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Branch {
    /// The attempt that was rewound.
    pub from: AttemptId,
    /// The turn that is tried again.
    pub turn: u32,
}

/// An attempt that begins.
#[derive(Debug, Clone, Copy)]
pub struct NewAttempt<'a> {
    /// Who plays it.
    pub person: PersonId,
    /// The log's head, with its texts.
    pub header: &'a Header,
    /// What happened when it began.
    pub opening: &'a [Happening],
    /// What it has in common with the attempt that it branched off; else nothing.
    pub entries: &'a [Entry],
    /// Where it branched off.
    pub branch: Option<Branch>,
    /// When it began, in milliseconds since 1970.
    pub started_ms: i64,
}

/// What came of an attempt, for the home screen. The debrief is made from the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Finished or stopped.
    pub status: Status,
    /// When it ended, in milliseconds since 1970.
    pub ended_ms: i64,
    /// The score, 0 to 100; none where nothing was assessed.
    pub score: Option<u32>,
    /// Whether it was passed; none where nothing was assessed.
    pub passed: Option<bool>,
    /// How the last scene's ending left the problem.
    pub outcome: Option<Outcome>,
    /// The last scene's ending, by id.
    pub ending: Option<String>,
}

/// An attempt, without its log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Which.
    pub id: AttemptId,
    /// Who played it.
    pub person: PersonId,
    /// The scenario's id.
    pub scenario: String,
    /// The hash of the scenario's text.
    pub scenario_hash: String,
    /// Whether replies are typed.
    pub typed: bool,
    /// Whether it is an exam.
    pub exam: bool,
    /// How real time runs.
    pub real_time: RealTime,
    /// When it began, in milliseconds since 1970.
    pub started_ms: i64,
    /// Where it branched off another.
    pub branch: Option<Branch>,
    /// What came of it; none while it can be continued.
    pub summary: Option<Summary>,
}

const BEGIN: &str = "
    INSERT INTO attempts (person, scenario, scenario_hash, reactions_hash, kinds_hash, rubric_hash, header, opening,
                          typed, exam, real_time, started_ms, parent, branch_turn)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
const END: &str = "
    UPDATE attempts SET status = ?2, ended_ms = ?3, score = ?4, passed = ?5, outcome = ?6, ending = ?7 WHERE id = ?1";
const HEAD: &str = "
    SELECT header, opening, scenario_hash, reactions_hash, kinds_hash, rubric_hash FROM attempts WHERE id = ?1";
const COLUMNS: &str = "
    SELECT id, person, scenario, scenario_hash, typed, exam, real_time, started_ms, parent, branch_turn,
           status, ended_ms, score, passed, outcome, ending
    FROM attempts ";
const ONE: &str = "WHERE id = ?1";
const OF_PERSON: &str = "WHERE person = ?1 ORDER BY started_ms, id";
// A call that was rewound goes on in its branch.
const UNFINISHED: &str = "
    WHERE person = ?1 AND status = 'running' AND NOT EXISTS (SELECT 1 FROM attempts AS later WHERE later.parent = attempts.id)
    ORDER BY started_ms DESC, id DESC";

impl Store {
    /// Begins an attempt: from here on its acts can be appended.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn begin(&self, new: &NewAttempt) -> Result<AttemptId, RecordsError> {
        self.at_once(TransactionBehavior::Immediate, |connection| begin(connection, new))
    }

    /// One attempt, without its log.
    ///
    /// # Errors
    /// Where it is not there, or the records cannot be read.
    pub fn attempt(&self, id: AttemptId) -> Result<Attempt, RecordsError> {
        self.connection.query_row(&format!("{COLUMNS}{ONE}"), [id.0], attempt).map_err(|error| self.said(error))
    }

    /// All attempts of a person, the oldest first.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn attempts(&self, person: PersonId) -> Result<Vec<Attempt>, RecordsError> {
        self.rows(&format!("{COLUMNS}{OF_PERSON}"), [person.0], attempt)
    }

    /// The attempts that a person can continue, the newest first. One that was rewound is not among them:
    /// it goes on in its branch.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn unfinished(&self, person: PersonId) -> Result<Vec<Attempt>, RecordsError> {
        self.rows(&format!("{COLUMNS}{UNFINISHED}"), [person.0], attempt)
    }

    /// The whole log of an attempt, with the texts that it was played with.
    ///
    /// # Errors
    /// Where it is not there, or the records cannot be read.
    pub fn log(&self, id: AttemptId) -> Result<Log, RecordsError> {
        self.at_once(TransactionBehavior::Deferred, |connection| log(connection, id))
    }
}

fn begin(connection: &Connection, new: &NewAttempt) -> rusqlite::Result<AttemptId> {
    let texts = &new.header.texts;
    let settings = new.header.settings;
    // The texts are kept once, under their hashes.
    let header = Header { texts: Texts { scenario_id: texts.scenario_id.clone(), ..Texts::default() }, ..new.header.clone() };
    connection.prepare_cached(BEGIN)?.execute(rusqlite::params![
        new.person.0,
        texts.scenario_id,
        texts::keep(connection, &texts.scenario)?,
        texts::keep(connection, &texts.reactions)?,
        texts::keep(connection, &texts.kinds)?,
        texts::keep(connection, &texts.rubric)?,
        Json(header),
        Json(new.opening),
        settings.typed,
        settings.exam,
        Word(settings.real_time),
        new.started_ms,
        new.branch.map(|branch| branch.from.0),
        new.branch.map(|branch| branch.turn),
    ])?;
    let id = AttemptId(connection.last_insert_rowid());
    for (seq, entry) in (0..).zip(new.entries) {
        entries::add(connection, id, seq, entry)?;
    }
    Ok(id)
}

/// Writes down what came of an attempt; an earlier summary is replaced.
pub(super) fn end(connection: &Connection, id: AttemptId, summary: &Summary) -> rusqlite::Result<()> {
    let Summary { status, ended_ms, score, passed, outcome, ending } = summary;
    let changed = connection.prepare_cached(END)?.execute((id.0, Word(status), ended_ms, score, passed, outcome.map(Word), ending))?;
    if changed == 1 { Ok(()) } else { Err(rusqlite::Error::QueryReturnedNoRows) }
}

fn log(connection: &Connection, id: AttemptId) -> rusqlite::Result<Log> {
    let (mut header, opening, hashes) = connection.prepare_cached(HEAD)?.query_row([id.0], |row| {
        let (Json(header), Json(opening)): (Json<Header>, _) = (row.get(0)?, row.get(1)?);
        let hashes: [String; 4] = [row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?];
        Ok((header, opening, hashes))
    })?;
    let text = |hash: &String| texts::find(connection, hash);
    header.texts = Texts {
        scenario: text(&hashes[0])?,
        scenario_id: header.texts.scenario_id,
        reactions: text(&hashes[1])?,
        kinds: text(&hashes[2])?,
        rubric: text(&hashes[3])?,
    };
    Ok(Log { header, opening, entries: entries::all(connection, id)? })
}

fn attempt(row: &Row) -> rusqlite::Result<Attempt> {
    let parent: Option<i64> = row.get("parent")?;
    let Word(real_time) = row.get("real_time")?;
    Ok(Attempt {
        id: AttemptId(row.get("id")?),
        person: PersonId(row.get("person")?),
        scenario: row.get("scenario")?,
        scenario_hash: row.get("scenario_hash")?,
        typed: row.get("typed")?,
        exam: row.get("exam")?,
        real_time,
        started_ms: row.get("started_ms")?,
        branch: match parent {
            Some(from) => Some(Branch { from: AttemptId(from), turn: row.get("branch_turn")? }),
            None => None,
        },
        summary: summary(row)?,
    })
}

fn summary(row: &Row) -> rusqlite::Result<Option<Summary>> {
    let Word(status) = row.get("status")?;
    if status == Status::Running {
        return Ok(None);
    }
    Ok(Some(Summary {
        status,
        ended_ms: row.get("ended_ms")?,
        score: row.get("score")?,
        passed: row.get("passed")?,
        outcome: row.get::<_, Option<Word<Outcome>>>("outcome")?.map(|Word(outcome)| outcome),
        ending: row.get("ending")?,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::sample;

    #[test]
    fn a_log_comes_back_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let log = sample::log(3);
        let id = sample::begin(&Store::open(folder.path()).unwrap().store, &log);
        assert_eq!(Store::open(folder.path()).unwrap().store.log(id).unwrap(), log);
    }

    #[test]
    fn a_text_is_kept_once() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap().store;
        sample::begin(&store, &sample::log(0));
        sample::begin(&store, &sample::log(0));
        let texts: i64 = store.connection.query_row("SELECT count(*) FROM texts", [], |row| row.get(0)).unwrap();
        assert_eq!(texts, 4);
    }

    #[test]
    fn what_is_unfinished_goes_on_in_its_branch() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap().store;
        let log = sample::log(2);
        let first = sample::begin(&store, &log);
        let other = store.begin(&sample::fresh(&log, 2_000)).unwrap();
        let unfinished =
            |store: &Store| -> Vec<AttemptId> { store.unfinished(PersonId::FIRST).unwrap().iter().map(|attempt| attempt.id).collect() };
        assert_eq!(unfinished(&store), [other, first], "the newest first");

        let branch = Some(Branch { from: first, turn: 1 });
        let again = store.begin(&NewAttempt { branch, ..sample::fresh(&log, 3_000) }).unwrap();
        assert_eq!(unfinished(&store), [again, other]);
        assert_eq!(store.attempt(again).unwrap().branch, branch);
        assert_eq!(store.log(again).unwrap().entries, log.entries);
    }

    #[test]
    fn an_entry_is_never_changed() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap().store;
        sample::begin(&store, &sample::log(1));
        assert!(store.connection.execute("UPDATE entries SET act = '{}'", []).is_err());
    }

    #[test]
    fn an_attempt_that_is_not_there_is_said_so() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap().store;
        assert!(matches!(store.log(AttemptId(7)), Err(RecordsError::Missing { .. })));
        assert!(matches!(store.attempt(AttemptId(7)), Err(RecordsError::Missing { .. })));
    }
}
