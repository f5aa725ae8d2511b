//! `evenkeel lines FILE --out lines.csv` and `evenkeel lines FILE --take lines.csv --out NEW.ron`

use std::fmt::Write;
use std::path::{Path, PathBuf};

use super::{Outcome, read_text, told, write_file};
use crate::base::{counted, first_of, in_words};
use crate::studio::Parsed;
use crate::studio::export::lines::{Taken, read, rows, take, write};

/// At most so many keys of one kind are named.
const NAMED: usize = 20;

/// Arguments of `lines`.
#[derive(Debug, clap::Args)]
pub struct LinesArgs {
    /// The scenario file.
    file: PathBuf,
    /// The table; with `--take` the new scenario file.
    #[arg(long)]
    out: PathBuf,
    /// A table with changed words, to take them in.
    #[arg(long, value_name = "TABLE")]
    take: Option<PathBuf>,
    /// Take words also where the scenario's own changed since the table was written, and though they break it.
    #[arg(long, requires = "take")]
    force: bool,
}

/// Writes the table, or takes one in.
pub fn run(args: &LinesArgs) -> Outcome {
    let done = match &args.take {
        None => give(args),
        Some(table) => take_in(args, table),
    };
    match done {
        Ok((said, outcome)) => super::print(&said, outcome),
        Err(sentence) => told(&sentence),
    }
}

fn give(args: &LinesArgs) -> Result<(String, Outcome), String> {
    let parsed = Parsed::of(&read_text(&args.file)?);
    let parsed = parsed.ok_or_else(|| format!("{0} cannot be read as it is: “evenkeel check {0}” tells why.", args.file.display()))?;
    let rows = rows(&parsed);
    write_file(&args.out, &write(&rows))?;
    Ok((format!("Written: {}, {} texts.", args.out.display(), rows.len()), Outcome::Fine))
}

fn take_in(args: &LinesArgs, table: &Path) -> Result<(String, Outcome), String> {
    let text = read_text(&args.file)?;
    let bytes = std::fs::read(table).map_err(|error| format!("{} could not be read: {}.", table.display(), in_words(&error)))?;
    let id = args.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let taken = take(&id, &text, &read(&bytes)?, args.force)?;
    let mut said = summary(&taken);
    if taken.broken && !args.force {
        said += "Nothing was written: with these words the scenario cannot be played. Mend them, or add --force.";
        return Ok((said, Outcome::Findings));
    }
    write_file(&args.out, taken.text.as_bytes())?;
    let _ = write!(said, "Written: {}.", args.out.display());
    let fine = taken.unknown.is_empty() && taken.stale.is_empty() && taken.dangers.is_empty();
    Ok((said, if fine { Outcome::Fine } else { Outcome::Findings }))
}

fn summary(taken: &Taken) -> String {
    let mut said = format!("{} changed.\n", counted(taken.changed.len(), "text", "texts"));
    for (keys, what) in [
        (&taken.unknown, "not in this scenario, or twice in the table"),
        (&taken.stale, "another text by now than when the table was written; without --force it stays as it is"),
        (&taken.empty, "without words in the table; it stays as it is"),
    ] {
        if !keys.is_empty() {
            let _ = writeln!(said, "{} {what}: {}", counted(keys.len(), "text", "texts"), first_of(keys, NAMED));
        }
    }
    for danger in &taken.dangers {
        let _ = writeln!(said, "{danger}");
    }
    said
}
