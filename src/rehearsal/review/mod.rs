//! Findings that need a proof: one check, one file, one line of the registry. All are said of plays with the author's
//! options; typed words may do more.

mod closed;
mod favourite;
mod passed;
mod unreached;

use std::sync::Arc;

use strum::IntoEnumIterator;

use super::Caricature;
use super::explore::Proof;
use crate::assessment::{ResultLine, assess};
use crate::base::{Diagnostic, Severity};
use crate::conversation::World;
use crate::log::Header;
use crate::scenario::{Checked, Scenario, Spot, syntax};

/// What a check looks at.
struct Proved<'p> {
    checked: Checked<'p>,
    scenario: &'p Scenario,
    proof: &'p Proof,
    /// What came of players who always do one thing; none for one who did not come to an end.
    played: &'p [(Caricature, ResultLine)],
}

/// A check of what was proved.
struct Check {
    code: &'static str,
    severity: Severity,
    /// What would be right.
    hint: &'static str,
    run: fn(&Proved<'_>) -> Vec<Spot>,
}

/// All checks.
const CHECKS: &[Check] = &[
    closed::CHECK,
    favourite::POSITION,
    favourite::LENGTH,
    favourite::SIGNAL,
    passed::BEST,
    passed::CARICATURE,
    unreached::ENDING,
    unreached::BEAT,
    unreached::OPTION,
    unreached::QUESTION,
    unreached::MOVE,
    unreached::UNSETTLED,
];

/// Lets every caricature play, and says what came of it.
pub fn play_caricatures(world: &Arc<World>, header: &Header) -> Vec<(Caricature, ResultLine)> {
    let played = Caricature::iter().map(|caricature| (caricature, caricature.play(world, header)));
    played.filter_map(|(caricature, log)| Some((caricature, assess(world, &log).result?))).collect()
}

/// Says what a proof and the caricatures have found, in the order of the places in `text`, which is what the scenario was read from.
pub fn review(scenario: &Scenario, text: &str, proof: &Proof, played: &[(Caricature, ResultLine)]) -> Vec<Diagnostic> {
    let tree = syntax::parse(text);
    let Some(root) = &tree.root else { return Vec::new() };
    let proved = Proved { checked: Checked::new(scenario, root), scenario, proof, played };
    let found = |check: &Check| {
        let finding = |spot: Spot| Diagnostic::new(check.code, check.severity, spot.span, spot.sentence).hint(check.hint);
        (check.run)(&proved).into_iter().map(finding).collect::<Vec<_>>()
    };
    let mut findings: Vec<Diagnostic> = CHECKS.iter().flat_map(found).collect();
    findings.sort_by_key(|finding| finding.span);
    findings
}

#[cfg(test)]
mod tests;
