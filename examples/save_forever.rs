//! Edits a scenario for ever, saves it after every edit and prints the number of each that is safe. The test that kills a
//! process without warning starts this one: `save_forever FILE`.

use std::io::Write;
use std::path::PathBuf;

use evenkeel::library::own::{keep_version, save};
use evenkeel::studio::{Document, Edit, Join};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = PathBuf::from(std::env::args_os().nth(1).ok_or("which file?")?);
    let mut document = Document::new("edited", std::fs::read_to_string(&path)?);
    let mut known = evenkeel::log::content_hash(document.text());
    let mut out = std::io::stdout();
    for number in 0_u64.. {
        document.edit(&Edit::set("title", number.to_string().as_str()), Join::Apart)?;
        known = save(&path, document.text(), &known, number)?.hash;
        keep_version(&path, document.text(), number * 1_000)?;
        writeln!(out, "{number}")?;
        out.flush()?;
    }
    Ok(())
}
