//! Recordings of lines: OGG or WAV files in the scenario's folder.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::{Clip, wav};
use crate::library::file_within;

/// The largest file that is read, in bytes.
const MOST_BYTES: u64 = 10 * 1024 * 1024;
/// The most that is taken of one, in seconds.
#[cfg(feature = "sound")]
const MOST_SECS: usize = 120;

/// A recording of a line, by its name in the scenario's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// The scenario's folder.
    pub folder: PathBuf,
    /// The file in it: "arrival-1.ogg", or "sounds/arrival-1.ogg".
    pub name: String,
}

impl Recording {
    /// Reads it; none if it is missing, too large, no sound, or not within the folder.
    pub(super) fn read(&self) -> Option<Clip> {
        let bytes = bytes_of(&file_within(&self.folder, &self.name)?)?;
        wav::read(&bytes).or_else(|| decode(bytes)).filter(|clip| !clip.samples.is_empty())
    }
}

fn bytes_of(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = File::open(path).ok()?.take(MOST_BYTES + 1).read_to_end(&mut bytes).ok()?;
    (read as u64 <= MOST_BYTES).then_some(bytes)
}

/// Decodes what is no plain WAV, into mono.
#[cfg(feature = "sound")]
fn decode(bytes: Vec<u8>) -> Option<Clip> {
    use rodio::Source;
    let decoder = rodio::Decoder::try_from(std::io::Cursor::new(bytes)).ok()?;
    let (channels, rate) = (usize::from(decoder.channels().get()), decoder.sample_rate().get());
    let most = MOST_SECS * rate as usize * channels;
    let interleaved: Vec<f32> = decoder.take(most).collect();
    let mono = |frame: &[f32]| (frame.iter().sum::<f32>() / channels as f32).clamp(-1.0, 1.0);
    Some(Clip { samples: interleaved.chunks_exact(channels).map(mono).collect(), rate })
}

#[cfg(not(feature = "sound"))]
fn decode(_: Vec<u8>) -> Option<Clip> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recording(folder: &Path, name: &str) -> Recording {
        Recording { folder: folder.to_owned(), name: name.to_owned() }
    }

    #[track_caller]
    fn check(bytes: &[u8], expected_ms: Option<u32>) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("line.ogg"), bytes).unwrap();
        assert_eq!(recording(folder.path(), "line.ogg").read().map(|clip| clip.ms()), expected_ms);
    }

    #[test]
    fn a_recording_is_known_by_what_is_in_it() {
        check(&wav::write(&[100; 4_000], 1, 8_000, None), Some(500));
    }

    #[test]
    fn what_is_no_sound_is_no_recording() {
        check(b"", None);
        check(b"not a sound", None);
        check(b"OggS\0\x02 but then nothing of the kind", None);
        check(&wav::write(&[], 1, 8_000, None), None);
        check(&wav::write(&vec![0; 5_300_000], 1, 8_000, None), None);
    }

    #[test]
    fn a_folder_or_a_missing_file_is_no_recording() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("sounds")).unwrap();
        for name in ["sounds", "missing.ogg", ""] {
            assert_eq!(recording(folder.path(), name).read(), None, "{name}");
        }
    }

    #[test]
    fn nothing_outside_the_folder_is_a_recording() {
        let all = tempfile::tempdir().unwrap();
        let folder = all.path().join("scenarios");
        std::fs::create_dir(&folder).unwrap();
        let outside = all.path().join("outside.wav");
        std::fs::write(&outside, wav::write(&[100; 4_000], 1, 8_000, None)).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(&outside, folder.join("link.wav")).unwrap();
        for name in ["../outside.wav", outside.to_str().unwrap(), "link.wav"] {
            assert_eq!(recording(&folder, name).read(), None, "{name}");
        }
        std::fs::copy(&outside, folder.join("inside.wav")).unwrap();
        assert!(recording(&folder, "inside.wav").read().is_some());
    }
}
