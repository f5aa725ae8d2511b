//! Writes a file whole or not at all, whenever the machine stops.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::OwnError;
use crate::library::folder::file_name;

/// Writes beside the file first, and puts it in its place when it is safely on disk.
pub fn whole(path: &Path, text: &str) -> Result<(), OwnError> {
    let begun = path.with_file_name(format!(".{}.part", file_name(path)));
    let written = write(&begun, text).and_then(|()| fs::rename(&begun, path)).and_then(|()| settle(path));
    written.map_err(|error| {
        // Half a file is no use to anybody.
        let _ = fs::remove_file(&begun);
        OwnError::at(path)(error)
    })
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// The new name of a file is only safe when its folder is.
#[cfg(unix)]
fn settle(path: &Path) -> io::Result<()> {
    match path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => File::open(folder)?.sync_all(),
        None => File::open(".")?.sync_all(),
    }
}

#[cfg(not(unix))]
fn settle(_: &Path) -> io::Result<()> {
    Ok(())
}
