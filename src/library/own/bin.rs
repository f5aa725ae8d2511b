//! What was deleted, and how it comes back.

use std::fs;
use std::path::{Path, PathBuf};

use super::{OwnError, WITH, kept, refuse_taken};
use crate::library::folder::file_name;
use crate::library::shelved::id_of;

const BIN: &str = "deleted";

/// A scenario that was deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deleted {
    /// Its id.
    pub id: String,
    /// When it was deleted, in milliseconds since 1970.
    pub at_ms: u64,
    /// The folder that holds its files now.
    pub place: PathBuf,
    /// Where its file was.
    pub was: PathBuf,
}

/// Takes a scenario away, with what belongs to it. Its versions stay for when it comes back.
///
/// # Errors
/// Where it cannot be moved; it is where it was then.
pub fn delete(path: &Path, now_ms: u64) -> Result<Deleted, OwnError> {
    let id = id_of(&file_name(path));
    let place = kept(path).join(BIN).join(format!("{now_ms}-{id}"));
    fs::create_dir_all(&place).map_err(OwnError::at(&place))?;
    carry(path, &place.join(file_name(path)))?;
    Ok(Deleted { id, at_ms: now_ms, place, was: path.to_owned() })
}

/// Brings a deleted scenario back to where it was.
///
/// # Errors
/// Where there is another of its id by now, or it cannot be moved.
pub fn undelete(deleted: &Deleted) -> Result<PathBuf, OwnError> {
    refuse_taken(&deleted.was)?;
    carry(&deleted.place.join(file_name(&deleted.was)), &deleted.was)?;
    // It is empty now, and no harm if it is not.
    let _ = fs::remove_dir(&deleted.place);
    Ok(deleted.was.clone())
}

/// What was deleted in `folder`, the last first.
pub fn deleted(folder: &Path) -> Vec<Deleted> {
    let any = folder.join("any.ron");
    let places = fs::read_dir(kept(&any).join(BIN)).into_iter().flatten().flatten().map(|entry| entry.path());
    let read = |place: PathBuf| {
        let name = file_name(&place);
        let (at_ms, id) = name.split_once('-')?;
        let file = format!("{id}.ron");
        let there = place.join(&file).is_file();
        there.then_some(Deleted { id: id.to_owned(), at_ms: at_ms.parse().ok()?, was: folder.join(file), place })
    };
    let mut found: Vec<Deleted> = places.filter_map(read).collect();
    found.sort_by(|one, other| other.at_ms.cmp(&one.at_ms).then_with(|| one.id.cmp(&other.id)));
    found
}

/// Moves a scenario's file, and then what belongs to it.
pub(super) fn carry(from: &Path, to: &Path) -> Result<(), OwnError> {
    for ending in WITH {
        let (from, to) = (from.with_extension(ending), to.with_extension(ending));
        if ending == "ron" || from.exists() {
            fs::rename(&from, &to).map_err(OwnError::at(&from))?;
        }
    }
    Ok(())
}
