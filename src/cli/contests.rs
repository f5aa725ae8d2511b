//! `evenkeel contests [--data DIR] [--out FILE]`

use std::fs::File;
use std::path::PathBuf;

use super::{Outcome, print, told};
use crate::records::{Store, data_folder};

#[derive(Debug, clap::Args)]
pub struct ContestsArgs {
    /// The folder with the records, if not the usual one.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Where to write them; else they are printed.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Writes the replies with contested readings as labelled replies.
pub fn run(args: &ContestsArgs) -> Outcome {
    let folder = data_folder(args.data.as_deref());
    if !folder.is_dir() {
        return told(&format!("There are no records in {}.", folder.display()));
    }
    let store = match Store::open(&folder) {
        Ok(opened) => opened.store,
        Err(error) => return told(&error.to_string()),
    };
    let Some(path) = &args.out else {
        let mut lines = Vec::new();
        return match store.export_contests(&mut lines) {
            Ok(0) => Outcome::Fine,
            Ok(_) => print(String::from_utf8_lossy(&lines).trim_end(), Outcome::Fine),
            Err(error) => told(&error.to_string()),
        };
    };
    match File::create(path) {
        Err(error) => told(&format!("The contested replies could not be written to {}: {error}.", path.display())),
        Ok(file) => match store.export_contests(file) {
            Ok(1) => print(&format!("1 contested reply written to {}.", path.display()), Outcome::Fine),
            Ok(count) => print(&format!("{count} contested replies written to {}.", path.display()), Outcome::Fine),
            Err(error) => told(&error.to_string()),
        },
    }
}
