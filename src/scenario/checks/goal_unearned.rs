//! A goal that nothing calls for and no option shows.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use crate::principles::{Principle, catalogue};
use crate::scenario::Scenario;

pub const CHECK: Check =
    Check { code: "goal-unearned", severity: Severity::Warning, hint: "Let a beat call for it, or let an option show it.", run };

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let goals = checked.scenario.goals.iter().filter(|goal| !can_be_earned(checked.scenario, goal.principle));
    goals
        .map(|goal| Spot::new(checked.goal(goal.principle), format!("Nothing calls for “{}”, and no option shows it.", goal.principle)))
        .collect()
}

/// Restraint is earned at beats that tempt; what timing, moves, diary and record show needs no cause.
fn can_be_earned(scenario: &Scenario, principle: Principle) -> bool {
    let called_for = scenario.beats.values().flat_map(|beat| &beat.calls_for).any(|call| call.principle == principle);
    let shown = scenario.beats.values().flat_map(|beat| &beat.options).flat_map(|option| &option.shows);
    principle.is_restraint()
        || called_for
        || shown.map(|shows| shows.signal).any(|signal| !signal.is_fault() && signal.principle() == Some(principle))
        || catalogue().signals_of(principle).any(|entry| !entry.id.is_fault() && !entry.id.shows_in_words())
}
