//! A goal that is wanted more often than anything calls for it.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use crate::scenario::Goal;
use std::collections::BTreeSet;

pub const CHECK: Check = Check {
    code: "goal-short",
    severity: Severity::Advice,
    hint: "Want it less often, or let another beat call for it with a cause of its own: each cause can be earned once.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let causes = |goal: &Goal| {
        let calls = checked.scenario.beats.values().flat_map(|beat| &beat.calls_for).filter(|call| call.principle == goal.principle);
        calls.map(|call| call.cause.as_str()).collect::<BTreeSet<_>>().len()
    };
    // Restraint is wanted at beats that tempt; and where nothing calls for a principle, it counts by turns.
    let wanted = checked.scenario.goals.iter().filter(|goal| !goal.principle.is_restraint());
    let short = wanted.map(|goal| (goal, causes(goal))).filter(|(goal, causes)| (1..goal.times as usize).contains(causes));
    let sentence =
        |goal: &Goal, causes: usize| format!("“{}” is wanted {} times, and called for only {causes}.", goal.principle, goal.times);
    short.map(|(goal, causes)| Spot::new(checked.goal(goal.principle), sentence(goal, causes))).collect()
}
