//! `evenkeel booklet FILE --out booklet.pdf`

use std::path::{Path, PathBuf};

use super::{Outcome, read_scenario, told, write_paper};
use crate::studio::Parsed;
use crate::studio::export;

/// Arguments of `booklet`.
#[derive(Debug, clap::Args)]
pub struct BookletArgs {
    /// The scenario file.
    file: PathBuf,
    /// The booklet: a name that ends in `.pdf` or `.md`.
    #[arg(long)]
    out: PathBuf,
}

/// Writes the booklet and says where it is.
pub fn run(args: &BookletArgs) -> Outcome {
    match write(&args.file, &args.out) {
        Ok(said) => super::print(&said, Outcome::Fine),
        Err(sentence) => told(&sentence),
    }
}

fn write(file: &Path, out: &Path) -> Result<String, String> {
    let (scenario, text) = read_scenario(file)?;
    // What can be played can be parsed.
    let parsed = Parsed::of(&text).ok_or_else(|| format!("{} cannot be read.", file.display()))?;
    write_paper(&export::booklet(&scenario, &parsed), out)
}
