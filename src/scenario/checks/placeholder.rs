//! A `{name}` in a line that stands for nothing.

use super::checked::{Checked, Spot};
use super::{Check, Severity};

pub const CHECK: Check = Check {
    code: "unknown-placeholder",
    severity: Severity::Warning,
    hint: "It can be {caller}, {agent}, or the name of a truth in braces.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let texts = checked.lines().into_iter().flat_map(|line| line.variants.iter().chain([&line.mild]));
    let unknown = |name: &&str| !matches!(*name, "caller" | "agent") && checked.scenario.truths.get(name).is_none();
    texts
        .flat_map(|text| {
            placeholders(text).filter(unknown).map(|name| Spot::new(checked.text(text), format!("“{{{name}}}” stands for nothing.")))
        })
        .collect()
}

fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|after| after.split_once('}').map(|(name, _)| name))
}
