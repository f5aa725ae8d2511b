//! Why a pack was not made, or not put in place.

use std::io;
use std::path::{Path, PathBuf};

/// Why a pack was not made, or not put in place; nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// A file could not be read or written.
    #[error("{} could not be read or written: {reason}.", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
    /// It is no pack, or not all of it is there.
    #[error("{} is no pack, or it is damaged: {reason}. Ask for it again.", path.display())]
    Damaged {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// It holds what no pack may hold.
    #[error("This pack holds “{name}”, {why}. Nothing of it was put in place.")]
    Foreign {
        /// The name in the pack.
        name: String,
        /// Why that is not taken.
        why: &'static str,
    },
    /// It is too large, or unpacks to too much.
    #[error("{what} is larger than {megabytes} MB, more than a pack may hold. Nothing was put in place.")]
    TooLarge {
        /// What.
        what: String,
        /// How much it may be.
        megabytes: u64,
    },
    /// Something that belongs to it is missing.
    #[error("This pack lacks “{name}”. Ask for it again.")]
    Lacks {
        /// The name in the pack.
        name: String,
    },
    /// It was made by a later program.
    #[error("This pack was made by a later Evenkeel. Install that one to open it.")]
    Later,
    /// Its scenario cannot be played.
    #[error("“{id}” cannot be played as it is: {finding}")]
    Unplayable {
        /// Which.
        id: String,
        /// What is wrong with it.
        finding: String,
    },
    /// A recording that the scenario names cannot go into a pack.
    #[error("The scenario names the recording “{name}”, {why}.")]
    Recording {
        /// Its name.
        name: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// Nobody said who made it, or what may be done with it.
    #[error("A pack says who made it and what may be done with it: give both an author and a licence, in words.")]
    Unsigned,
}

impl PackError {
    /// What the system says about a file.
    pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |reason| Self::File { path, reason }
    }

    pub(super) fn too_large(what: &str, bytes: u64) -> Self {
        Self::TooLarge { what: what.to_owned(), megabytes: bytes >> 20 }
    }
}
