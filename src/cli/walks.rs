//! `evenkeel walks PATH...`

use std::fmt::Write;
use std::path::{Path, PathBuf};

use super::{Outcome, read_text, told};
use crate::base::shorten;
use crate::conversation::replay;
use crate::library;
use crate::rehearsal::{Failure, Stage, Tally, parse_probes, parse_walks, run_walk, shipped_texts};

/// So many characters of a reply are quoted.
const QUOTED: usize = 60;

/// Arguments of `walks`.
#[derive(Debug, clap::Args)]
pub struct WalksArgs {
    /// Scenario files with a `.walk` or `.probes` file of the same name beside them, or folders of them.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// A folder of `.probes` files to put instead of those that stand beside the scenarios; no walks are played then.
    #[arg(long, value_name = "FOLDER")]
    probes: Option<PathBuf>,
}

/// Plays the walks and puts the probes that stand beside the scenarios, and writes how each came out.
pub fn run(args: &WalksArgs) -> Outcome {
    match play_all(&args.paths, args.probes.as_deref()) {
        Ok(Played { report, failed: 0, .. }) => super::print(report.trim_end(), Outcome::Fine),
        Ok(played) => super::print(played.report.trim_end(), Outcome::Findings),
        Err(sentence) => told(&sentence),
    }
}

#[derive(Default)]
struct Played {
    report: String,
    failed: usize,
    probes: Tally,
    /// How many scenarios have probes.
    probed: usize,
}

fn play_all(paths: &[PathBuf], instead: Option<&Path>) -> Result<Played, String> {
    let mut played = Played::default();
    let mut found = 0;
    for file in library::check_paths(paths).map_err(|error| format!("{error}."))? {
        let (walks, probes) = match instead {
            Some(folder) => (None, there(folder.join(file.path.with_extension("probes").file_name().unwrap_or_default()))),
            None => (there(file.path.with_extension("walk")), there(file.path.with_extension("probes"))),
        };
        if walks.is_none() && probes.is_none() {
            continue;
        }
        found += 1;
        let id = file.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let stage = Stage::of(shipped_texts(&id, &read_text(&file.path)?))?;
        if let Some(path) = walks {
            played.walks(&id, &path, &stage)?;
        }
        if let Some(path) = probes {
            played.probes(&id, &path, &stage)?;
        }
    }
    if found == 0 {
        return Err("No scenario there has a .walk or .probes file of its name beside it.".to_owned());
    }
    if played.probed > 1 {
        let _ = writeln!(played.report, "in all: {}", played.probes);
    }
    Ok(played)
}

fn there(path: PathBuf) -> Option<PathBuf> {
    Some(path).filter(|path| path.is_file())
}

impl Played {
    fn walks(&mut self, id: &str, path: &Path, stage: &Stage) -> Result<(), String> {
        for walk in parse_walks(&read_text(path)?).map_err(|error| format!("{}, {error}.", path.display()))? {
            let (log, debrief, mut failures) = run_walk(&stage.world, &stage.header.texts, &walk);
            let score = debrief.result.as_ref().map_or("no score".to_owned(), |result| result.score.to_string());
            let ending = debrief.endings.last().map_or("no ending", |ending| &ending.id);
            let _ = writeln!(self.report, "{id}, {}: {score}, {ending}", walk.name);
            if !matches!(replay(&log), Ok((_, None))) {
                failures.push(Failure { line: 1, sentence: "played again, it parts".to_owned() });
            }
            for failure in &failures {
                let _ = writeln!(self.report, "  {}:{}: {}", path.display(), failure.line, failure.sentence);
            }
            self.failed += failures.len();
        }
        Ok(())
    }

    /// Puts the probes to their scenario. It fails where too few go where they should.
    fn probes(&mut self, id: &str, path: &Path, stage: &Stage) -> Result<(), String> {
        let probes = parse_probes(&read_text(path)?).map_err(|error| format!("{}, {error}.", path.display()))?;
        let mut tally = Tally::default();
        let mut wrong = String::new();
        for probe in &probes {
            let probed = probe.run(stage);
            tally.count(&probed);
            let unread = if probed.not_understood { " (not understood)" } else { "" };
            if !probed.right {
                let _ = writeln!(wrong, "  at “{}”, “{}”: {}{unread}", probe.at, shorten(&probe.reply, QUOTED), probed.wrong);
            }
        }
        let _ = write!(self.report, "{id}: {tally}\n{wrong}");
        self.failed += usize::from(!tally.meets_the_bar());
        self.probes = self.probes.with(tally);
        self.probed += 1;
        Ok(())
    }
}
