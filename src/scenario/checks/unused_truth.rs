//! A truth that no time can be held against.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use crate::base::Ix;
use crate::scenario::{Condition, Truth};

pub const CHECK: Check = Check {
    code: "unused-truth",
    severity: Severity::Warning,
    hint: "Name it in “time_about” or “promises”, or give it words in “about”.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let unused = checked.scenario.truths.iter().filter(|(ix, _, truth)| truth.about.is_empty() && !is_used(checked, *ix));
    unused.map(|(ix, id, _)| Spot::new(checked.truth(ix), format!("Nothing is ever held against “{id}”."))).collect()
}

fn is_used(checked: &Checked<'_>, truth: Ix<Truth>) -> bool {
    let beats = || checked.scenario.beats.values();
    let promised =
        || beats().flat_map(|beat| &beat.options).filter_map(|option| option.promises.as_ref()).any(|promise| promise.truth == Some(truth));
    let asked = |condition: &Condition| match condition {
        Condition::Promised(of) | Condition::PromisedWell(of) | Condition::Kept(of) | Condition::Broken(of) | Condition::Done(of) => {
            *of == truth
        }
        _ => false,
    };
    beats().any(|beat| beat.time_about == Some(truth)) || promised() || checked.conditions().into_iter().any(asked)
}
