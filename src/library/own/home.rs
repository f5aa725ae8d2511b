//! A scenario that stands in a folder of its own, which has its name: it came with recordings, and they go where it goes.

use std::fs;
use std::path::{Path, PathBuf};

use super::{OwnError, WITH, create, free_folder, write};
use crate::library::folder::{file_name, files};
use crate::library::pack::is_recording;
use crate::library::recordings::{file_within, named};
use crate::library::shelved::id_of;

/// Who made it and what may be done with it, where it came as a pack.
const LICENCE: &str = "LICENCE.txt";

/// The folder of its own in which the scenario at `path` stands; none where it stands among others. `root` is nobody's own.
pub fn folder_of_its_own(root: &Path, path: &Path) -> Option<PathBuf> {
    let folder = path.parent().filter(|folder| *folder != root && folder.starts_with(root))?;
    let alone = || files(folder).is_ok_and(|found| found.files == [path]);
    (file_name(folder) == id_of(&file_name(path)) && alone()).then(|| folder.to_owned())
}

/// Makes a new scenario file of a text that stood in the folder `from`. Where it names recordings that are there, they are copied,
/// and it stands with them in a folder of its own.
///
/// # Errors
/// Where there is one of that id, or the folder cannot be written in; nothing new is there then.
pub fn create_like(root: &Path, id: &str, text: &str, from: Option<&Path>) -> Result<PathBuf, OwnError> {
    let recordings = from.map(|from| recordings(from, text)).unwrap_or_default();
    let Some(from) = from.filter(|_| !recordings.is_empty()) else { return create(root, id, text) };
    let place = root.join(id);
    if !free_folder(root, id) {
        return Err(OwnError::Taken { id: id.to_owned() });
    }
    // The library does not look into folders with a dot before their name.
    let begun = root.join(format!(".{id}.part"));
    let _ = fs::remove_dir_all(&begun);
    let put = fill(&begun, id, text, from, &recordings).and_then(|()| fs::rename(&begun, &place).map_err(OwnError::at(&place)));
    if put.is_err() {
        // Half of it is no use to anybody.
        let _ = fs::remove_dir_all(&begun);
    }
    put.map(|()| place.join(format!("{id}.ron")))
}

/// The recordings that a text names and that are in the folder, with where they are.
fn recordings(from: &Path, text: &str) -> Vec<(String, PathBuf)> {
    let names = named(text).into_iter().filter(|name| is_recording(name));
    names.filter_map(|name| file_within(from, &name).map(|file| (name, file))).collect()
}

fn fill(folder: &Path, id: &str, text: &str, from: &Path, recordings: &[(String, PathBuf)]) -> Result<(), OwnError> {
    fs::create_dir_all(folder).map_err(OwnError::at(folder))?;
    write::whole(&folder.join(format!("{id}.ron")), text)?;
    let licence = file_within(from, LICENCE).map(|file| (LICENCE.to_owned(), file));
    for (name, file) in recordings.iter().chain(&licence) {
        // Its name was looked at part by part: it leads nowhere else.
        let to = folder.join(name);
        let made = to.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| fs::copy(file, &to)).map_err(OwnError::at(&to))?;
    }
    Ok(())
}

/// Moves the scenario at `within` from one root to another: its folder where that is its own, else its file and what belongs to it.
pub(super) fn shift(from: &Path, to: &Path, within: &Path) -> Result<(), OwnError> {
    let (old, new) = (from.join(within), to.join(within));
    match folder_of_its_own(from, &old).zip(new.parent()) {
        // Of a folder that is still there, or there again, only the scenario was taken.
        Some((folder, place)) if !place.exists() => {
            let above = place.parent().unwrap_or(to);
            fs::create_dir_all(above).map_err(OwnError::at(above))?;
            fs::rename(&folder, place).map_err(OwnError::at(&folder))
        }
        _ => {
            let above = new.parent().unwrap_or(to);
            fs::create_dir_all(above).map_err(OwnError::at(above))?;
            carry(&old, &new)
        }
    }
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
