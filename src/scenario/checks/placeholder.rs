//! A `{name}` in a line that stands for nothing.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use crate::scenario::Line;

pub const CHECK: Check = Check {
    code: "unknown-placeholder",
    severity: Severity::Warning,
    hint: "It can be {caller}, {agent}, or the name of a truth in braces.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    checked.lines().into_iter().flat_map(|line| unknown(checked, line)).collect()
}

fn unknown(checked: &Checked<'_>, line: &Line) -> Vec<Spot> {
    // A reaction may speak of whatever time was named: “{truth}”.
    let is_reaction = checked.scenario.reactions.values().any(|reaction| reaction.says.contains(line));
    let stands = |name: &str| match name {
        "caller" | "agent" => true,
        "truth" => is_reaction,
        _ => checked.scenario.truths.get(name).is_some(),
    };
    let texts = line.variants.iter().chain([&line.mild]);
    let spot = |text: &String, name: &str| Spot::new(checked.text(text), format!("“{{{name}}}” stands for nothing."));
    texts.flat_map(|text| placeholders(text).filter(|name| !stands(name)).map(move |name| spot(text, name))).collect()
}

fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|after| after.split_once('}').map(|(name, _)| name))
}
