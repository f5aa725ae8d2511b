//! Makes a pack.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::entry::{Entry, is_recording, sounds_like};
use super::{About, FORMAT, LIMITS, PackError};
use crate::base::first_error;
use crate::library::folder::{file_name, read_file};
use crate::library::recordings::{file_within, named};
use crate::library::shelved::id_of;
use crate::scenario::{Loaded, load};

/// A pack that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many recordings are in it.
    pub recordings: usize,
    /// Whether walks and probes are in it.
    pub proofs: bool,
}

/// Packs the scenario at `file` with what belongs to it. The same files give the same bytes.
///
/// # Errors
/// Where something cannot be read, or the scenario cannot be played, or a recording is missing or no recording.
pub fn pack(file: &Path, author: &str, licence: &str) -> Result<Packed, PackError> {
    if author.trim().is_empty() || licence.trim().is_empty() {
        return Err(PackError::Unsigned);
    }
    let text = read_file(file).map_err(|unread| PackError::File { path: unread.path, reason: unread.reason })?;
    let id = id_of(&file_name(file));
    let Loaded { scenario, findings } = load(&id, &text);
    let Some(scenario) = scenario else {
        let finding = first_error(&findings).map(|error| error.sentence.clone()).unwrap_or_default();
        return Err(PackError::Unplayable { id, finding });
    };
    let about = About { format: FORMAT, id, title: scenario.title, author: author.trim().to_owned() };
    let about = serde_json::to_string_pretty(&about).unwrap_or_default();
    let mut entries = vec![(Entry::About, about.into_bytes()), (Entry::Licence, licence.trim().as_bytes().to_vec())];
    entries.extend(beside(file, &text)?);
    let count = |wanted: fn(&Entry) -> bool| entries.iter().filter(|(entry, _)| wanted(entry)).count();
    let recordings = count(|entry| matches!(entry, Entry::Recording(_)));
    let proofs = count(|entry| matches!(entry, Entry::Walk | Entry::Probes)) > 0;
    let bytes = zipped(&entries).map_err(|error| PackError::File { path: file.to_owned(), reason: error.into() })?;
    Ok(Packed { bytes, recordings, proofs })
}

/// The scenario, and what stands beside it.
fn beside(file: &Path, text: &str) -> Result<Vec<(Entry, Vec<u8>)>, PackError> {
    let mut entries = vec![(Entry::Scenario, text.as_bytes().to_vec())];
    for (ending, entry) in [("walk", Entry::Walk), ("probes", Entry::Probes)] {
        let path = file.with_extension(ending);
        if path.is_file() {
            entries.push((entry, fs::read(&path).map_err(PackError::at(&path))?));
        }
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    for name in named(text) {
        let refuse = |why| PackError::Recording { name: name.clone(), why };
        if !is_recording(&name) {
            return Err(refuse("which is no name that every system takes, with .ogg or .wav at its end"));
        }
        let path = file_within(folder, &name).ok_or_else(|| refuse("which is not in its folder: put it there first"))?;
        let bytes = fs::read(&path).map_err(PackError::at(&path))?;
        if !sounds_like(&name, &bytes) {
            return Err(refuse("which is no OGG or WAV file inside"));
        }
        if bytes.len() as u64 > LIMITS.recording {
            return Err(PackError::too_large(&name, LIMITS.recording));
        }
        entries.push((Entry::Recording(name), bytes));
    }
    Ok(entries)
}

fn zipped(entries: &[(Entry, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (entry, bytes) in entries {
        // Recordings are small already, and no clock is asked for the date.
        zip.start_file(entry.name(), SimpleFileOptions::DEFAULT)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
