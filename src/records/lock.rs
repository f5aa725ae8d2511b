//! One program at a time in a folder of records. The system gives the lock back when the process ends,
//! however it ends.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;

use super::RecordsError;

/// Holds the folder while it lives.
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the folder.
    ///
    /// # Errors
    /// Where another process has it, or nothing can be written in it.
    pub(super) fn take(folder: &Path) -> Result<Self, RecordsError> {
        let path = folder.join("evenkeel.lock");
        let file =
            File::options().create(true).write(true).truncate(false).open(path).map_err(|error| RecordsError::from_io(folder, &error))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(RecordsError::InUse { folder: folder.to_owned() }),
            // Some network disks know no locks. SQLite still guards each write.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(Self { _file: file }),
            Err(TryLockError::Error(error)) => Err(RecordsError::from_io(folder, &error)),
        }
    }
}
