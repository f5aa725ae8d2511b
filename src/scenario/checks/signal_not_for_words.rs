//! An option that shows what words alone cannot show.

use super::checked::{Checked, Spot};
use super::{Check, Severity};

pub const CHECK: Check = Check {
    code: "signal-not-for-words",
    severity: Severity::Warning,
    hint: "Timing, promises, moves and the record show it by themselves; leave it out here.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (ix, _, beat) in checked.scenario.beats.iter() {
        for (position, option) in beat.options.iter().enumerate() {
            for shows in option.shows.iter().filter(|shows| !shows.signal.shows_in_words()) {
                spots.push(Spot::new(checked.option(ix, position), format!("“{}” does not show in words.", shows.signal)));
            }
        }
    }
    spots
}
