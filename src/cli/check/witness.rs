//! `evenkeel check --proof` and `--witness ENDING`: what plays of everything that can happen have shown.

use std::ops::ControlFlow;
use std::path::Path;

use crate::cli::{self, Outcome};
use crate::library::{self, CheckedFile};
use crate::rehearsal::explore::{Limits, Proof, Reach, Scores, prove};
use crate::rehearsal::{Stage, review, texts};

/// What a scenario file is played with; none where it cannot be read or played.
fn stage(path: &Path, rubric: Option<&str>) -> Option<Stage> {
    let text = library::read_file(path).ok()?;
    let id = path.file_stem().map_or(String::new(), |stem| stem.to_string_lossy().into_owned());
    Stage::of(texts(&id, &text, rubric)).ok()
}

fn proved(stage: &Stage) -> Proof {
    prove(&stage.world, &stage.header, Limits::default(), &mut |_| ControlFlow::Continue(()))
}

/// What a proof says beside its findings.
pub struct Said {
    /// The scores that were played, and the bound.
    pub scores: String,
    /// Where not everything could be searched, that and what it means.
    pub bounded: Option<String>,
    /// How many findings of the reading the author has settled.
    pub settled: usize,
}

/// Adds what a proof finds; none where it cannot be played: what is wrong with it has been told.
pub fn add_findings(file: &mut CheckedFile, rubric: Option<&str>) -> Option<Said> {
    let stage = stage(&file.path, rubric)?;
    let proof = proved(&stage);
    let Stage { world, header } = stage;
    let played = review::play_caricatures(&world, &header);
    let found = review::review(&world.scenario, &header.texts.scenario, &proof, &played);
    file.findings.extend(found.into_iter().map(|finding| finding.told));
    file.findings.sort_by_key(|finding| finding.span);
    file.text = header.texts.scenario;
    let scores = Scores::of(&proof, &played).map(|scores| format!("{}: {scores}", file.path.display()));
    let bounded = proof.bounded.map(|_| format!("{}: {}", file.path.display(), proof.searched()));
    Some(Said { scores: scores.unwrap_or_default(), bounded, settled: review::settled(&world.scenario) })
}

/// Prints a play that comes to an ending, from the first of the files that has one of that name.
pub fn print(files: &[CheckedFile], ending: &str, rubric: Option<&str>) -> Outcome {
    for file in files {
        let Some(stage) = stage(&file.path, rubric).filter(|stage| stage.world.scenario.endings.find(ending).is_some()) else { continue };
        return match &proved(&stage).endings[ending] {
            (_, Some(witness)) => {
                let walk = format!("{}expect ending {ending}", witness.walk(ending));
                cli::print(&walk, Outcome::Fine)
            }
            (Reach::No, _) => cli::print(&format!("No play comes to the ending “{ending}”."), Outcome::Findings),
            _ => cli::print(&format!("No play to the ending “{ending}” was found."), Outcome::Findings),
        };
    }
    cli::told(&format!("There is no ending “{ending}” in a scenario that can be played."))
}
