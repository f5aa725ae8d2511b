//! Why a scenario file could not be made, saved or moved.

use std::io;
use std::path::{Path, PathBuf};

use crate::base::in_words;
use crate::library::Unreadable;

/// Why a scenario file could not be made, saved or moved. What was there before is still there.
#[derive(Debug, thiserror::Error)]
pub enum OwnError {
    /// There is a scenario of that id.
    #[error("There is a scenario “{id}” already. Choose another name.")]
    Taken {
        /// The id.
        id: String,
    },
    /// What was to be brought back is gone.
    #[error("{} is not there any more. Somebody may have cleared the folder.", path.display())]
    Gone {
        /// Where it was.
        path: PathBuf,
    },
    /// The system refused.
    #[error("{} could not be written: {}. Your text is still here: make room, or give yourself the right to write there, and try again.", path.display(), in_words(reason))]
    NotWritten {
        /// Which file or folder.
        path: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
    /// A file could not be read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
}

impl OwnError {
    /// What the system says about a path.
    pub(in crate::library) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |reason| match reason.kind() {
            io::ErrorKind::NotFound => Self::Gone { path },
            _ => Self::NotWritten { path, reason },
        }
    }

    pub(super) fn unread(unread: Unreadable) -> Self {
        Self::Unreadable(unread)
    }
}
