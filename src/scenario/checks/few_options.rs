//! A decision with fewer than three options.

use super::checked::{Checked, Spot};
use super::{Check, Severity};

pub const CHECK: Check = Check {
    code: "few-options",
    severity: Severity::Advice,
    hint: "Three or four options make a decision: the good one, and ones that tempt.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let beats = checked.scenario.beats.iter().filter(|(_, _, beat)| (1..3).contains(&beat.options.len()));
    beats
        .map(|(ix, id, beat)| {
            Spot::new(checked.beat_field(ix, "options"), format!("“{id}” has only {} to choose from.", beat.options.len()))
        })
        .collect()
}
