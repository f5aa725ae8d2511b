//! Everything that there is to tell an author of a scenario as it stands: what can happen in it, what players come to who
//! always do one thing, and what follows from both. Start with [`examine`].

mod counts;
mod effect;
mod steps;

#[cfg(test)]
mod tests;

pub use counts::{Count, Counts};
pub use effect::effect;
pub use steps::{Did, Step, steps};

use std::ops::ControlFlow;
use std::sync::Arc;

use strum::IntoEnumIterator;

use super::explore::{Bound, Limits, Progress, Proof, Reach, Scores, prove};
use super::review::{self, Finding};
use super::{Caricature, Played};
use crate::assessment::ResultLine;
use crate::base::{Diagnostic, Span};
use crate::conversation::World;
use crate::log::{Happening, Header, Log, Texts};
use crate::scenario::{Checked, Outcome, syntax};

/// What an examination has shown.
#[derive(Debug)]
pub struct Examination {
    /// What was played in.
    pub world: Arc<World>,
    /// How it was played: the text that was examined is in it.
    pub header: Header,
    /// What can happen.
    pub proof: Proof,
    /// Each ending, in the author's order.
    pub endings: Vec<EndingSeen>,
    /// Each player who always does one thing, and what they came to.
    pub players: Vec<(Caricature, Play)>,
    /// What was scored, and the bound; none where no play came to an end.
    pub scores: Option<ScoresSeen>,
    /// What there is to say about it, in the order of its places.
    pub findings: Vec<Finding>,
}

/// A play and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Play {
    /// What happened.
    pub log: Log,
    /// The ending of each scene, by id.
    pub endings: Vec<String>,
    /// The result; none where it did not come to its end.
    pub result: Option<ResultLine>,
}

/// What is known of an ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndingSeen {
    /// Its id.
    pub id: String,
    /// Its title; the id where it has none.
    pub title: String,
    /// How it ends.
    pub outcome: Outcome,
    /// Whether it can be reached.
    pub reach: Reach,
    /// Where it stands in the text.
    pub span: Span,
    /// No play that closes with it scores more: 0 to 100.
    pub most: u32,
    /// The least and the most that was scored by plays that came to it, 0 to 100; none where nobody did.
    pub scores: Option<(u32, u32)>,
    /// A play that comes to it.
    pub witness: Option<Play>,
}

/// What is known of the scores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoresSeen {
    /// How many plays were scored.
    pub plays: usize,
    /// The play that scores least.
    pub worst: Play,
    /// The play that scores most.
    pub best: Play,
    /// No play scores more: 0 to 100.
    pub most: u32,
}

/// How far an examination is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Everything that can happen is being played.
    Exploring(Progress),
    /// So many players have played, of so many.
    Players(usize, usize),
}

/// Why nothing was shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unexamined {
    /// Somebody cancelled it.
    #[error("it was cancelled")]
    Cancelled,
    /// The text has an error; the sentence says which.
    #[error("{0}")]
    Unplayable(String),
}

/// Examines what a scenario is played with. The same texts give the same examination.
///
/// # Errors
/// Where the text cannot be played, or `tell` breaks it off.
pub fn examine(texts: Texts, tell: &mut dyn FnMut(Stage) -> ControlFlow<()>) -> Result<Examination, Unexamined> {
    let super::Stage { world, header } = super::Stage::of(texts).map_err(Unexamined::Unplayable)?;
    let text = &header.texts.scenario;
    let mut proof = prove(&world, &header, Limits::default(), &mut |progress| tell(Stage::Exploring(progress)));
    if proof.bounded == Some(Bound::Cancelled) {
        return Err(Unexamined::Cancelled);
    }
    let all = Caricature::iter().count();
    let (mut players, mut results) = (Vec::new(), Vec::new());
    for (played, caricature) in Caricature::iter().enumerate() {
        if tell(Stage::Players(played, all)).is_break() {
            return Err(Unexamined::Cancelled);
        }
        let log = caricature.play(&world, &header);
        let came = Played::of(&world, log.clone(), Some(caricature));
        players.push((caricature, Play::new(log, came.as_ref().map(|came| came.result.clone()))));
        results.extend(came);
    }
    let scores = Scores::of(&proof, &results).map(|scores| (&scores).into());
    let findings = review::review(&world.scenario, text, &proof, &results);
    let endings = endings(&world, text, &mut proof, &players);
    Ok(Examination { world, header, proof, endings, players, scores, findings })
}

/// The findings that say what nobody comes to.
const UNREACHED: [&str; 6] = ["ending-unreachable", "beat-unplayed", "option-unplayed", "question-unplayed", "move-unplayed", "unsettled"];

impl Examination {
    /// What nobody comes to, and what was not found.
    pub fn unreached(&self) -> impl Iterator<Item = &Diagnostic> {
        self.findings.iter().map(|finding| &finding.told).filter(|finding| UNREACHED.contains(&finding.code))
    }

    /// The title of an ending, or its id.
    pub fn title<'e>(&'e self, id: &'e str) -> &'e str {
        self.endings.iter().find(|ending| ending.id == id).map_or(id, |ending| &ending.title)
    }

    /// What it was played with.
    pub fn stage(&self) -> super::Stage {
        super::Stage { world: self.world.clone(), header: self.header.clone() }
    }

    /// Where a beat stands in the text that was examined.
    pub fn beat_span(&self, id: &str) -> Option<Span> {
        let scenario = &self.world.scenario;
        let tree = syntax::parse(&self.header.texts.scenario);
        Some(Checked::new(scenario, tree.root.as_ref()?).beat(scenario.beats.find(id)?))
    }
}

impl Play {
    fn new(log: Log, result: Option<ResultLine>) -> Self {
        let ended = log.happenings().filter_map(|happening| match happening {
            Happening::SceneEnded { ending, .. } => Some(ending.clone()),
            _ => None,
        });
        Self { endings: ended.collect(), result, log }
    }

    /// What it scores, 0 to 100; none where it did not come to its end.
    pub fn score(&self) -> Option<u32> {
        self.result.as_ref().map(|result| result.score)
    }
}

impl From<&Played> for Play {
    fn from(played: &Played) -> Self {
        Self::new(played.log.clone(), Some(played.result.clone()))
    }
}

impl From<&Scores> for ScoresSeen {
    fn from(scores: &Scores) -> Self {
        Self { plays: scores.plays, worst: (&scores.worst).into(), best: (&scores.best).into(), most: scores.most }
    }
}

fn endings(world: &World, text: &str, proof: &mut Proof, players: &[(Caricature, Play)]) -> Vec<EndingSeen> {
    let tree = syntax::parse(text);
    let Some(root) = &tree.root else { return Vec::new() };
    let checked = Checked::new(&world.scenario, root);
    // The witnesses move here: each is kept once.
    let Proof { endings: found, plays: played, .. } = &mut *proof;
    let mut witness = |id: &str| {
        found.get_mut(id).and_then(|(_, witness)| witness.take()).map(|witness| {
            let came = played.iter().find(|played| played.log == witness.log);
            Play::new(witness.log, came.map(|came| came.result.clone()))
        })
    };
    let witnesses: Vec<Option<Play>> = world.scenario.endings.iter().map(|(_, id, _)| witness(id)).collect();
    let plays: Vec<&Play> = witnesses.iter().flatten().chain(players.iter().map(|(_, play)| play)).collect();
    let scores = |id: &str| {
        let came = plays.iter().filter(|play| play.endings.iter().any(|ending| ending == id));
        let scores: Vec<u32> = came.filter_map(|play| play.score()).collect();
        scores.iter().min().copied().zip(scores.iter().max().copied())
    };
    let scores: Vec<Option<(u32, u32)>> = world.scenario.endings.iter().map(|(_, id, _)| scores(id)).collect();
    let seen = world.scenario.endings.iter().zip(scores).zip(witnesses);
    let seen = seen.map(|(((ix, id, ending), scores), witness)| EndingSeen {
        id: id.to_owned(),
        title: if ending.title.is_empty() { id.to_owned() } else { ending.title.clone() },
        outcome: ending.outcome,
        reach: proof.endings[id].0,
        span: checked.ending(ix),
        most: proof.most.get(id).copied().unwrap_or(100),
        scores,
        witness,
    });
    seen.collect()
}
