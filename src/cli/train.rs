//! `evenkeel train [PATH...] [--out FILE] [--check]`

use std::path::PathBuf;

use super::Outcome;
use crate::learning::{self, Report, read_rows};

#[derive(Debug, clap::Args)]
pub struct TrainArgs {
    /// Labelled replies: JSON lines, or folders of them.
    #[arg(default_values_os_t = [PathBuf::from("assets/replies/train")])]
    paths: Vec<PathBuf>,
    /// Where the weights go. The program has them built in: build it again afterwards.
    #[arg(long, default_value = "assets/reader.bin")]
    out: PathBuf,
    /// Write nothing; say whether the file is what these replies make.
    #[arg(long)]
    check: bool,
}

/// The long words that the program takes as known.
const WORDS: &str = "assets/words.txt";

/// Makes the weights of the trained reader, and prints how well they read what they were not trained on.
pub fn run(args: &TrainArgs) -> Outcome {
    let rows = match read_rows(&args.paths) {
        Ok(rows) => rows,
        Err(error) => return super::told(&error.to_string()),
    };
    let words = learning::words(&rows);
    if !args.check && std::fs::read_to_string(WORDS).is_ok_and(|known| known != words) {
        return match std::fs::write(WORDS, &words) {
            Ok(()) => super::told(&format!("{WORDS} has changed, and with it how replies are read. Build the program again, then train.")),
            Err(error) => super::told(&format!("{WORDS} could not be written: {error}")),
        };
    }
    let fitted = learning::fit(&rows);
    let bytes = learning::write(&fitted, &learning::fingerprint(&rows));
    let figures = super::evaluate::as_text(&Report::unseen(&fitted, |_| true));
    let told = |what: String, outcome| super::print(&format!("Cross-validated by situation:\n{figures}\n{what}"), outcome);
    let out = args.out.display();
    if args.check {
        let same = std::fs::read(&args.out).is_ok_and(|written| written == bytes);
        return if same {
            told(format!("{out} is what these replies make."), Outcome::Fine)
        } else {
            told(format!("{out} is not what these replies make."), Outcome::Findings)
        };
    }
    match std::fs::write(&args.out, &bytes) {
        Ok(()) => told(format!("{out}: {} bytes written. Build the program again to read with them.", bytes.len()), Outcome::Fine),
        Err(error) => super::told(&format!("{out} could not be written: {error}")),
    }
}
