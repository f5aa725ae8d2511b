//! Two options of a beat that say the same.

use super::checked::{Checked, Spot};
use super::{Check, Severity};

pub const CHECK: Check =
    Check { code: "same-option", severity: Severity::Warning, hint: "Take one of them out, or give it other words.", run };

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (ix, _, beat) in checked.scenario.beats.iter() {
        for (position, option) in beat.options.iter().enumerate() {
            // Under different conditions they may lead to different places.
            let same = beat.options[..position].iter().any(|other| other.say == option.say && other.when == option.when);
            // What has no words at all is told by a check of its own.
            if same && !option.say.trim().is_empty() {
                spots.push(Spot::new(checked.option(ix, position), "This option has the words of another."));
            }
        }
    }
    spots
}
