//! Recordings of lines: OGG or WAV files in the scenario's folder.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::{Clip, wav};

/// The largest file that is read, in bytes.
const MOST_BYTES: u64 = 10 * 1024 * 1024;
/// The most that is taken of one, in seconds.
#[cfg(feature = "sound")]
const MOST_SECS: usize = 120;

/// A recording of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// The scenario's folder, which is not left.
    pub folder: PathBuf,
    /// The file's place in it.
    pub name: String,
}

/// Reads a recording; none if it is missing, too large, no sound, or a link that leads out of the folder.
pub(super) fn read(recording: &Recording) -> Option<Clip> {
    let folder = recording.folder.canonicalize().ok()?;
    let path = folder.join(&recording.name).canonicalize().ok()?;
    if !path.starts_with(folder) {
        return None;
    }
    let bytes = bytes_of(&path)?;
    wav::read(&bytes).or_else(|| decode(bytes)).filter(|clip| !clip.samples.is_empty())
}

fn bytes_of(path: &Path) -> Option<Vec<u8>> {
    // Anything but a plain file could block for ever.
    if !path.metadata().ok()?.is_file() {
        return None;
    }
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

    #[track_caller]
    fn check(bytes: &[u8], expected_ms: Option<u32>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("line.ogg");
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(ms_of(folder.path(), "line.ogg"), expected_ms);
    }

    fn ms_of(folder: &Path, name: &str) -> Option<u32> {
        read(&Recording { folder: folder.to_owned(), name: name.to_owned() }).map(|clip| clip.ms())
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
        assert_eq!(ms_of(folder.path(), ""), None);
        assert_eq!(ms_of(folder.path(), "missing.ogg"), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_not_followed() {
        use std::os::unix::fs::symlink;
        let outside = tempfile::tempdir().unwrap();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(outside.path().join("line.wav"), wav::write(&[100; 4_000], 1, 8_000, None)).unwrap();
        std::fs::write(folder.path().join("own.wav"), wav::write(&[100; 4_000], 1, 8_000, None)).unwrap();
        symlink(outside.path().join("line.wav"), folder.path().join("file.wav")).unwrap();
        symlink(outside.path(), folder.path().join("folder")).unwrap();
        symlink("own.wav", folder.path().join("within.wav")).unwrap();
        assert_eq!(["file.wav", "folder/line.wav", "../x/line.wav"].map(|name| ms_of(folder.path(), name)), [None; 3]);
        assert_eq!(ms_of(folder.path(), "within.wav"), Some(500));
    }
}
