//! Two lines of one id: recordings and translations could not tell them apart.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use std::collections::HashSet;

pub const CHECK: Check = Check { code: "duplicate-line-id", severity: Severity::Error, hint: "Give one of them another id, or none.", run };

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let mut seen = HashSet::new();
    let doubled = checked.lines().into_iter().filter(|line| !seen.insert(line.id.as_str()));
    doubled.map(|line| Spot::new(checked.text(&line.id), format!("Two lines are “{}”.", line.id))).collect()
}
