//! How a scenario was before. Each version is a file of its own beside the scenario: they go where the folder goes, can be
//! read without this program, and none can spoil another. They grow fewer with age.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::labels::{self, Told};
use super::{OwnError, kept, write};
use crate::library::folder::{file_name, read_file};
use crate::library::shelved::id_of;
use crate::log::content_hash;

const VERSIONS: &str = "versions";
/// Letters of a hash that tell versions apart.
const HASH: usize = 16;

const SECOND: u64 = 1_000;
const MINUTE: u64 = 60 * SECOND;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;
/// Up to which age of how long a stretch the last version is kept, in milliseconds.
const STRETCHES: [(u64, u64); 5] = [(10 * MINUTE, 30 * SECOND), (HOUR, 5 * MINUTE), (DAY, HOUR), (30 * DAY, DAY), (u64::MAX, 7 * DAY)];

/// How a scenario was at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// When it was kept, in milliseconds since 1970.
    pub at_ms: u64,
    /// The beginning of its text's hash.
    pub hash: String,
    /// Its file.
    pub path: PathBuf,
    /// How its author called it; empty where they did not.
    pub name: String,
    /// What it changed, once that was worked out.
    pub told: Option<Told>,
}

/// Keeps a text as a version of the scenario at `path`, unless it is what the last version says. Of older ones without a name those
/// go that are too near to others.
///
/// # Errors
/// Where it cannot be written.
pub fn keep_version(path: &Path, text: &str, now_ms: u64) -> Result<(), OwnError> {
    let before = versions(path);
    let hash = &content_hash(text)[..HASH];
    if before.first().is_some_and(|last| last.hash == hash) {
        return Ok(());
    }
    let folder = folder(path);
    fs::create_dir_all(&folder).map_err(OwnError::at(&folder))?;
    write::whole(&folder.join(format!("{now_ms}-{hash}.ron")), text)?;
    let spare = spare(&before.iter().map(|version| version.at_ms).collect::<Vec<_>>(), now_ms);
    for version in before.iter().filter(|version| spare.contains(&version.at_ms) && version.name.is_empty()) {
        // One too many does no harm.
        let _ = fs::remove_file(&version.path);
        labels::clear(&version.path);
    }
    Ok(())
}

/// The versions of the scenario at `path`, the last first.
pub fn versions(path: &Path) -> Vec<Version> {
    let files = fs::read_dir(folder(path)).into_iter().flatten().flatten().map(|entry| entry.path());
    let read = |path: PathBuf| {
        let name = file_name(&path);
        let (at_ms, hash) = name.strip_suffix(".ron")?.split_once('-')?;
        let (at_ms, hash) = (at_ms.parse().ok()?, hash.to_owned());
        Some(Version { at_ms, hash, name: labels::name(&path), told: labels::told(&path), path })
    };
    let mut found: Vec<Version> = files.filter_map(read).collect();
    found.sort_by(|one, other| other.at_ms.cmp(&one.at_ms).then_with(|| one.hash.cmp(&other.hash)));
    found
}

/// What a version says.
///
/// # Errors
/// Where its file cannot be read.
pub fn version_text(version: &Version) -> Result<String, OwnError> {
    read_file(&version.path).map_err(OwnError::unread)
}

/// The versions of a scenario that is renamed go with it.
pub(super) fn take_along(from: &Path, to: &Path) -> Result<(), OwnError> {
    let (from, to) = (folder(from), folder(to));
    if !from.exists() {
        return Ok(());
    }
    // What is there stems from a scenario that is gone.
    if to.exists() {
        for version in fs::read_dir(&from).map_err(OwnError::at(&from))?.flatten() {
            fs::rename(version.path(), to.join(version.file_name())).map_err(OwnError::at(&from))?;
        }
        return Ok(());
    }
    fs::rename(&from, &to).map_err(OwnError::at(&from))
}

fn folder(path: &Path) -> PathBuf {
    kept(path).join(VERSIONS).join(id_of(&file_name(path)))
}

/// Which of the times, the last first, are spare when a version is kept now: in each stretch the last stays, and it is the
/// first of all that is never spare.
fn spare(times: &[u64], now_ms: u64) -> BTreeSet<u64> {
    let stretch = |at: u64| {
        let age = now_ms.saturating_sub(at);
        let (_, length) = STRETCHES.into_iter().find(|(to, _)| age < *to).unwrap_or(STRETCHES[4]);
        (length, at / length)
    };
    let first = times.last().copied();
    let mut taken = BTreeSet::from([stretch(now_ms)]);
    times.iter().copied().filter(|at| !taken.insert(stretch(*at)) && Some(*at) != first).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ages: &[u64], expected: &[u64]) {
        let now = 1_000 * DAY;
        let times: Vec<u64> = ages.iter().map(|age| now - age).collect();
        let spare: Vec<u64> = spare(&times, now).into_iter().rev().map(|at| now - at).collect();
        assert_eq!(spare, expected);
    }

    #[test]
    fn versions_grow_fewer_with_age_and_the_first_stays() {
        check(&[], &[]);
        check(&[SECOND], &[]);
        check(&[SECOND, 31 * SECOND, 32 * SECOND, 33 * SECOND], &[32 * SECOND]);
        check(&[11 * MINUTE, 12 * MINUTE, 13 * MINUTE, 16 * MINUTE], &[12 * MINUTE, 13 * MINUTE]);
        check(&[2 * DAY, 2 * DAY + HOUR, 2 * DAY + 2 * HOUR, 40 * DAY, 41 * DAY, 80 * DAY], &[2 * DAY + 2 * HOUR, 41 * DAY]);
    }
}
