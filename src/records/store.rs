//! The open file, and what is done about one that cannot be opened.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Params, Row, Transaction, TransactionBehavior};

use super::lock::Lock;
use super::{RecordsError, migrations};

const FILE: &str = "evenkeel.db";
/// A new file is made under this name and takes the other only when it is whole.
const UNBORN: &str = "evenkeel.new";
/// What SQLite keeps beside a file.
const BESIDE: [&str; 3] = ["", "-wal", "-shm"];
/// Up to this size (bytes) a file is checked whole at each start; a larger one only after an unclean end.
const CHEAP_BYTES: u64 = 8 << 20;
/// How long one connection waits for another's commit.
const WAIT: Duration = Duration::from_secs(3);

// A commit is on the disk before it returns, also where the disk has a cache of its own (`fullfsync`).
const PRAGMAS: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA foreign_keys = ON;";

/// The records of one folder.
pub struct Store {
    pub(super) connection: Connection,
    folder: PathBuf,
    lock: Arc<Lock>,
}

/// A store, and what people should be told about how it was opened.
pub struct Opened {
    /// The store.
    pub store: Store,
    /// What happened to older records, if anything did.
    pub notice: Option<String>,
}

impl Store {
    /// Opens the records in `folder`, which is made if it is not there. A damaged file is set aside and a
    /// new one begun, which the notice tells.
    ///
    /// # Errors
    /// Where another program has the folder, nothing can be written in it, or the records are of a newer
    /// version.
    pub fn open(folder: &Path) -> Result<Opened, RecordsError> {
        let io = |error| RecordsError::from_io(folder, &error);
        fs::create_dir_all(folder).map_err(io)?;
        let lock = Arc::new(Lock::take(folder)?);
        if !folder.join(FILE).try_exists().map_err(io)? {
            create(folder)?;
        }
        let (connection, notice) = match open_checked(folder) {
            Err(RecordsError::Damaged { .. }) => {
                let aside = set_aside(folder).map_err(io)?;
                create(folder)?;
                (open_checked(folder)?, Some(notice(&aside)))
            }
            opened => (opened?, None),
        };
        Ok(Opened { store: Self { connection, folder: folder.to_owned(), lock }, notice })
    }

    /// A second connection to the same file, for the writer's thread.
    pub(super) fn again(&self) -> Result<Self, RecordsError> {
        let run = || {
            let connection = connect(&self.folder.join(FILE))?;
            connection.execute_batch(PRAGMAS)?;
            Ok(connection)
        };
        let connection = run().map_err(|error| self.said(error))?;
        Ok(Self { connection, folder: self.folder.clone(), lock: Arc::clone(&self.lock) })
    }

    /// The folder of the records.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What SQLite says, in our words.
    pub(super) fn said(&self, error: rusqlite::Error) -> RecordsError {
        RecordsError::from_sql(&self.folder, &error)
    }

    /// All rows of a question.
    pub(super) fn rows<T>(
        &self,
        question: &str,
        values: impl Params,
        row: impl FnMut(&Row) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, RecordsError> {
        let run = || self.connection.prepare_cached(question)?.query_map(values, row)?.collect::<rusqlite::Result<_>>();
        run().map_err(|error| self.said(error))
    }

    /// Does `work` wholly or not at all. What writes says so (`Immediate`): it then waits for its turn at the start,
    /// where a transaction that first reads could find the file changed under it.
    pub(super) fn at_once<T>(
        &self,
        how: TransactionBehavior,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, RecordsError> {
        let run = || {
            let transaction = Transaction::new_unchecked(&self.connection, how)?;
            let value = work(&transaction)?;
            transaction.commit()?;
            Ok(value)
        };
        run().map_err(|error| self.said(error))
    }
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    // Without CREATE: a file that vanished is an error and not an empty set of records.
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(WAIT)?;
    Ok(connection)
}

/// Makes a new file that is whole as soon as it has its name, so an empty one of that name is always damage.
fn create(folder: &Path) -> Result<(), RecordsError> {
    let io = |error| RecordsError::from_io(folder, &error);
    let unborn = folder.join(UNBORN);
    for suffix in BESIDE {
        let leftover = with_suffix(&unborn, suffix);
        if leftover.try_exists().map_err(io)? {
            fs::remove_file(leftover).map_err(io)?;
        }
    }
    let make = || {
        let connection = Connection::open(&unborn)?;
        connection.execute_batch(PRAGMAS)?;
        migrations::migrate(&connection)?;
        connection.close().map_err(|(_, error)| error)
    };
    make().map_err(|error| RecordsError::from_sql(folder, &error))?;
    fs::rename(&unborn, folder.join(FILE)).map_err(io)?;
    // The new name itself reaches the disk. Not every system lets a folder be opened for this.
    if let Ok(opened) = File::open(folder) {
        let _ = opened.sync_all();
    }
    Ok(())
}

/// Opens the file, judges it and brings it up to date.
fn open_checked(folder: &Path) -> Result<Connection, RecordsError> {
    let path = folder.join(FILE);
    let length = |path: &Path| fs::metadata(path).map_or(0, |metadata| metadata.len());
    let unclean = length(&with_suffix(&path, "-wal")) > 0;
    let check = unclean || length(&path) <= CHEAP_BYTES;
    let sql = |error| RecordsError::from_sql(folder, &error);
    let damaged = |why: String| RecordsError::Damaged { folder: folder.to_owned(), why };

    let connection = connect(&path).map_err(sql)?;
    match migrations::version(&connection).map_err(sql)? {
        ..1 => return Err(damaged("they hold no Evenkeel records".to_owned())),
        found if found > migrations::NEWEST => {
            return Err(RecordsError::Newer { folder: folder.to_owned(), found, known: migrations::NEWEST });
        }
        _ => {}
    }
    if check {
        let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(sql)?;
        if verdict != "ok" {
            return Err(damaged(verdict));
        }
    }
    // Only now: setting the journal's mode writes into the file.
    connection.execute_batch(PRAGMAS).and_then(|()| migrations::migrate(&connection)).map_err(sql)?;
    Ok(connection)
}

/// Renames the file, and what SQLite keeps beside it, to the first free number.
fn set_aside(folder: &Path) -> std::io::Result<PathBuf> {
    let free = |number: &u32| {
        let name = aside_name(folder, *number);
        BESIDE.iter().all(|suffix| !with_suffix(&name, suffix).exists())
    };
    let number = (1..).find(free).unwrap_or(u32::MAX);
    let (from, to) = (folder.join(FILE), aside_name(folder, number));
    for suffix in BESIDE {
        if with_suffix(&from, suffix).try_exists()? {
            fs::rename(with_suffix(&from, suffix), with_suffix(&to, suffix))?;
        }
    }
    Ok(to)
}

fn aside_name(folder: &Path, number: u32) -> PathBuf {
    folder.join(format!("evenkeel-damaged-{number}.db"))
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn notice(aside: &Path) -> String {
    format!(
        "The records of earlier calls could not be read. They were set aside as {} and new ones were begun; nothing was deleted. \
         If you have a copy of the folder, you can put it back while Evenkeel is closed.",
        aside.display()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::sample;

    fn file(folder: &tempfile::TempDir) -> PathBuf {
        folder.path().join(FILE)
    }

    /// Fills a folder, harms its file, and expects the harmed file aside and a new one that works.
    #[track_caller]
    fn check_set_aside(harm: impl Fn(&Path)) {
        let folder = tempfile::tempdir().unwrap();
        sample::begin(&Store::open(folder.path()).unwrap().store, &sample::log(200));
        harm(&file(&folder));
        let harmed = fs::read(file(&folder)).unwrap();

        let Opened { store, notice } = Store::open(folder.path()).unwrap();
        assert!(notice.unwrap().contains("evenkeel-damaged-1.db"));
        assert!(fs::read(aside_name(folder.path(), 1)).unwrap() == harmed, "it is set aside as it was");
        sample::begin(&store, &sample::log(1));
        drop(store);
        assert_eq!(Store::open(folder.path()).unwrap().notice, None);
    }

    #[test]
    fn a_truncated_file_is_set_aside() {
        check_set_aside(|path| {
            let half = fs::metadata(path).unwrap().len() / 2;
            File::options().write(true).open(path).unwrap().set_len(half).unwrap();
        });
    }

    #[test]
    fn a_file_of_something_else_is_set_aside() {
        check_set_aside(|path| fs::write(path, "not a database at all, ".repeat(1_000)).unwrap());
        check_set_aside(|path| fs::write(path, "").unwrap());
        check_set_aside(|path| {
            fs::remove_file(path).unwrap();
            Connection::open(path).unwrap().execute_batch("CREATE TABLE theirs (x)").unwrap();
        });
    }

    #[test]
    fn a_file_with_a_garbled_page_is_set_aside() {
        check_set_aside(|path| {
            let mut bytes = fs::read(path).unwrap();
            let middle = bytes.len() / 2 / 4096 * 4096;
            bytes[middle..middle + 4096].fill(0xAA);
            fs::write(path, bytes).unwrap();
        });
    }

    #[test]
    fn what_was_set_aside_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        for number in 1..=3 {
            fs::write(file(&folder), format!("garbage {number}")).unwrap();
            drop(Store::open(folder.path()).unwrap());
        }
        for number in 1..=3 {
            assert_eq!(fs::read_to_string(aside_name(folder.path(), number)).unwrap(), format!("garbage {number}"));
        }
    }

    #[test]
    fn a_half_made_file_is_begun_again_without_a_word() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(UNBORN), "half").unwrap();
        let Opened { store, notice } = Store::open(folder.path()).unwrap();
        assert_eq!(notice, None);
        sample::begin(&store, &sample::log(1));
    }

    #[test]
    fn a_newer_version_is_refused_and_untouched() {
        let folder = tempfile::tempdir().unwrap();
        drop(Store::open(folder.path()).unwrap());
        Connection::open(file(&folder)).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
        let before = fs::read(file(&folder)).unwrap();
        let error = Store::open(folder.path()).err().unwrap();
        assert!(matches!(error, RecordsError::Newer { found: 99, .. }), "{error}");
        assert!(fs::read(file(&folder)).unwrap() == before, "it was written to");
        let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names.len(), 2, "the file and the lock: {names:?}");
    }

    #[test]
    fn a_second_store_is_refused_while_the_first_lives() {
        let folder = tempfile::tempdir().unwrap();
        let first = Store::open(folder.path()).unwrap();
        assert!(matches!(Store::open(folder.path()).err(), Some(RecordsError::InUse { .. })));
        drop(first);
        assert!(Store::open(folder.path()).is_ok());
    }

    #[test]
    fn a_missing_folder_is_made_and_a_file_in_its_place_is_named() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Store::open(&folder.path().join("deep/er")).is_ok());
        fs::write(folder.path().join("file"), "").unwrap();
        let error = Store::open(&folder.path().join("file")).err().unwrap().to_string();
        assert!(error.contains("a file where the folder should be"), "{error}");
        let error = Store::open(&folder.path().join("file/below")).err().unwrap().to_string();
        assert!(error.contains("a file where the folder should be"), "{error}");
    }

    #[test]
    fn every_commit_reaches_the_disk_before_it_returns() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap().store;
        for store in [&store, &store.again().unwrap()] {
            let pragma = |name: &str| -> String {
                store.connection.query_row(&format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}"), [], |row| row.get(0)).unwrap()
            };
            assert_eq!((pragma("journal_mode").as_str(), pragma("synchronous").as_str()), ("wal", "2"));
            assert_eq!(pragma("foreign_keys"), "1");
        }
    }

    #[test]
    fn records_of_the_first_version_still_read() {
        let folder = tempfile::tempdir().unwrap();
        let old = include_str!("../../tests/fixtures/records-1.sql");
        Connection::open(file(&folder)).unwrap().execute_batch(old).unwrap();
        let Opened { store, notice } = Store::open(folder.path()).unwrap();
        assert_eq!(notice, None);
        let attempts = store.attempts(crate::records::PersonId::FIRST).unwrap();
        assert_eq!(attempts.len(), 2);
        let mut written = sample::log(3);
        written.header.format = 1;
        assert_eq!(store.log(attempts[0].id).unwrap(), written);
        assert_eq!(attempts[1].summary.as_ref().unwrap().outcome, Some(crate::scenario::Outcome::Settled));
        assert_eq!(store.person(crate::records::PersonId::FIRST).unwrap().name, "Ada");
        assert_eq!(store.setting("scale").unwrap(), Some(150));
        assert_eq!(store.contests(attempts[0].id).unwrap().len(), 1);
    }
}
