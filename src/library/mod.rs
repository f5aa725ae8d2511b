//! Scenario files: the shipped ones, those of a folder, and what the checks say about them. The only place of the
//! domain that opens scenario files.

mod card;
mod folder;
mod render;
mod shipped;

pub use card::Card;
pub use folder::{CheckedFile, LibraryError, check_paths, read_file};
pub use render::{as_json, render};

use std::path::Path;

use crate::base::Diagnostic;
use crate::scenario::Scenario;

/// Scenarios to choose from.
#[derive(Debug, Default)]
pub struct Library {
    shelf: Vec<Shelved>,
}

/// A scenario file of a library.
#[derive(Debug)]
pub struct Shelved {
    /// The file's name.
    pub file_name: String,
    /// What there is to say about it.
    pub findings: Vec<Diagnostic>,
    /// What it is; none where it cannot be played.
    pub card: Option<Card>,
    /// The scenario itself; none where it cannot be played.
    pub scenario: Option<Scenario>,
}

impl Library {
    /// The scenarios that are built into the program.
    pub fn shipped() -> Self {
        let shelf = shipped::FILES.iter().map(|(file_name, text)| Shelved::read(file_name, text)).collect();
        Self { shelf }
    }

    /// The scenarios of a folder, in the order of their file names.
    ///
    /// # Errors
    /// Where the folder, or a file in it, cannot be read.
    pub fn open(folder: &Path) -> Result<Self, LibraryError> {
        let files = folder::read_folder(folder)?;
        Ok(Self { shelf: files.iter().map(|(path, text)| Shelved::read(&folder::file_name(path), text)).collect() })
    }

    /// Adds the scenarios of a folder; one with an id that is there already takes its place.
    ///
    /// # Errors
    /// Where the folder, or a file in it, cannot be read.
    pub fn add(&mut self, folder: &Path) -> Result<(), LibraryError> {
        for file in Self::open(folder)?.shelf {
            self.shelf.retain(|known| known.file_name != file.file_name);
            self.shelf.push(file);
        }
        Ok(())
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

    /// A scenario by its id.
    pub fn scenario(&self, id: &str) -> Option<&Scenario> {
        self.shelf.iter().filter_map(|file| file.scenario.as_ref()).find(|scenario| scenario.id == id)
    }
}

impl Shelved {
    fn read(file_name: &str, text: &str) -> Self {
        let id = file_name.strip_suffix(".ron").unwrap_or(file_name);
        let loaded = crate::scenario::load(id, text);
        let card = loaded.scenario.as_ref().map(|scenario| Card::of(scenario, text));
        Self { file_name: file_name.to_owned(), findings: loaded.findings, card, scenario: loaded.scenario }
    }
}

#[cfg(test)]
mod tests;
