//! An organisation's rubric: one file beside the records. It can be given to others by copying it, and the versions that it had
//! are kept beside it like a scenario's.

use std::path::{Path, PathBuf};

use super::folder::{file_name, read_file};
use super::own::{self, OwnError, Version};
use crate::scenario::{FILE_BYTES, Rubric, SHIPPED_RUBRIC};

/// The name of the file.
const FILE: &str = "rubric.ron";
/// The ending of the file beside it that holds what is not saved yet.
const DRAFT: &str = "draft";

/// A rubric with the text that says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RubricFile {
    /// The text.
    pub text: String,
    /// What it says.
    pub rubric: Rubric,
}

impl RubricFile {
    /// The shipped one.
    pub fn shipped() -> Self {
        Self { text: SHIPPED_RUBRIC.to_owned(), rubric: Rubric::shipped() }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// A sentence, where it cannot be read or is no rubric: what, and where.
    pub fn open(path: &Path) -> Result<Self, String> {
        let text = read_file(path).map_err(|error| error.sentence())?;
        if text.len() > FILE_BYTES {
            return Err(format!("{} is larger than {} kilobytes.", path.display(), FILE_BYTES / 1024));
        }
        match Rubric::parse(&text) {
            Ok(rubric) => Ok(Self { text, rubric }),
            Err(why) => Err(format!("{}, {why}.", path.display())),
        }
    }
}

/// Where the organisation's rubric is, in the folder of the records.
pub fn rubric_path(data: &Path) -> PathBuf {
    data.join(FILE)
}

/// The organisation's rubric; none where there is none.
///
/// # Errors
/// A sentence that says what is wrong with it and where, and that the shipped one is used meanwhile.
pub fn own_rubric(data: &Path) -> Result<Option<RubricFile>, String> {
    let path = rubric_path(data);
    if !path.exists() {
        return Ok(None);
    }
    let kept = "Until it is mended, calls are judged by the rubric that comes with Evenkeel.";
    RubricFile::open(&path).map(Some).map_err(|why| format!("Your rubric cannot be used: {why} {kept}"))
}

/// Saves the organisation's rubric whole or not at all. What its file said before is kept as a version, whoever wrote it.
///
/// # Errors
/// Where it cannot be written; it is as it was then.
pub fn save_rubric(data: &Path, rubric: &Rubric, now_ms: u64) -> Result<RubricFile, OwnError> {
    let path = rubric_path(data);
    let text = rubric.to_text();
    if path.exists() {
        let before = read_file(&path)?;
        if before != text {
            own::keep_version(&path, &before, now_ms)?;
        }
    }
    own::save_whole(&path, &text)?;
    // What was a draft is saved now.
    let _ = std::fs::remove_file(path.with_extension(DRAFT));
    Ok(RubricFile { text, rubric: rubric.clone() })
}

/// How the organisation's rubric was before, the last first.
pub fn rubric_versions(data: &Path) -> Vec<Version> {
    own::versions(&rubric_path(data))
}

/// What a version of it says.
///
/// # Errors
/// A sentence, where it cannot be read.
pub fn rubric_version(version: &Version) -> Result<Rubric, String> {
    let text = own::version_text(version).map_err(|error| error.to_string())?;
    Rubric::parse(&text).map_err(|why| format!("This version cannot be read: {}, {why}.", file_name(&version.path)))
}

/// Keeps what is not saved yet, so that it is there after the program has ended; none takes it away.
///
/// # Errors
/// Where it cannot be written.
pub fn keep_draft(data: &Path, draft: Option<&Rubric>) -> Result<(), OwnError> {
    let path = rubric_path(data).with_extension(DRAFT);
    match draft {
        Some(draft) => own::save_whole(&path, &draft.to_text()),
        None if path.exists() => std::fs::remove_file(&path).map_err(OwnError::at(&path)),
        None => Ok(()),
    }
}

/// What was not saved yet when the program ended, right or not; none where there is nothing that can be read.
pub fn kept_draft(data: &Path) -> Option<Rubric> {
    Rubric::read(&own::beside(&rubric_path(data), DRAFT)?).ok()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn passing(pass: u32) -> Rubric {
        Rubric { pass, ..Rubric::shipped() }
    }

    #[test]
    fn what_is_saved_is_used_and_what_it_was_can_be_had_back() {
        let data = tempfile::tempdir().unwrap();
        assert_eq!(own_rubric(data.path()), Ok(None));
        save_rubric(data.path(), &passing(60), 1).unwrap();
        fs::write(rubric_path(data.path()), passing(65).to_text()).unwrap();
        let saved = save_rubric(data.path(), &passing(80), 2).unwrap();
        assert_eq!(own_rubric(data.path()), Ok(Some(saved.clone())));
        assert_eq!(save_rubric(data.path(), &passing(80), 3).unwrap(), saved);
        let versions = rubric_versions(data.path());
        let said: Vec<u32> = versions.iter().map(|version| rubric_version(version).unwrap().pass).collect();
        assert_eq!(said, [65], "what another program wrote is kept, and what is saved twice is no version");
    }

    #[test]
    fn a_broken_one_is_told_with_its_place() {
        let data = tempfile::tempdir().unwrap();
        fs::write(rubric_path(data.path()), SHIPPED_RUBRIC.replace("pass: 70", "pass: 700")).unwrap();
        let told = own_rubric(data.path()).unwrap_err();
        assert!(
            told.starts_with("Your rubric cannot be used: ") && told.contains("rubric.ron, line 4, column 11: “Pass mark” lies"),
            "{told}"
        );
        assert!(told.contains("judged by the rubric that comes with Evenkeel"), "{told}");
        fs::write(rubric_path(data.path()), b"\xff\xfe(").unwrap();
        assert!(own_rubric(data.path()).is_err());
        fs::write(rubric_path(data.path()), "(".repeat(FILE_BYTES + 10)).unwrap();
        assert!(own_rubric(data.path()).unwrap_err().contains("larger than"));
        fs::remove_file(rubric_path(data.path())).unwrap();
        fs::create_dir(rubric_path(data.path())).unwrap();
        assert!(own_rubric(data.path()).unwrap_err().contains("could not be read"));
        assert!(save_rubric(data.path(), &passing(60), 1).is_err(), "a folder in its place is told too");
    }

    #[test]
    fn a_draft_stays_until_it_is_saved_or_given_up() {
        let data = tempfile::tempdir().unwrap();
        assert_eq!(kept_draft(data.path()), None);
        let wrong = Rubric { title: String::new(), ..passing(60) };
        keep_draft(data.path(), Some(&wrong)).unwrap();
        assert_eq!(kept_draft(data.path()), Some(wrong), "a draft need not be right");
        save_rubric(data.path(), &passing(60), 1).unwrap();
        assert_eq!(kept_draft(data.path()), None);
        keep_draft(data.path(), Some(&passing(50))).unwrap();
        keep_draft(data.path(), None).unwrap();
        keep_draft(data.path(), None).unwrap();
        assert_eq!(kept_draft(data.path()), None);
    }

    #[test]
    fn a_folder_of_scenarios_knows_nothing_of_it() {
        let data = tempfile::tempdir().unwrap();
        save_rubric(data.path(), &passing(60), 1).unwrap();
        save_rubric(data.path(), &passing(61), 2).unwrap();
        fs::create_dir(data.path().join("scenarios")).unwrap();
        let library = crate::library::Library::open(&data.path().join("scenarios")).unwrap();
        assert_eq!(library.files().len(), 0);
    }
}
