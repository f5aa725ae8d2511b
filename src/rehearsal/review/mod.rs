//! Findings that need a proof: one check, one file, one line of the registry. All are said of plays with the author's
//! options; typed words may do more.

mod closed;
mod favourite;
mod unreached;

use super::explore::Proof;
use crate::base::{Diagnostic, Severity};
use crate::scenario::{Checked, Scenario, Spot, syntax};

/// What a check looks at.
struct Proved<'p> {
    checked: Checked<'p>,
    scenario: &'p Scenario,
    proof: &'p Proof,
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
    unreached::ENDING,
    unreached::BEAT,
    unreached::OPTION,
    unreached::QUESTION,
    unreached::MOVE,
    unreached::UNSETTLED,
];

/// Says what a proof has found, in the order of the places in `text`, which is what the scenario was read from.
pub fn review(scenario: &Scenario, text: &str, proof: &Proof) -> Vec<Diagnostic> {
    let tree = syntax::parse(text);
    let Some(root) = &tree.root else { return Vec::new() };
    let proved = Proved { checked: Checked::new(scenario, root), scenario, proof };
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
