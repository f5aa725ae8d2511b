//! Puts a pack in place: all of it, or nothing.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::entry::{Entry, sounds_like};
use super::{LIMITS, Opened, PackError};
use crate::library::folder::{self, file_name};
use crate::library::own::free_id;
use crate::library::shelved::id_of;
use crate::library::shipped;

/// Where a pack is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installed {
    /// The scenario's id here.
    pub id: String,
    /// Its file, in a folder of its own with its recordings.
    pub path: PathBuf,
    /// Whether it has another id than where it was packed, since that was taken.
    pub renamed: bool,
}

impl Opened {
    /// Puts it into `folder`, the user's own scenarios, in a folder of its own. What is there stays: where the name is taken it gets
    /// another.
    ///
    /// # Errors
    /// Where something in it is damaged, too large or no recording, or cannot be written; nothing is in place then.
    pub fn install(&mut self, folder: &Path) -> Result<Installed, PackError> {
        fs::create_dir_all(folder).map_err(PackError::at(folder))?;
        let there = folder::files(folder).map_err(|unread| PackError::File { path: unread.path, reason: unread.reason })?;
        let mut taken: Vec<String> = there.files.iter().map(|path| id_of(&file_name(path))).collect();
        taken.extend(shipped::FILES.iter().map(|(name, _)| id_of(name)));
        let id = free_id(folder, &self.about.id, |id| taken.iter().any(|taken| taken == id));

        // The library does not look into folders with a dot before their name.
        let begun = folder.join(format!(".{id}.part"));
        let place = folder.join(&id);
        if begun.exists() {
            fs::remove_dir_all(&begun).map_err(PackError::at(&begun))?;
        }
        let put = self.unpack(&begun, &id).and_then(|()| fs::rename(&begun, &place).map_err(PackError::at(&place)));
        if put.is_err() {
            // Half a pack is no use to anybody.
            let _ = fs::remove_dir_all(&begun);
        }
        put.map(|()| Installed { renamed: id != self.about.id, path: place.join(format!("{id}.ron")), id })
    }

    fn unpack(&mut self, folder: &Path, id: &str) -> Result<(), PackError> {
        fs::create_dir(folder).map_err(PackError::at(folder))?;
        write(&folder.join(format!("{id}.ron")), self.scenario.as_bytes())?;
        let signed = format!("{}\nBy {}\n\n{}\n", self.about.title, self.about.author, self.licence);
        write(&folder.join("LICENCE.txt"), signed.as_bytes())?;
        for (entry, ending) in [(Entry::Walk, "walk"), (Entry::Probes, "probes")] {
            if let Some(bytes) = self.archive.bytes(&entry, LIMITS.text)? {
                let text = String::from_utf8(bytes).map_err(|_| self.archive.damaged(&format!("“{}” is no text", entry.name())))?;
                write(&folder.join(format!("{id}.{ending}")), text.as_bytes())?;
            }
        }
        for name in &self.recordings {
            let bytes = self.archive.recording(name)?;
            if !sounds_like(name, &bytes) {
                return Err(PackError::Foreign { name: name.clone(), why: "which is no OGG or WAV file inside" });
            }
            // Its name was looked at part by part: it leads nowhere else.
            let path = folder.join(name);
            if let Some(inner) = path.parent() {
                fs::create_dir_all(inner).map_err(PackError::at(inner))?;
            }
            write(&path, &bytes)?;
        }
        Ok(())
    }
}

/// Writes a file that is not there yet.
fn write(path: &Path, bytes: &[u8]) -> Result<(), PackError> {
    let written = File::create_new(path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(PackError::at(path))
}
