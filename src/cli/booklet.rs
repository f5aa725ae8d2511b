//! `evenkeel booklet FILE --out booklet.pdf`

use std::path::{Path, PathBuf};

use super::{Outcome, read_scenario, told, write_file};
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
    let paper = export::booklet(&scenario, &parsed);
    let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "md" => {
            write_file(out, paper.markdown().as_bytes())?;
            Ok(format!("Written: {}.", out.display()))
        }
        "pdf" => {
            let pdf = paper.pdf()?;
            write_file(out, &pdf.bytes)?;
            let signs: String = pdf.missing.iter().collect();
            let missing = match signs.as_str() {
                "" => String::new(),
                signs => format!(" The typeface lacks these signs, and a box stands for each: {signs}. The Markdown has them."),
            };
            Ok(format!("Written: {}, {} pages.{missing}", out.display(), pdf.pages))
        }
        _ => Err(format!("{} does not say which kind it is: end the name in .pdf or .md.", out.display())),
    }
}
