//! A caller who has nothing to say when talked over or left waiting.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use crate::scenario::{ReactionTo, load_reactions, shipped_reactions};

pub const CHECK: Check = Check { code: "no-reaction", severity: Severity::Advice, hint: "Add it to “reactions”.", run };

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let wanted = [ReactionTo::Interrupted, ReactionTo::Silence];
    let missing: Vec<ReactionTo> = wanted.into_iter().filter(|to| !checked.scenario.reactions.contains_key(to)).collect();
    if missing.is_empty() {
        return Vec::new();
    }
    let (shared, _) = load_reactions(shipped_reactions(checked.scenario.caller.kind));
    let silent = missing.into_iter().filter(|to| !shared.contains_key(to));
    silent.map(|to| Spot::new(checked.field("reactions"), format!("The caller has nothing to say to “{to}”."))).collect()
}
