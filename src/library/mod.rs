//! Scenario files: the shipped ones, those of a folder, and what the checks say about them. The only place of the
//! domain that opens scenario files, and the organisation's rubric.

mod card;
mod folder;
pub mod own;
pub mod pack;
mod recordings;
mod render;
mod rubric;
mod shelved;
mod shipped;

pub use card::Card;
pub use folder::{CheckedFile, LibraryError, Unreadable, check_paths, read_file};
pub use recordings::file_within;
pub use render::{as_json, render};
pub use rubric::{RubricFile, keep_draft, kept_draft, own_rubric, rubric_path, rubric_version, rubric_versions, save_rubric};
pub use shelved::{Shelved, Source};

use std::path::{Path, PathBuf};
use std::thread;

/// Scenarios to choose from.
#[derive(Debug, Default)]
pub struct Library {
    shelf: Vec<Shelved>,
}

impl Library {
    /// The scenarios that are built into the program.
    pub fn shipped() -> Self {
        let shelf = shipped::FILES.iter().map(|(file_name, text)| Shelved::shipped(file_name, text)).collect();
        Self { shelf }
    }

    /// The scenarios of a folder, in the order of their file names. A file or a folder in it that cannot be read is among
    /// the files that cannot be played.
    ///
    /// # Errors
    /// Where the folder itself cannot be read.
    pub fn open(folder: &Path) -> Result<Self, LibraryError> {
        let folder::Found { files, unreadable } = folder::files(folder)?;
        let mut shelf = read(&files);
        shelf.extend(unreadable.iter().map(Shelved::unreadable));
        Ok(Self { shelf })
    }

    /// Adds the scenarios of another library; one with an id that is there already takes its place.
    pub fn add(&mut self, other: Self) {
        other.shelf.into_iter().for_each(|file| self.put(file));
    }

    /// Adds a file, or puts it in the place of the one of its name.
    pub fn put(&mut self, file: Shelved) {
        match self.shelf.iter_mut().find(|known| known.file_name == file.file_name) {
            Some(known) => *known = file,
            None => self.shelf.push(file),
        }
    }

    /// Takes the file at `path` out. A shipped scenario whose place it had is there again.
    pub fn remove(&mut self, path: &Path) {
        let Some(at) = self.shelf.iter().position(|file| file.source.path() == Some(path)) else { return };
        let gone = self.shelf.remove(at);
        if let Some((name, text)) = shipped::FILES.iter().find(|(name, _)| *name == gone.file_name) {
            self.shelf.insert(at, Shelved::shipped(name, text));
        }
    }

    /// Puts what a folder holds now in the place of what it held.
    pub fn renew(&mut self, folder: &Path, now: Self) {
        let before: Vec<PathBuf> = self.shelf.iter().filter_map(|file| file.source.path()).map(Path::to_owned).collect();
        let there = |path: &PathBuf| now.shelf.iter().any(|file| file.source.path() == Some(path));
        before.iter().filter(|path| path.starts_with(folder) && !there(path)).for_each(|path| self.remove(path));
        self.add(now);
    }

    /// What can be played.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.shelf.iter().filter_map(|file| file.card.as_ref())
    }

    /// All files, those that cannot be played among them.
    pub fn files(&self) -> &[Shelved] {
        &self.shelf
    }

    /// The card of a scenario.
    pub fn card(&self, id: &str) -> Option<&Card> {
        self.cards().find(|card| card.id == id)
    }

    /// Where the scenario is that can be played under this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.shelf.iter().find(|file| file.card.as_ref().is_some_and(|card| card.id == id)).map(|file| &file.source)
    }
}

/// Reads files in their order, on as many threads as the machine runs at once.
fn read(paths: &[PathBuf]) -> Vec<Shelved> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = paths.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let read = |part: &[PathBuf]| part.iter().map(|path| Shelved::open(path)).collect::<Vec<Shelved>>();
        let parts: Vec<_> = paths.chunks(share).map(|part| scope.spawn(move || read(part))).collect();
        parts.into_iter().flat_map(|part| part.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    })
}

#[cfg(test)]
mod tests;
