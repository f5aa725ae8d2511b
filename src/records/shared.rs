//! Files that are made to be handed on: booklets, tables, packs. They lie in a folder of their own beside the records.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf, absolute};

use crate::base::in_words;

/// The folder of what is handed on.
const FOLDER: &str = "to-share";
/// So many files of one name are kept.
const MOST: u32 = 10_000;

/// Writes a file to hand on beside the records in `folder`, under a name that is free: nothing is overwritten. Where a file of that name
/// says the very same already, it is that one. Gives where it is.
///
/// # Errors
/// A sentence, where it could not be written.
pub fn save_to_share(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, String> {
    let folder = absolute(folder).unwrap_or_else(|_| folder.to_owned()).join(FOLDER);
    let written = fs::create_dir_all(&folder).and_then(|()| write_free(&folder, stem, ending, bytes));
    written.map_err(|error| format!("Nothing could be saved in {}: {}. Make room there and try again.", folder.display(), in_words(&error)))
}

fn write_free(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    for number in 1..MOST {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        let path = folder.join(format!("{stem}{number}.{ending}"));
        match File::create_new(&path) {
            Ok(mut file) => {
                let written = file.write_all(bytes).and_then(|()| file.sync_all());
                if written.is_err() {
                    // Half a file is no use to anybody.
                    let _ = fs::remove_file(&path);
                }
                return written.map(|()| path);
            }
            Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
            Err(_) if says(&path, bytes) => return Ok(path),
            Err(_) => {}
        }
    }
    Err(io::Error::new(ErrorKind::AlreadyExists, "there are too many files of that name"))
}

fn says(path: &Path, bytes: &[u8]) -> bool {
    let as_long = fs::metadata(path).is_ok_and(|about| about.len() == bytes.len() as u64);
    as_long && fs::read(path).is_ok_and(|there| there == bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_overwritten_and_the_same_is_kept_once() {
        let folder = tempfile::tempdir().unwrap();
        let save = |words: &str| save_to_share(folder.path(), "a-call-lines", "csv", words.as_bytes()).unwrap();
        let names = [save("one"), save("two"), save("two"), save("one"), save("six")].map(|path| path.file_name().unwrap().to_owned());
        assert_eq!(names, ["a-call-lines.csv", "a-call-lines-2.csv", "a-call-lines-2.csv", "a-call-lines.csv", "a-call-lines-3.csv"]);
        assert_eq!(fs::read_to_string(folder.path().join("to-share/a-call-lines-2.csv")).unwrap(), "two");
    }

    #[test]
    fn what_hinders_is_said_with_its_place() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FOLDER), "a file is in the way").unwrap();
        let said = save_to_share(folder.path(), "a", "csv", b"").unwrap_err();
        assert!(said.starts_with("Nothing could be saved in ") && said.contains(FOLDER), "{said}");
    }
}
