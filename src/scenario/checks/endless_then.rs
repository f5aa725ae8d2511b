//! Beats that lead to one another by themselves for ever.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use crate::scenario::Way;

pub const CHECK: Check =
    Check { code: "endless-then", severity: Severity::Error, hint: "Let one of them wait for a reply, or lead to an ending.", run };

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let beats = &checked.scenario.beats;
    let mut spots = Vec::new();
    for (start, id, _) in beats.iter() {
        let (mut at, mut steps) = (start, 0);
        while let Some(Way::Beat(next)) = beats[at].then {
            (at, steps) = (next, steps + 1);
            if at == start || steps > beats.len() {
                break;
            }
        }
        if at == start && steps > 0 {
            spots.push(Spot::new(checked.beat_field(start, "then"), format!("“{id}” leads back to itself without a reply.")));
        }
    }
    spots
}
