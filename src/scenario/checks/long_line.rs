//! A line that nobody says in one breath.

use super::checked::{Checked, Spot};
use super::{Check, Severity};

/// Characters that are said in about fifteen seconds.
const CHARS: usize = 240;

pub const CHECK: Check = Check {
    code: "long-line",
    severity: Severity::Advice,
    hint: "Make two lines of it: a pause between them gives the trainee room to nod.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let texts = checked.lines().into_iter().flat_map(|line| &line.variants).filter(|text| text.chars().count() > CHARS);
    texts
        .map(|text| Spot::new(checked.text(text), format!("This line has {} characters, which is long to say.", text.chars().count())))
        .collect()
}
