//! `evenkeel import FILE [--out FILE]`

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::{Outcome, print, read_text, told};
use crate::base::in_words;
use crate::studio::import::{Imported, import};

#[derive(Debug, clap::Args)]
pub struct ImportArgs {
    /// A story: Twee 3 (.twee, .tw), as Twine exports it, or ink (.ink).
    file: PathBuf,
    /// Where the draft goes; it is never written over another file. Without it the draft is printed, with the notes at its head.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Makes a first draft of a story, and tells what was not understood.
pub fn run(args: &ImportArgs) -> Outcome {
    let name = args.file.file_name().unwrap_or_default().to_string_lossy();
    let imported = match read_text(&args.file).and_then(|text| import(&name, &text).map_err(|error| error.to_string())) {
        Ok(imported) => imported,
        Err(sentence) => return told(&sentence),
    };
    let outcome = if imported.is_whole() { Outcome::Fine } else { Outcome::Findings };
    let Some(out) = &args.out else { return print(imported.scenario.trim_end(), outcome) };
    match write_new(out, &imported.scenario) {
        Ok(()) => print(&report(out, &imported), outcome),
        Err(sentence) => told(&sentence),
    }
}

fn write_new(out: &Path, text: &str) -> Result<(), String> {
    let written = OpenOptions::new().write(true).create_new(true).open(out).and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => format!("{} is there already, and is left as it is. Give “--out” another name.", out.display()),
        _ => format!("{} could not be written: {}.", out.display(), in_words(&error)),
    })
}

fn report(out: &Path, imported: &Imported) -> String {
    let (understood, by_hand): (Vec<_>, Vec<_>) = imported.notes.iter().partition(|note| note.line.is_some());
    let mut report = String::new();
    for (title, notes) in [("Not taken along as it was:", understood), ("Left for you to do:", by_hand)] {
        if !notes.is_empty() {
            report += &format!("{title}\n");
            report.extend(notes.iter().map(|note| format!("- {note}\n")));
        }
    }
    format!("{report}The draft is in {}. See what it needs with: evenkeel check {}", out.display(), out.display())
}
