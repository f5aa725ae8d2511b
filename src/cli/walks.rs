//! `evenkeel walks PATH...`

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Outcome, read_text, told};
use crate::conversation::{World, replay};
use crate::library;
use crate::rehearsal::{Walk, parse_walks, run_walk, shipped_texts};

/// Arguments of `walks`.
#[derive(Debug, clap::Args)]
pub struct WalksArgs {
    /// Scenario files with a `.walk` file of the same name beside them, or folders of them.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

/// Plays the walks beside the scenarios and writes how each came out.
pub fn run(args: &WalksArgs) -> Outcome {
    match play_all(&args.paths) {
        Ok(Played { report, failed: 0 }) => super::print(report.trim_end(), Outcome::Fine),
        Ok(played) => super::print(played.report.trim_end(), Outcome::Findings),
        Err(sentence) => told(&sentence),
    }
}

#[derive(Default)]
struct Played {
    report: String,
    failed: usize,
}

fn play_all(paths: &[PathBuf]) -> Result<Played, String> {
    let mut played = Played::default();
    let mut found = 0;
    for file in library::check_paths(paths).map_err(|error| format!("{error}."))? {
        let beside = file.path.with_extension("walk");
        if !beside.is_file() {
            continue;
        }
        found += 1;
        let id = file.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let texts = shipped_texts(&id, &read_text(&file.path)?);
        let world = Arc::new(World::of(&texts)?);
        for walk in walks_of(&beside)? {
            let (log, debrief, mut failures) = run_walk(&world, &texts, &walk);
            let score = debrief.result.as_ref().map_or("no score".to_owned(), |result| result.score.to_string());
            let ending = debrief.endings.last().map_or("no ending", |ending| &ending.id);
            let _ = writeln!(played.report, "{id}, {}: {score}, {ending}", walk.name);
            if !matches!(replay(&log), Ok((_, None))) {
                failures.push(crate::rehearsal::Failure { line: 1, sentence: "played again, it parts".to_owned() });
            }
            for failure in &failures {
                let _ = writeln!(played.report, "  {}:{}: {}", beside.display(), failure.line, failure.sentence);
            }
            played.failed += failures.len();
        }
    }
    if found == 0 {
        return Err("No scenario there has a .walk file of its name beside it.".to_owned());
    }
    Ok(played)
}

fn walks_of(path: &Path) -> Result<Vec<Walk>, String> {
    parse_walks(&read_text(path)?).map_err(|error| format!("{}, {error}.", path.display()))
}
