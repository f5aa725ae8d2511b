//! Findings that need a proof: one check, one file, one line of the registry. All are said of plays with the author's
//! options; typed words may do more.

mod alike;
mod briefed_time;
mod closed;
mod favourite;
mod goals;
mod passed;
mod unreached;
mod unread;

use std::sync::Arc;

use strum::IntoEnumIterator;

use super::explore::{Coming, Proof};
use super::{Caricature, Played};
use crate::base::{Diagnostic, Severity};
use crate::conversation::World;
use crate::log::Header;
use crate::scenario::{Checked, Scenario, Spot, syntax};

/// What a check looks at.
struct Proved<'p> {
    checked: Checked<'p>,
    scenario: &'p Scenario,
    proof: &'p Proof,
    /// What came of players who always do one thing.
    played: &'p [Played],
}

impl<'p> Proved<'p> {
    /// What can come with the options.
    fn coming(&self) -> Coming<'p> {
        Coming { scenario: self.scenario, proof: self.proof }
    }

    /// All that was played.
    fn plays(&self) -> impl Iterator<Item = &'p Played> {
        self.proof.plays.iter().chain(self.played)
    }
}

/// A check of what was proved.
struct Check {
    code: &'static str,
    severity: Severity,
    /// What would be right.
    hint: &'static str,
    run: Run,
}

/// How a check is run.
enum Run {
    /// It gives what there is to say.
    Says(fn(&Proved<'_>) -> Vec<Spot>),
    /// It gives with it a play that shows it.
    Shows(for<'p> fn(&Proved<'p>) -> Vec<(Spot, &'p Played)>),
}

/// What a check has found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What there is to say, and where.
    pub told: Diagnostic,
    /// A play that shows it, where one does.
    pub play: Option<Played>,
}

impl Check {
    fn findings(&self, proved: &Proved<'_>) -> Vec<Finding> {
        let shown: Vec<(Spot, Option<&Played>)> = match self.run {
            Run::Says(run) => run(proved).into_iter().map(|spot| (spot, None)).collect(),
            Run::Shows(run) => run(proved).into_iter().map(|(spot, play)| (spot, Some(play))).collect(),
        };
        let told = |spot: Spot| Diagnostic::new(self.code, self.severity, spot.span, spot.sentence).hint(self.hint);
        shown.into_iter().map(|(spot, play)| Finding { told: told(spot), play: play.cloned() }).collect()
    }
}

/// All checks.
const CHECKS: &[Check] = &[
    alike::CHECK,
    briefed_time::CHECK,
    closed::CHECK,
    favourite::POSITION,
    favourite::LENGTH,
    favourite::SIGNAL,
    favourite::MOVE,
    goals::UNEARNABLE,
    goals::UNLOSABLE,
    passed::UNREACHABLE,
    passed::UNMISSABLE,
    passed::BEST,
    passed::CARICATURE,
    unreached::ENDING,
    unreached::BEAT,
    unreached::OPTION,
    unreached::QUESTION,
    unreached::MOVE,
    unreached::UNSETTLED,
    unread::CHECK,
];

/// Lets every caricature play, and says what came of it; nothing of one who did not come to an end.
pub fn play_caricatures(world: &Arc<World>, header: &Header) -> Vec<Played> {
    Caricature::iter().filter_map(|who| Played::of(world, who.play(world, header), Some(who))).collect()
}

/// How many findings of the reading authors have settled with “although”.
pub fn settled(scenario: &Scenario) -> usize {
    unread::settled(scenario)
}

/// Says what a proof and the caricatures have found, in the order of the places in `text`, which is what the scenario was read from.
pub fn review(scenario: &Scenario, text: &str, proof: &Proof, played: &[Played]) -> Vec<Finding> {
    let tree = syntax::parse(text);
    let Some(root) = &tree.root else { return Vec::new() };
    let proved = Proved { checked: Checked::new(scenario, root), scenario, proof, played };
    let mut findings: Vec<Finding> = CHECKS.iter().flat_map(|check| check.findings(&proved)).collect();
    findings.sort_by_key(|finding| finding.told.span);
    findings
}

#[cfg(test)]
mod tests;
