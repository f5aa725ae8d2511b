//! A caller who has nothing to say when talked over or left waiting.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use crate::scenario::{Reaction, ReactionTo, load_reactions, shipped_reactions};

pub const CHECK: Check = Check {
    code: "no-reaction",
    severity: Severity::Advice,
    hint: "Give it words under “reactions”, or leave it to the shared ones.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let speechless = |reaction: Option<&Reaction>| reaction.is_none_or(|reaction| reaction.says.is_empty() && reaction.next.is_none());
    let wanted = [ReactionTo::Interrupted, ReactionTo::Silence];
    let own = &checked.scenario.reactions;
    let missing: Vec<ReactionTo> = wanted.into_iter().filter(|to| speechless(own.get(to))).collect();
    if missing.is_empty() {
        return Vec::new();
    }
    // A scenario's own reaction stands in the place of the shared one, even where it has no words.
    let (shared, _) = load_reactions(shipped_reactions(checked.scenario.caller.kind));
    let silent = missing.into_iter().filter(|to| own.contains_key(to) || speechless(shared.get(to)));
    silent.map(|to| Spot::new(checked.reaction(to), format!("The caller has nothing to say to “{to}”."))).collect()
}
