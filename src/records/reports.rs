//! Debriefs that are kept as files: in a folder of their own beside the records.

use std::fs;
use std::path::{Path, PathBuf, absolute};

use crate::base::in_words;

/// The folder of the reports.
const FOLDER: &str = "reports";

/// Writes a report beside the records in `folder`; the one of the same name is replaced, whole or not at all. Gives where
/// it is.
///
/// # Errors
/// A sentence, where it could not be written.
pub fn save_report(folder: &Path, name: &str, page: &str) -> Result<PathBuf, String> {
    let folder = absolute(folder).unwrap_or_else(|_| folder.to_owned()).join(FOLDER);
    let path = folder.join(format!("{}.html", file_name(name)));
    let begun = path.with_extension("part");
    let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&begun, page)).and_then(|()| fs::rename(&begun, &path));
    match written {
        Ok(()) => Ok(path),
        Err(error) => {
            // Half a report is no use to anybody.
            let _ = fs::remove_file(&begun);
            Err(format!(
                "The report could not be saved in {}: {}. Nothing else is lost; make room there and save it again.",
                folder.display(),
                in_words(&error)
            ))
        }
    }
}

/// A name that every file system takes.
fn file_name(name: &str) -> String {
    let kept: String = name.chars().take(80).map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
    let kept = kept.trim_matches('-');
    if kept.is_empty() { "report".to_owned() } else { kept.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_written_whole_and_the_next_of_its_name_replaces_it() {
        let folder = tempfile::tempdir().unwrap();
        let first = save_report(folder.path(), "device-restore attempt 3", "one").unwrap();
        let second = save_report(folder.path(), "device-restore attempt 3", "two").unwrap();
        assert_eq!(
            (first.as_path(), first.file_name().and_then(|name| name.to_str())),
            (second.as_path(), Some("device-restore-attempt-3.html"))
        );
        assert_eq!(fs::read_to_string(&second).unwrap(), "two");
        assert_eq!(fs::read_dir(folder.path().join(FOLDER)).unwrap().count(), 1, "nothing else is left there");
    }

    #[test]
    fn what_hinders_is_said_with_its_place() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FOLDER), "a file is in the way").unwrap();
        let said = save_report(folder.path(), "a", "b").unwrap_err();
        assert!(said.starts_with("The report could not be saved in ") && said.contains(FOLDER), "{said}");
    }

    #[track_caller]
    fn check(name: &str, expected: &str) {
        assert_eq!(file_name(name), expected);
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        check("../../etc/passwd", "etc-passwd");
        check("C:\\x", "C--x");
        check("Übung 1", "Übung-1");
        check("...", "report");
    }
}
