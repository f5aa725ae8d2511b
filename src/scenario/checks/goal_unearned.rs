//! A goal that nothing calls for and no option shows.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use crate::principles::{Principle, catalogue};
use crate::scenario::Scenario;

pub const CHECK: Check = Check {
    code: "goal-unearned",
    severity: Severity::Warning,
    hint: "Let a beat call for it, or let an option show it; of a record, name the facts that it “wants”.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let goals = checked.scenario.goals.iter().filter(|goal| !can_be_earned(checked.scenario, goal.principle));
    goals.map(|goal| Spot::new(checked.goal(goal.principle), sentence(goal.principle))).collect()
}

fn sentence(principle: Principle) -> String {
    match principle {
        Principle::RecordTheCase => format!("No field of the record asks for anything, so “{principle}” cannot be earned."),
        _ => format!("Nothing calls for “{principle}”, and no option shows it."),
    }
}

/// Restraint is earned at beats that tempt; what timing, moves, diary and record show needs no cause.
fn can_be_earned(scenario: &Scenario, principle: Principle) -> bool {
    if principle == Principle::RecordTheCase {
        // What is written down is measured by the facts that belong there.
        return scenario.record.values().any(|field| field.judged && !field.wants.is_empty());
    }
    let called_for = scenario.beats.values().flat_map(|beat| &beat.calls_for).any(|call| call.principle == principle);
    let shown = scenario.beats.values().flat_map(|beat| &beat.options).flat_map(|option| &option.shows);
    principle.is_restraint()
        || called_for
        || shown.map(|shows| shows.signal).any(|signal| !signal.is_fault() && signal.principle() == Some(principle))
        || catalogue().signals_of(principle).any(|entry| !entry.id.is_fault() && !entry.id.shows_in_words())
}
