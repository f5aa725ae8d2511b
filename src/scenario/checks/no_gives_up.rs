//! No ending for a caller whose patience is over.

use super::checked::{Checked, Spot};
use super::{Check, Severity};

pub const CHECK: Check =
    Check { code: "no-gives-up", severity: Severity::Warning, hint: "Add gives_up: \"...\" with the name of an ending.", run };

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    match checked.scenario.gives_up {
        Some(_) => Vec::new(),
        None => vec![Spot::new(checked.opening(), "Nothing says how it ends when the caller's patience is over.")],
    }
}
