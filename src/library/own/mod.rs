//! An author's own scenario files: made, saved, renamed, taken away and brought back. A file is written whole or not at all,
//! and nothing is ever overwritten that cannot be had back: what goes is kept in the folder [`KEPT`] beside it, where the
//! library does not look.

mod bin;
mod error;
mod home;
mod labels;
mod versions;
mod write;

#[cfg(test)]
mod tests;

pub use bin::{Deleted, delete, deleted, undelete};
pub use error::OwnError;
pub use home::create_like;
pub use labels::{Told, name_version, tell_version};
pub use versions::{Version, keep_version, version_text, versions};

use std::fs;
use std::path::{Path, PathBuf};

use super::folder::{file_name, read_file};
use super::shelved::id_of;
use crate::log::content_hash;

/// The folder beside scenario files in which their versions and what was deleted are kept.
pub const KEPT: &str = ".evenkeel";

/// Endings of the files that belong to a scenario and go where it goes.
const WITH: [&str; 4] = ["ron", "walk", "probes", "places"];

/// What came of saving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The hash of what the file says now.
    pub hash: String,
    /// Whether another program had changed the file meanwhile. What it wrote is among the versions.
    pub was_changed: bool,
}

/// Makes a new scenario file in `folder`, which is made if it is not there.
///
/// # Errors
/// Where there is one of that id, or the folder cannot be written in.
pub fn create(folder: &Path, id: &str, text: &str) -> Result<PathBuf, OwnError> {
    fs::create_dir_all(folder).map_err(OwnError::at(folder))?;
    let path = folder.join(format!("{id}.ron"));
    refuse_taken(&path)?;
    write::whole(&path, text)?;
    Ok(path)
}

/// An id like `like` that is taken neither in `folder` nor by `taken`, such as a shipped scenario.
pub fn free_id(folder: &Path, like: &str, taken: impl Fn(&str) -> bool) -> String {
    let stem = plain(like);
    let mut ids = std::iter::once(stem.clone()).chain((2..).map(|number| format!("{stem}-{number}")));
    ids.find(|id| !taken(id) && free_folder(folder, id) && !folder.join(format!("{id}.ron")).exists()).unwrap_or(stem)
}

/// Whether there is no folder of this name yet.
fn free_folder(root: &Path, id: &str) -> bool {
    !root.join(id).exists()
}

/// Whether an id goes with a title: its words, and a number behind them where others have them too.
pub fn suits(id: &str, title: &str) -> bool {
    let number = |rest: &str| rest.strip_prefix('-').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    id.strip_prefix(&plain(title)).is_some_and(|rest| rest.is_empty() || number(rest))
}

/// The words of a title as an id: small letters, digits and dashes.
fn plain(words: &str) -> String {
    let dashed = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let parts: String = words.chars().take(50).map(dashed).collect();
    let kept: Vec<&str> = parts.split('-').filter(|part| !part.is_empty()).collect();
    if kept.is_empty() { "scenario".to_owned() } else { kept.join("-") }
}

/// Saves a text in its file. `known` is the hash of what the author's program read or wrote there last: what another program
/// wrote meanwhile is kept among the versions.
///
/// # Errors
/// Where the file cannot be written; it is as it was then.
pub fn save(path: &Path, text: &str, known: &str, now_ms: u64) -> Result<Saved, OwnError> {
    let hash = content_hash(text);
    let found = if path.exists() { Some(read_file(path).map_err(OwnError::unread)?) } else { None };
    let foreign = found.filter(|found| ![known, &hash].contains(&content_hash(found).as_str()));
    if let Some(foreign) = &foreign {
        keep_version(path, foreign, now_ms)?;
    }
    write::whole(path, text)?;
    Ok(Saved { hash, was_changed: foreign.is_some() })
}

/// Gives a scenario of the folder `root` another id: its file, what belongs to it and its versions take the new name, and so does the
/// folder that it has for itself.
///
/// # Errors
/// Where the id is taken, or something cannot be moved; the scenario file itself goes first.
pub fn rename(root: &Path, path: &Path, id: &str) -> Result<PathBuf, OwnError> {
    let to = path.with_file_name(format!("{id}.ron"));
    if to == path {
        return Ok(to);
    }
    refuse_taken(&to)?;
    let own = home::folder_of_its_own(root, path);
    home::carry(path, &to)?;
    versions::take_along(path, &to)?;
    match own.filter(|_| free_folder(root, id)) {
        Some(folder) => {
            let renamed = folder.with_file_name(id);
            fs::rename(&folder, &renamed).map_err(OwnError::at(&folder))?;
            Ok(renamed.join(file_name(&to)))
        }
        None => Ok(to),
    }
}

/// What stands in the file of another ending beside a scenario, such as the places of its graph; none where it is not there.
pub fn beside(path: &Path, ending: &str) -> Option<String> {
    read_file(&path.with_extension(ending)).ok()
}

/// Writes the file of another ending beside a scenario.
///
/// # Errors
/// Where it cannot be written; it is as it was then.
pub fn save_beside(path: &Path, ending: &str, text: &str) -> Result<(), OwnError> {
    save_whole(&path.with_extension(ending), text)
}

/// Writes a file whole or not at all.
///
/// # Errors
/// Where it cannot be written; it is as it was then.
pub(super) fn save_whole(path: &Path, text: &str) -> Result<(), OwnError> {
    write::whole(path, text)
}

fn refuse_taken(path: &Path) -> Result<(), OwnError> {
    if path.exists() { Err(OwnError::Taken { id: id_of(&file_name(path)) }) } else { Ok(()) }
}

/// The folder of what is kept for the scenarios beside `path`.
fn kept(path: &Path) -> PathBuf {
    path.with_file_name(KEPT)
}
