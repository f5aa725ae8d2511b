//! A promise that nothing pays off: no truth that it is held against, and for what is the trainee's own to do no day on which it
//! is seen whether it was done.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use crate::base::Ix;
use crate::scenario::{Condition, Truth};

pub const CHECK: Check = Check {
    code: "promise-unpaid",
    severity: Severity::Advice,
    hint: "Hold it against a truth (“truth” in the promise, or the beat's “time_about”); what the trainee is to do needs a later scene.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (ix, _, beat) in checked.scenario.beats.iter() {
        for (position, option) in beat.options.iter().enumerate() {
            let Some(promise) = &option.promises else { continue };
            match promise.truth.or(beat.time_about) {
                None => {
                    spots.push(Spot::new(checked.option(ix, position), "Nothing says what this time is about: it is never kept or broken."))
                }
                Some(truth) if !comes_due(checked, truth) => {
                    let id = checked.scenario.truths.id(truth);
                    spots.push(Spot::new(checked.option(ix, position), format!("Nothing ever shows whether “{id}” was done as promised.")));
                }
                Some(_) => {}
            }
        }
    }
    spots
}

/// Whether there is a day after, for what is the trainee's to do; what others do is told by how long it takes.
fn comes_due(checked: &Checked<'_>, truth: Ix<Truth>) -> bool {
    let scenario = checked.scenario;
    let has_later = scenario.endings.values().any(|ending| !ending.later.is_empty());
    let asked = |condition: &Condition| match condition {
        Condition::Kept(of) | Condition::Broken(of) | Condition::Done(of) => *of == truth,
        _ => false,
    };
    !scenario.truths[truth].yours || has_later || checked.conditions().into_iter().any(asked)
}
