//! A beat that no reply leads away from.

use super::checked::{Checked, Spot};
use super::{Check, Severity};

pub const CHECK: Check = Check {
    code: "dead-end",
    severity: Severity::Warning,
    hint: "Give it options, routes, “otherwise” or “then”; or let an ending say this.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let beats = checked
        .scenario
        .beats
        .iter()
        .filter(|(_, _, beat)| beat.options.is_empty() && beat.routes.is_empty() && beat.otherwise.is_none() && beat.then.is_none());
    beats.map(|(ix, id, _)| Spot::new(checked.beat(ix), format!("The conversation gets stuck at “{id}”."))).collect()
}
