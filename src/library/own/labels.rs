//! What stands beside a version: how its author called it, and what it changed. Small files of their own, so that the version itself
//! is never written again.

use std::fs;
use std::path::Path;

use super::versions::Version;
use super::{OwnError, beside, save_beside};

const NAME: &str = "name";
const TOLD: &str = "told";

/// What a version changed against the one before it, in one short line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The hash of the version that it was held against: where another stands before it now, this says nothing. Empty for the first.
    pub against: String,
    /// The line.
    pub line: String,
}

/// Calls a version by a name; an empty one takes it back.
///
/// # Errors
/// Where it cannot be written; it is as it was then.
pub fn name_version(version: &Version, name: &str) -> Result<(), OwnError> {
    let file = version.path.with_extension(NAME);
    match name {
        "" if file.exists() => fs::remove_file(&file).map_err(OwnError::at(&file)),
        "" => Ok(()),
        name => save_beside(&version.path, NAME, name),
    }
}

/// Keeps what a version changed, so that it is worked out once.
///
/// # Errors
/// Where it cannot be written.
pub fn tell_version(version: &Version, told: &Told) -> Result<(), OwnError> {
    save_beside(&version.path, TOLD, &format!("{}\n{}", told.against, told.line))
}

pub(super) fn name(version: &Path) -> String {
    beside(version, NAME).map(|name| name.trim().to_owned()).unwrap_or_default()
}

pub(super) fn told(version: &Path) -> Option<Told> {
    let text = beside(version, TOLD)?;
    let (against, line) = text.split_once('\n')?;
    Some(Told { against: against.to_owned(), line: line.to_owned() })
}

/// A version that goes needs no labels.
pub(super) fn clear(version: &Path) {
    for ending in [NAME, TOLD] {
        let _ = fs::remove_file(version.with_extension(ending));
    }
}
