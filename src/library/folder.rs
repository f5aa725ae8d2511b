//! Reads scenario files from disk. Nothing outside the folder is followed, and no large file is read whole.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::recordings;
use super::shelved::id_of;
use crate::base::Diagnostic;
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
    #[error("{path} could not be read: {reason}")]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// What the machine says.
        reason: io::Error,
    },
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

/// Checks the files, and all scenario files of the folders, in the order of their names.
///
/// # Errors
/// Where a path cannot be read, or a folder holds no scenario.
pub fn check_paths(paths: &[PathBuf]) -> Result<Vec<CheckedFile>, LibraryError> {
    let mut checked = Vec::new();
    for path in paths {
        let files = if path.is_dir() { files(path)? } else { vec![path.clone()] };
        if files.is_empty() {
            return Err(LibraryError::Nothing { path: path.clone() });
        }
        for file in files {
            checked.push(check(file)?);
        }
    }
    Ok(checked)
}

fn check(path: PathBuf) -> Result<CheckedFile, LibraryError> {
    let (name, text) = (file_name(&path), read_file(&path)?);
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
    Ok(CheckedFile { path, text, findings })
}

/// The last part of a path, for people.
pub fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The scenario files of a folder and the folders in it, in the order of their names. Links are not followed.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, LibraryError> {
    let mut paths = Vec::new();
    walk(folder, 0, &mut paths)?;
    paths.sort();
    paths.truncate(FILES);
    Ok(paths)
}

fn walk(folder: &Path, depth: usize, paths: &mut Vec<PathBuf>) -> Result<(), LibraryError> {
    let unreadable = |reason| LibraryError::Unreadable { path: folder.to_owned(), reason };
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let kind = entry.file_type().map_err(unreadable)?;
        let path = entry.path();
        if kind.is_dir() && depth < DEPTH {
            walk(&path, depth + 1, paths)?;
        } else if kind.is_file() && path.extension().is_some_and(|ending| ending == "ron") {
            paths.push(path);
        }
    }
    Ok(())
}

/// Reads a file, up to just beyond the size that a scenario may have. What is no text is shown as signs that cannot be
/// read, which the check tells.
pub fn read_file(path: &Path) -> Result<String, LibraryError> {
    let unreadable = |reason| LibraryError::Unreadable { path: path.to_owned(), reason };
    let mut bytes = Vec::new();
    fs::File::open(path).and_then(|file| file.take(BYTES).read_to_end(&mut bytes)).map_err(unreadable)?;
    Ok(String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}
