//! Restraint that nothing puts to the test.

use super::checked::{Checked, Spot};
use super::{Check, Severity};

pub const CHECK: Check = Check {
    code: "nothing-tempts",
    severity: Severity::Advice,
    hint: "Name it under “tempts” at the beats where holding back is hard.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let tempted = |principle| checked.scenario.beats.values().any(|beat| beat.tempts.contains(&principle));
    let goals = checked.scenario.goals.iter().filter(|goal| goal.principle.is_restraint() && !tempted(goal.principle));
    goals.map(|goal| Spot::new(checked.goal(goal.principle), format!("No beat tempts to break “{}”.", goal.principle))).collect()
}
