//! Options of a beat between which there is nothing to decide.

use super::{Check, Proved, Run};
use crate::base::Severity;
use crate::principles::Signal;
use crate::scenario::{ReplyOption, Spot};
use std::collections::BTreeSet;

pub const CHECK: Check = Check {
    code: "same-lead",
    severity: Severity::Advice,
    hint: "Let one of them lead elsewhere, show something else, or set a fact; or say in “although” why it is there.",
    run: Run::Says(run),
};

fn run(proved: &Proved<'_>) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (beat, pairs) in &proved.proof.alike {
        let options = &proved.scenario.beats[*beat].options;
        for (first, second) in pairs {
            let (first, second_option) = (&options[*first], &options[*second]);
            let settled = !first.although.is_empty() || !second_option.although.is_empty();
            if !settled && shows(first) == shows(second_option) {
                let sentence = format!("Wherever both can be said, this leads to the same as “{}”, and shows the same.", first.id);
                spots.push(Spot::new(proved.checked.option(*beat, *second), sentence));
            }
        }
    }
    spots
}

/// Where two options show different things the debrief tells them apart.
fn shows(option: &ReplyOption) -> BTreeSet<Signal> {
    option.shows.iter().map(|shows| shows.signal).collect()
}
