//! One file of a library: what is kept of it, and where the rest is.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use super::{Card, LibraryError, Unreadable, folder};
use crate::scenario::syntax::{self, Kind};
use crate::scenario::{Loaded, Scenario, load_tree};

/// A scenario file, in short: of a thousand files only this is kept, and the rest is read when it is asked for.
#[derive(Debug)]
pub struct Shelved {
    /// The file's name.
    pub file_name: String,
    /// The title, also where it cannot be played; the id where none can be read.
    pub title: String,
    /// When the file was changed last, in milliseconds since 1970, where there is a file and that is known.
    pub changed_ms: Option<u64>,
    /// How much there is to say about it.
    pub findings: usize,
    /// The first that there is to say about it; empty where there is nothing.
    pub first_finding: String,
    /// What it is; none where it cannot be played.
    pub card: Option<Card>,
    /// Where it is.
    pub source: Source,
}

impl Shelved {
    pub(super) fn shipped(file_name: &str, text: &'static str) -> Self {
        Self::read(Source { id: id_of(file_name), place: Place::Program(text) }, file_name, text)
    }

    /// A file of a folder; one that cannot be read stands there with a sentence in its place.
    pub fn open(path: &Path) -> Self {
        match folder::read_file(path) {
            Ok(text) => Self { changed_ms: changed_ms(path), ..Self::read(Source::file(path), &folder::file_name(path), &text) },
            Err(unread) => Self::unreadable(&unread),
        }
    }

    pub(super) fn unreadable(unread: &Unreadable) -> Self {
        let (file_name, source) = (folder::file_name(&unread.path), Source::file(&unread.path));
        let title = source.id.clone();
        Self { file_name, title, changed_ms: None, findings: 1, first_finding: unread.sentence(), card: None, source }
    }

    fn read(source: Source, file_name: &str, text: &str) -> Self {
        let tree = syntax::parse(text);
        let Loaded { scenario, findings } = load_tree(&source.id, text, &tree);
        let title = match tree.root.as_ref().and_then(|root| root.get("title")).map(|title| &title.kind) {
            Some(Kind::Text(title)) => title.clone(),
            _ => source.id.clone(),
        };
        let first_finding = findings.first().map(|finding| finding.sentence.clone()).unwrap_or_default();
        let card = scenario.as_ref().map(Card::of);
        Self { file_name: file_name.to_owned(), title, changed_ms: None, findings: findings.len(), first_finding, card, source }
    }
}

/// Where a scenario is read from. Reading may wait for a disk: not for the thread of the window.
#[derive(Debug, Clone)]
pub struct Source {
    id: String,
    place: Place,
}

#[derive(Debug, Clone)]
enum Place {
    Program(&'static str),
    File(PathBuf),
    Kept(Arc<str>),
}

impl Source {
    fn file(path: &Path) -> Self {
        Self { id: id_of(&folder::file_name(path)), place: Place::File(path.to_owned()) }
    }

    /// A text that is kept elsewhere, as an attempt keeps the one that it was played with.
    pub fn kept(id: &str, text: &str) -> Self {
        Self { id: id.to_owned(), place: Place::Kept(text.into()) }
    }

    /// The folder that it stands in, for its recordings; none for what is no file.
    pub fn folder(&self) -> Option<&Path> {
        match &self.place {
            Place::Program(_) | Place::Kept(_) => None,
            Place::File(path) => path.parent(),
        }
    }

    /// Its file; none for what is no file.
    pub fn path(&self) -> Option<&Path> {
        match &self.place {
            Place::Program(_) | Place::Kept(_) => None,
            Place::File(path) => Some(path),
        }
    }

    /// The id of the scenario: the file's name without its ending.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The file's text, as attempts keep it.
    ///
    /// # Errors
    /// Where the file can no longer be read.
    pub fn text(&self) -> Result<String, LibraryError> {
        match &self.place {
            Place::Program(text) => Ok((*text).to_owned()),
            Place::Kept(text) => Ok(text.to_string()),
            Place::File(path) => Ok(folder::read_file(path)?),
        }
    }

    /// The scenario itself.
    ///
    /// # Errors
    /// Where the file can no longer be read or, changed meanwhile, no longer be played.
    pub fn scenario(&self) -> Result<Scenario, LibraryError> {
        let Loaded { scenario, findings } = crate::scenario::load(&self.id, &self.text()?);
        scenario.ok_or_else(|| LibraryError::Unplayable {
            id: self.id.clone(),
            finding: findings.into_iter().next().map(|finding| finding.sentence).unwrap_or_default(),
        })
    }
}

/// When a file was changed last, in milliseconds since 1970.
fn changed_ms(path: &Path) -> Option<u64> {
    let changed = fs::metadata(path).and_then(|about| about.modified()).ok()?;
    changed.duration_since(UNIX_EPOCH).ok().map(|since| since.as_millis() as u64)
}

/// The id of a scenario whose file has this name.
pub(super) fn id_of(file_name: &str) -> String {
    file_name.strip_suffix(".ron").unwrap_or(file_name).to_owned()
}
