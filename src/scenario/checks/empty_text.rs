//! A line or an option without words: nothing is said, and nothing can be chosen.

use super::checked::{Checked, Spot};
use super::{Check, Severity};

pub const CHECK: Check = Check {
    code: "empty-text",
    severity: Severity::Warning,
    hint: "Write what is said, or take it out; a beat that says nothing has no “says”.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let texts = checked.lines().into_iter().flat_map(|line| &line.variants).filter(|text| text.trim().is_empty());
    let mut spots: Vec<Spot> = texts.map(|text| Spot::new(checked.text(text), "This line has no words.")).collect();
    for (ix, _, beat) in checked.scenario.beats.iter() {
        let empty = beat.options.iter().enumerate().filter(|(_, option)| option.say.trim().is_empty());
        spots.extend(empty.map(|(position, _)| Spot::new(checked.option(ix, position), "This option has no words.")));
    }
    spots
}
