//! Looks into a pack, without putting anything anywhere.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use zip::ZipArchive;
use zip::read::ZipFile;

use super::entry::Entry;
use super::{About, FORMAT, LIMITS, Limits, PackError};
use crate::base::{first_error, quotable};
use crate::library::recordings::named;
use crate::scenario::{Loaded, load};

/// Bits of a file's mode that say what kind it is, and those of a plain file.
const KIND: u32 = 0o170_000;
const PLAIN: u32 = 0o100_000;
/// Characters of what a stranger wrote that are shown in one line.
const SHOWN: usize = 120;

/// A pack that was looked into: everything in it is of a kind that is known, and its scenario can be played.
pub struct Opened {
    pub(super) archive: Archive,
    /// What it says about itself, fit to be shown.
    pub about: About,
    /// What may be done with it, fit to be shown.
    pub licence: String,
    /// The scenario's text.
    pub scenario: String,
    /// Its recordings, by their names in the scenario.
    pub recordings: Vec<String>,
    /// How much there is to say about the scenario.
    pub findings: usize,
}

impl Opened {
    /// Looks into the pack at `path`.
    ///
    /// # Errors
    /// Where it cannot be read, is no pack, holds what a pack may not, is too large, or its scenario cannot be played.
    pub fn open(path: &Path) -> Result<Self, PackError> {
        Self::open_within(path, LIMITS)
    }

    pub(super) fn open_within(path: &Path, limits: Limits) -> Result<Self, PackError> {
        let mut archive = Archive::open(path, limits)?;
        let entries = archive.entries()?;
        let about: About = serde_json::from_str(&archive.text(&Entry::About)?).map_err(|error| archive.damaged(&error.to_string()))?;
        if about.format > FORMAT {
            return Err(PackError::Later);
        }
        let scenario = archive.text(&Entry::Scenario)?;
        let Loaded { scenario: read, findings } = load(&about.id, &scenario);
        let Some(read) = read else {
            let finding = first_error(&findings).map(|finding| quotable(&finding.sentence, 300)).unwrap_or_default();
            return Err(PackError::Unplayable { id: quotable(&about.id, SHOWN), finding });
        };
        let licence = archive.text(&Entry::Licence)?.lines().map(|line| quotable(line, 2_000)).collect::<Vec<_>>().join("\n");
        let recordings = recordings(&entries, &scenario)?;
        let about =
            About { id: quotable(&about.id, SHOWN), title: quotable(&read.title, SHOWN), author: quotable(&about.author, SHOWN), ..about };
        Ok(Self { archive, about, licence, scenario, recordings, findings: findings.len() })
    }
}

/// The recordings of a pack: all that its scenario names, and no others.
fn recordings(entries: &BTreeSet<Entry>, scenario: &str) -> Result<Vec<String>, PackError> {
    let wanted = named(scenario);
    let mut there = Vec::new();
    for entry in entries {
        match entry {
            Entry::Recording(name) if !wanted.contains(name) => {
                return Err(PackError::Foreign { name: entry.name(), why: "a recording that its scenario does not name" });
            }
            Entry::Recording(name) => there.push(name.clone()),
            _ => {}
        }
    }
    match wanted.into_iter().find(|name| !there.contains(name)) {
        Some(missing) => Err(PackError::Lacks { name: quotable(&missing, SHOWN) }),
        None => Ok(there),
    }
}

/// The file, read with care.
pub struct Archive {
    path: PathBuf,
    zip: ZipArchive<BufReader<File>>,
    limits: Limits,
    /// Bytes that were unpacked so far.
    unpacked: u64,
}

impl Archive {
    fn open(path: &Path, limits: Limits) -> Result<Self, PackError> {
        let file = File::open(path).map_err(PackError::at(path))?;
        if file.metadata().map_err(PackError::at(path))?.len() > limits.whole {
            return Err(PackError::too_large(&path.display().to_string(), limits.whole));
        }
        let damaged = |reason: String| PackError::Damaged { path: path.to_owned(), reason };
        let zip = ZipArchive::new(BufReader::new(file)).map_err(|error| damaged(error.to_string()))?;
        if zip.len() > limits.files {
            return Err(damaged(format!("it has more than {} files", limits.files)));
        }
        if zip.has_duplicate_names() {
            return Err(damaged("two files in it have one name".to_owned()));
        }
        Ok(Self { path: path.to_owned(), zip, limits, unpacked: 0 })
    }

    pub(super) fn damaged(&self, reason: &str) -> PackError {
        PackError::Damaged { path: self.path.clone(), reason: quotable(reason.trim_end_matches('.'), 200) }
    }

    /// What is in it; nothing is unpacked yet.
    fn entries(&mut self) -> Result<BTreeSet<Entry>, PackError> {
        let mut entries = BTreeSet::new();
        let mut names = BTreeSet::new();
        for at in 0..self.zip.len() {
            let found = self.zip.by_index(at).map(|file| known(&file)).map_err(|error| error.to_string());
            let entry = found.map_err(|reason| self.damaged(&reason))??;
            // On some systems two names that differ in capitals alone are one.
            if !names.insert(entry.name().to_lowercase()) {
                return Err(PackError::Foreign { name: entry.name(), why: "a name that is in it twice" });
            }
            entries.insert(entry);
        }
        Ok(entries)
    }

    /// A text of the pack.
    pub(super) fn text(&mut self, entry: &Entry) -> Result<String, PackError> {
        let bytes = self.bytes(entry, self.limits.text)?.ok_or_else(|| PackError::Lacks { name: entry.name() })?;
        String::from_utf8(bytes).map_err(|_| self.damaged(&format!("“{}” is no text", entry.name())))
    }

    /// A recording of the pack.
    pub(super) fn recording(&mut self, name: &str) -> Result<Vec<u8>, PackError> {
        let entry = Entry::Recording(name.to_owned());
        self.bytes(&entry, self.limits.recording)?.ok_or_else(|| PackError::Lacks { name: entry.name() })
    }

    /// What stands under a name, where there is one. How long it says that it is is not believed.
    pub(super) fn bytes(&mut self, entry: &Entry, most: u64) -> Result<Option<Vec<u8>>, PackError> {
        let name = entry.name();
        let Some(at) = self.zip.index_for_name(&name) else { return Ok(None) };
        let left = self.limits.whole - self.unpacked;
        let mut bytes = Vec::new();
        let read = match self.zip.by_index(at) {
            Ok(file) => file.take(most.min(left) + 1).read_to_end(&mut bytes).map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        let read = read.map_err(|reason| self.damaged(&reason))? as u64;
        if read > most {
            return Err(PackError::too_large(&format!("“{name}”"), most));
        }
        if read > left {
            return Err(PackError::too_large("What is in this pack", self.limits.whole));
        }
        self.unpacked += read;
        Ok(Some(bytes))
    }
}

/// What a file of a pack is.
fn known(file: &ZipFile<'_, BufReader<File>>) -> Result<Entry, PackError> {
    let name = file.name().map(|name| name.into_owned()).unwrap_or_else(|_| String::from_utf8_lossy(file.name_raw()).into_owned());
    let foreign = |why| Err(PackError::Foreign { name: quotable(&name, SHOWN), why });
    if file.encrypted() {
        return foreign("which is locked with a password");
    }
    let kind = file.unix_mode().unwrap_or_default() & KIND;
    if file.is_symlink() || !(kind == 0 || kind == PLAIN) {
        return foreign("a link or a device and no plain file");
    }
    match Entry::of(&name) {
        Some(entry) if file.is_file() => Ok(entry),
        _ => foreign("which belongs in no pack"),
    }
}
