//! What can be said about a scenario that is whole: one check, one file, one line of the registry.
//!
//! A check looks at [`Checked`] and gives back places with a sentence each. Errors would break a conversation, warnings
//! are probably not meant, advice is worth a thought: a well made scenario has no error and no warning.

mod again_lines;
mod checked;
mod dead_end;
mod empty_text;
mod endless_then;
mod fear_unhinted;
mod few_options;
mod goal_count;
mod goal_short;
mod goal_unearned;
mod hard_text;
mod line_ids;
mod long_line;
mod long_option;
mod no_gives_up;
mod no_mild_form;
mod no_reactions;
mod nothing_tempts;
mod other_scene;
mod placeholder;
mod promise_unpaid;
mod same_option;
mod signal_not_for_words;
mod unreached;
mod untold_fact;
mod unused_truth;

pub(crate) use checked::{Checked, Spot};

use super::Scenario;
use super::syntax::Node;
use crate::base::{Diagnostic, Severity};

/// A static check.
struct Check {
    code: &'static str,
    severity: Severity,
    /// What would be right.
    hint: &'static str,
    run: fn(&Checked<'_>) -> Vec<Spot>,
}

/// All checks.
const CHECKS: &[Check] = &[
    again_lines::CHECK,
    dead_end::CHECK,
    empty_text::CHECK,
    endless_then::CHECK,
    fear_unhinted::CHECK,
    few_options::CHECK,
    goal_count::CHECK,
    goal_short::CHECK,
    goal_unearned::CHECK,
    hard_text::CHECK,
    line_ids::CHECK,
    long_line::CHECK,
    long_option::CHECK,
    no_gives_up::CHECK,
    no_mild_form::CHECK,
    no_reactions::CHECK,
    no_reactions::WRITTEN,
    nothing_tempts::CHECK,
    other_scene::CHECK,
    placeholder::CHECK,
    promise_unpaid::CHECK,
    same_option::CHECK,
    signal_not_for_words::CHECK,
    unreached::BEAT,
    unreached::ENDING,
    unreached::SCENE,
    untold_fact::CHECK,
    unused_truth::CHECK,
];

/// Runs all checks over a scenario and the tree that it was read from.
pub fn check(scenario: &Scenario, root: &Node) -> Vec<Diagnostic> {
    let checked = Checked::new(scenario, root);
    let found = |check: &Check| {
        let finding = |spot: Spot| Diagnostic::new(check.code, check.severity, spot.span, spot.sentence).hint(check.hint);
        (check.run)(&checked).into_iter().map(finding).collect::<Vec<_>>()
    };
    CHECKS.iter().flat_map(found).collect()
}

#[cfg(test)]
mod tests;
