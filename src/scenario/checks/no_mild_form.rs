//! Strong words that nobody softened.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use crate::scenario::is_strong;

pub const CHECK: Check = Check {
    code: "no-mild-form",
    severity: Severity::Advice,
    hint: "Give the line a “mild” form in other words; without one, who wants no strong language hears “…” in its place.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let left_strong = checked.lines().into_iter().filter_map(|line| match line.mild.as_str() {
        "" => line.variants.iter().find(|text| is_strong(text)),
        mild => Some(&line.mild).filter(|_| is_strong(mild)),
    });
    left_strong.map(|text| Spot::new(checked.text(text), format!("“{text}” has strong words and no mild form."))).collect()
}
