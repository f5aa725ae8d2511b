//! Where the records live.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The folder of the records: `chosen` if there is one, else the platform's data folder for Evenkeel,
/// else a folder beside the program's working folder.
pub fn data_folder(chosen: Option<&Path>) -> PathBuf {
    match chosen {
        Some(folder) => folder.to_owned(),
        None => ProjectDirs::from("", "", "Evenkeel").map_or_else(|| PathBuf::from("Evenkeel"), |dirs| dirs.data_dir().to_owned()),
    }
}

/// The folder of the user's own scenarios, beside the records.
pub fn own_scenarios(data: &Path) -> PathBuf {
    data.join("scenarios")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chosen_folder_wins() {
        assert_eq!(data_folder(Some(Path::new("elsewhere"))), PathBuf::from("elsewhere"));
        assert!(data_folder(None).to_string_lossy().to_lowercase().contains("evenkeel"));
    }
}
