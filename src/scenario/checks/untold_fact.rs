//! A fact that something waits for and nothing brings.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use std::collections::BTreeSet;

use crate::base::Ix;
use crate::scenario::{Condition, Fact};

pub const CHECK: Check =
    Check { code: "untold-fact", severity: Severity::Warning, hint: "Let a line tell it, or let a beat, option or move set it.", run };

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let s = checked.scenario;
    let mut known: BTreeSet<Ix<Fact>> = s.briefing.facts.iter().copied().collect();
    known.extend(checked.lines().into_iter().flat_map(|line| &line.tells));
    known.extend(s.knows.values().flat_map(|knowledge| &knowledge.tells));
    known.extend(s.moves.values().flat_map(|one| &one.sets));
    for beat in s.beats.values() {
        known.extend(beat.sets.iter().chain(beat.options.iter().flat_map(|option| &option.sets)));
    }
    let waited_for = checked.conditions().into_iter().filter_map(|condition| match condition {
        Condition::Fact(fact) => Some(*fact),
        _ => None,
    });
    let wanted = waited_for.chain(s.record.values().flat_map(|field| field.wants.iter().copied()));
    let untold: BTreeSet<Ix<Fact>> = wanted.filter(|fact| !known.contains(fact)).collect();
    untold
        .into_iter()
        .map(|fact| Spot::new(checked.fact(fact), format!("“{}” is asked for, and nothing tells or sets it.", s.facts.id(fact))))
        .collect()
}
