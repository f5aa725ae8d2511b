//! `evenkeel check --proof` and `--witness ENDING`: what plays of everything that can happen have shown.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use crate::base::Seed;
use crate::cli::{self, Outcome};
use crate::conversation::World;
use crate::library::{self, CheckedFile};
use crate::log::{Header, Settings};
use crate::reading;
use crate::rehearsal::explore::{Limits, Proof, Reach, Scores, prove};
use crate::rehearsal::{review, shipped_texts};

/// The world of a scenario file, a header to play it with, and what was proved of it; none where it cannot be read or played.
fn proved(path: &Path) -> Option<(Arc<World>, Header, Proof)> {
    let text = library::read_file(path).ok()?;
    let id = path.file_stem().map_or(String::new(), |stem| stem.to_string_lossy().into_owned());
    let texts = shipped_texts(&id, &text);
    let world = Arc::new(World::of(&texts).ok()?);
    let header = Header::new(Seed(1), reading::VERSION, Settings::default(), texts);
    let proof = prove(&world, &header, Limits::default(), &mut |_| ControlFlow::Continue(()));
    Some((world, header, proof))
}

/// What a proof says beside its findings.
pub struct Said {
    /// The scores that were played, and the bound.
    pub scores: String,
    /// How many findings of the reading the author has settled.
    pub settled: usize,
}

/// Adds what a proof finds; none where it cannot be played: what is wrong with it has been told.
pub fn add_findings(file: &mut CheckedFile) -> Option<Said> {
    let (world, header, proof) = proved(&file.path)?;
    let played = review::play_caricatures(&world, &header);
    file.findings.extend(review::review(&world.scenario, &header.texts.scenario, &proof, &played));
    file.findings.sort_by_key(|finding| finding.span);
    file.text = header.texts.scenario;
    let scores = Scores::of(&proof, &played).map(|scores| format!("{}: {scores}", file.path.display()));
    Some(Said { scores: scores.unwrap_or_default(), settled: review::settled(&world.scenario) })
}

/// Prints a play that comes to an ending, from the first of the files that has one of that name.
pub fn print(files: &[CheckedFile], ending: &str) -> Outcome {
    for file in files {
        let Some((_, _, proof)) = proved(&file.path) else { continue };
        match proof.endings.get(ending) {
            Some((_, Some(witness))) => {
                let walk = format!("{}expect ending {ending}", witness.walk(ending));
                return cli::print(&walk, Outcome::Fine);
            }
            Some((Reach::No, _)) => return cli::print(&format!("No play comes to the ending “{ending}”."), Outcome::Findings),
            Some(_) => return cli::print(&format!("No play to the ending “{ending}” was found."), Outcome::Findings),
            None => {}
        }
    }
    cli::told(&format!("There is no ending “{ending}” in a scenario that can be played."))
}
