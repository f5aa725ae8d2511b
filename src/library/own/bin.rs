//! What was deleted, and how it comes back.

use std::fs;
use std::path::{Path, PathBuf};

use super::home::shift;
use super::{KEPT, OwnError, refuse_taken};
use crate::library::folder::{file_name, files};
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
    /// The folder of scenarios from which it was taken.
    root: PathBuf,
}

/// Takes a scenario of the folder `root` away, with what belongs to it: its recordings too, where it stands in a folder of its own.
/// Its versions stay for when it comes back.
///
/// # Errors
/// Where it cannot be moved; it is where it was then.
pub fn delete(root: &Path, path: &Path, now_ms: u64) -> Result<Deleted, OwnError> {
    // What stands elsewhere is kept there.
    let beside = path.parent().unwrap_or(root);
    let (root, within) = path.strip_prefix(root).map_or((beside, PathBuf::from(file_name(path))), |within| (root, within.to_owned()));
    let id = id_of(&file_name(path));
    let place = bin(root).join(format!("{now_ms}-{id}"));
    fs::create_dir_all(&place).map_err(OwnError::at(&place))?;
    shift(root, &place, &within)?;
    Ok(Deleted { id, at_ms: now_ms, place, was: path.to_owned(), root: root.to_owned() })
}

/// Brings a deleted scenario back to where it was.
///
/// # Errors
/// Where there is another of its id by now, or it cannot be moved.
pub fn undelete(deleted: &Deleted) -> Result<PathBuf, OwnError> {
    refuse_taken(&deleted.was)?;
    let name = file_name(&deleted.was);
    if files(&deleted.root).is_ok_and(|found| found.files.iter().any(|path| file_name(path) == name)) {
        return Err(OwnError::Taken { id: deleted.id.clone() });
    }
    let within = deleted.was.strip_prefix(&deleted.root).unwrap_or(Path::new(&name));
    shift(&deleted.place, &deleted.root, within)?;
    // Only empty folders are left, and no harm if it is not so.
    let _ = within.parent().map(|inner| fs::remove_dir(deleted.place.join(inner)));
    let _ = fs::remove_dir(&deleted.place);
    Ok(deleted.was.clone())
}

/// What was deleted of the scenarios in `root` and the folders in it, the last first.
pub fn deleted(root: &Path) -> Vec<Deleted> {
    let places = fs::read_dir(bin(root)).into_iter().flatten().flatten().map(|entry| entry.path());
    let read = |place: PathBuf| {
        let name = file_name(&place);
        let (at_ms, id) = name.split_once('-')?;
        let file = files(&place).ok()?.files.into_iter().find(|file| id_of(&file_name(file)) == id)?;
        let was = root.join(file.strip_prefix(&place).ok()?);
        Some(Deleted { id: id.to_owned(), at_ms: at_ms.parse().ok()?, was, place, root: root.to_owned() })
    };
    let mut found: Vec<Deleted> = places.filter_map(read).collect();
    found.sort_by(|one, other| other.at_ms.cmp(&one.at_ms).then_with(|| one.id.cmp(&other.id)));
    found
}

fn bin(root: &Path) -> PathBuf {
    root.join(KEPT).join(BIN)
}
