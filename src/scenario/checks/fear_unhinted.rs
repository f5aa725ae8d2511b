//! A fear under the anger that nothing which is said lets one guess.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use std::collections::HashSet;

pub const CHECK: Check = Check {
    code: "fear-unhinted",
    severity: Severity::Advice,
    hint: "Let a line, or an answer, touch on what the fear is about: nobody can answer to what cannot be heard.",
    run,
};

/// So many first letters make two words the same: “sing” and “singing”, “client” and “clients”.
const STEM: usize = 4;
/// Long words that say nothing of what somebody fears.
const EMPTY: [&str; 24] = [
    "about", "after", "again", "because", "before", "being", "could", "does", "from", "have", "into", "more", "never", "once", "that",
    "their", "them", "they", "this", "what", "when", "will", "with", "would",
];

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let fear = stems(&checked.scenario.caller.fear);
    let lines = checked.lines().into_iter().filter(|line| line.by.is_none());
    let mut said = lines.flat_map(|line| &line.variants).flat_map(|text| stems(text));
    if fear.is_empty() || said.any(|stem| fear.contains(&stem)) {
        return Vec::new();
    }
    vec![Spot::new(checked.caller_field("fear"), "Nothing that the caller says has a word of this fear in it.")]
}

/// The beginnings of the words that mean something.
fn stems(text: &str) -> HashSet<String> {
    let words = text.split(|sign: char| !sign.is_alphabetic()).map(str::to_lowercase);
    let telling = words.filter(|word| word.chars().count() >= STEM && !EMPTY.contains(&word.as_str()));
    telling.map(|word| word.chars().take(STEM).collect()).collect()
}
