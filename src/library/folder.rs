//! Reads scenario files from disk. Nothing outside the folder is followed, and no large file is read whole.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::recordings;
use super::shelved::id_of;
use crate::base::{Diagnostic, Span, in_words};
use crate::scenario;

/// Folders within folders that are walked for scenario files.
const DEPTH: usize = 8;
/// Files of one folder that are read.
const FILES: usize = 5_000;
/// One byte more than a scenario may have, so that a larger one is seen to be larger.
const BYTES: u64 = scenario::FILE_BYTES as u64 + 1;

/// Why scenario files could not be read.
#[derive(Debug, thiserror::Error)]
pub enum LibraryError {
    /// A file or folder could not be read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// There is nothing to check.
    #[error("There is no scenario file (*.ron) in {path}")]
    Nothing {
        /// The folder.
        path: PathBuf,
    },
    /// A scenario was changed meanwhile, and now has an error.
    #[error("“{id}” cannot be played as it is now: {finding}")]
    Unplayable {
        /// Which.
        id: String,
        /// What is wrong with it.
        finding: String,
    },
}

/// A file or folder that could not be read.
#[derive(Debug, thiserror::Error)]
#[error("{} could not be read: {}", path.display(), in_words(reason))]
pub struct Unreadable {
    /// Which.
    pub path: PathBuf,
    /// What the machine says.
    pub reason: io::Error,
}

impl Unreadable {
    /// As a whole sentence.
    pub(super) fn sentence(&self) -> String {
        format!("{self}.")
    }
}

/// A file and what there is to say about it.
#[derive(Debug)]
pub struct CheckedFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it says; empty where there is nothing to say about it.
    pub text: String,
    /// What there is to say about it, in the order of its text.
    pub findings: Vec<Diagnostic>,
}

impl CheckedFile {
    /// What cannot be read is one finding, and the rest stands.
    fn unreadable(unread: Unreadable) -> Self {
        let finding = Diagnostic::error("unreadable", Span::new(0, 0), unread.sentence());
        let findings = vec![finding.hint("Give yourself the right to read it, or move it elsewhere.")];
        Self { path: unread.path, text: String::new(), findings }
    }
}

/// Checks the files, and all scenario files of the folders, in the order of their names.
///
/// # Errors
/// Where a path cannot be read, or a folder holds no scenario.
pub fn check_paths(paths: &[PathBuf]) -> Result<Vec<CheckedFile>, LibraryError> {
    let mut checked = Vec::new();
    for path in paths {
        if !path.is_dir() {
            checked.push(check(path.clone(), read_file(path)?));
            continue;
        }
        let Found { files, unreadable } = files(path)?;
        if files.is_empty() && unreadable.is_empty() {
            return Err(LibraryError::Nothing { path: path.clone() });
        }
        for file in files {
            let text = read_file(&file);
            checked.push(text.map_or_else(CheckedFile::unreadable, |text| check(file, text)));
        }
        checked.extend(unreadable.into_iter().map(CheckedFile::unreadable));
    }
    Ok(checked)
}

fn check(path: PathBuf, text: String) -> CheckedFile {
    let name = file_name(&path);
    let loaded = scenario::load(&id_of(&name), &text);
    let mut findings = loaded.findings;
    if let (Some(_), Some(folder)) = (loaded.scenario, path.parent()) {
        // A file that is named alone stands in the folder “”, which is this one.
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        findings.extend(recordings::check(folder, &text));
        findings.sort_by_key(|finding| finding.span);
    }
    // A thousand files are not kept for the few that there is something to show of.
    let text = if findings.is_empty() { String::new() } else { text };
    CheckedFile { path, text, findings }
}

/// The last part of a path, for people.
pub fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What a folder holds.
#[derive(Debug, Default)]
pub struct Found {
    /// The scenario files of it and the folders in it, in the order of their names.
    pub files: Vec<PathBuf>,
    /// Folders in it that could not be read.
    pub unreadable: Vec<Unreadable>,
}

/// The scenario files of a folder and the folders in it. Links are not followed.
///
/// # Errors
/// Where the folder itself cannot be read.
pub fn files(folder: &Path) -> Result<Found, Unreadable> {
    let mut found = Found::default();
    walk(folder, 0, &mut found)?;
    found.files.sort();
    found.files.truncate(FILES);
    Ok(found)
}

pub(super) fn walk(folder: &Path, depth: usize, found: &mut Found) -> Result<(), Unreadable> {
    let unreadable = |reason| Unreadable { path: folder.to_owned(), reason };
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let kind = entry.file_type().map_err(unreadable)?;
        let path = entry.path();
        // Folders with a dot before their name hold what belongs to programs: versions, and what was deleted.
        if kind.is_dir() && depth < DEPTH && !file_name(&path).starts_with('.') {
            // One folder that cannot be read hides no other.
            if let Err(hidden) = walk(&path, depth + 1, found) {
                found.unreadable.push(hidden);
            }
        } else if kind.is_file() && path.extension().is_some_and(|ending| ending == "ron") {
            found.files.push(path);
        }
    }
    Ok(())
}

/// Reads a file, up to just beyond the size that a scenario may have. What is no text is shown as signs that cannot be
/// read, which the check tells.
///
/// # Errors
/// Where it cannot be read.
pub fn read_file(path: &Path) -> Result<String, Unreadable> {
    let unreadable = |reason| Unreadable { path: path.to_owned(), reason };
    let mut bytes = Vec::new();
    fs::File::open(path).and_then(|file| file.take(BYTES).read_to_end(&mut bytes)).map_err(unreadable)?;
    Ok(String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}
