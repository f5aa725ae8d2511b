//! What can go wrong with the records, in sentences for people: what, where, what to do.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

/// Why the records could not be opened, read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordsError {
    /// Another process has the folder.
    #[error(
        "Another Evenkeel is using the records in {}. Go on in its window or close it, or start this one with --data and another folder.",
        folder.display()
    )]
    InUse {
        /// The folder.
        folder: PathBuf,
    },
    /// The folder, or a file in it, cannot be written.
    #[error(
        "Nothing can be written in {}: {why}. Give yourself the right to write there, or start Evenkeel with --data and another folder.",
        folder.display()
    )]
    NotWritable {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        why: String,
    },
    /// The disk is full.
    #[error("The disk that holds {} is full. Free some space and try again; what was saved before is safe.", folder.display())]
    Full {
        /// The folder.
        folder: PathBuf,
    },
    /// The file was written by a newer program; it was left as it is.
    #[error(
        "The records in {} were written by a newer Evenkeel (version {found}; this one knows up to {known}) and were left as they are. \
         Start the newer Evenkeel, or this one with --data and another folder.",
        folder.display()
    )]
    Newer {
        /// The folder.
        folder: PathBuf,
        /// The file's version.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The file is damaged.
    #[error("The records in {} are damaged ({why}). Start Evenkeel again: it will set them aside and begin new ones.", folder.display())]
    Damaged {
        /// The folder.
        folder: PathBuf,
        /// What was found.
        why: String,
    },
    /// What was asked for is not there.
    #[error("This is not in the records in {}. It may have been set aside with older ones.", folder.display())]
    Missing {
        /// The folder.
        folder: PathBuf,
    },
    /// A step came out of turn, so it was not written.
    #[error(
        "Step {seq} of attempt {attempt} came when step {due} was due, so it was not saved. Leave the call and continue it from the home screen."
    )]
    OutOfTurn {
        /// The attempt.
        attempt: i64,
        /// The step that came.
        seq: u32,
        /// The step that was due.
        due: u32,
    },
    /// Anything else that the system or SQLite says.
    #[error("The records in {} could not be used: {why}. Try again; if it stays so, start Evenkeel with --data and another folder.", folder.display())]
    Other {
        /// The folder.
        folder: PathBuf,
        /// What was said.
        why: String,
    },
}

impl RecordsError {
    /// What SQLite says, in our words.
    pub(super) fn from_sql(folder: &Path, error: &rusqlite::Error) -> Self {
        let (folder, why) = (folder.to_owned(), error.to_string());
        if matches!(error, rusqlite::Error::QueryReturnedNoRows) {
            return Self::Missing { folder };
        }
        if matches!(error, rusqlite::Error::FromSqlConversionFailure(..)) {
            return Self::Damaged { folder, why };
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse { folder },
            Some(ErrorCode::DiskFull) => Self::Full { folder },
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Self::NotWritable { folder, why },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged { folder, why },
            _ => Self::Other { folder, why },
        }
    }

    /// What the system says about a file, in our words.
    pub(super) fn from_io(folder: &Path, error: &io::Error) -> Self {
        let (folder, why) = (folder.to_owned(), error.to_string());
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { folder },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::NotWritable { folder, why },
            io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
                Self::NotWritable { folder, why: "there is a file where the folder should be".to_owned() }
            }
            _ => Self::Other { folder, why },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(code: i32, expected: &str) {
        let error = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None);
        let sentence = RecordsError::from_sql(Path::new("records-folder"), &error).to_string();
        assert!(sentence.contains(expected) && sentence.contains("records-folder"), "{sentence}");
    }

    #[test]
    fn each_trouble_has_a_sentence_that_says_where_and_what_to_do() {
        check(rusqlite::ffi::SQLITE_BUSY, "close it");
        check(rusqlite::ffi::SQLITE_FULL, "Free some space");
        check(rusqlite::ffi::SQLITE_READONLY, "right to write");
        check(rusqlite::ffi::SQLITE_CANTOPEN, "right to write");
        check(rusqlite::ffi::SQLITE_CORRUPT, "set them aside");
        check(rusqlite::ffi::SQLITE_NOTADB, "set them aside");
        check(rusqlite::ffi::SQLITE_IOERR, "Try again");
    }
}
