//! Choices without a choice: from all options of a beat the best outcome stays within reach, or from none.

use super::{Check, Proved, Run};
use crate::base::Severity;
use crate::rehearsal::explore::Keeps;
use crate::scenario::Spot;

pub const CHECK: Check = Check {
    code: "nothing-decided",
    severity: Severity::Advice,
    hint: "Let at least one reply cost something that matters at the end.",
    run: Run::Says(run),
};

/// A call in which the best outcome cannot be missed, whatever is said anywhere.
fn run(proved: &Proved<'_>) -> Vec<Spot> {
    let Some(outlook) = &proved.proof.outlook else { return Vec::new() };
    let all: Vec<&Keeps> = outlook.options.values().flatten().collect();
    let missable = outlook.options.is_empty() || !outlook.closed.is_empty() || all.iter().any(|keeps| keeps.lost + keeps.open > 0);
    if missable {
        return Vec::new();
    }
    vec![Spot::new(proved.checked.field("endings"), "Whatever is said, the best outcome stays within reach.")]
}
