//! A caller who has nothing to say when talked over or left waiting, or nothing that fits the channel.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use crate::scenario::{FloorKind, Reaction, ReactionTo, load_reactions, shipped_reactions};

pub const CHECK: Check = Check {
    code: "no-reaction",
    severity: Severity::Advice,
    hint: "Give it words under “reactions”, or leave it to the shared ones.",
    run: speechless,
};

pub const WRITTEN: Check = Check {
    code: "spoken-reaction",
    severity: Severity::Advice,
    hint: "Give it words of its own under “reactions”, as somebody would type them.",
    run: spoken_in_writing,
};

fn has_floor(checked: &Checked<'_>, floor: FloorKind) -> bool {
    checked.scenario.scenes.values().any(|scene| scene.channel.floor() == floor)
}

/// What a caller will be asked to say on the channels of this scenario: nobody talks over a message, and where time is free nobody
/// waits.
fn wanted(checked: &Checked<'_>) -> Vec<ReactionTo> {
    let (spoken, messages) = (has_floor(checked, FloorKind::Spoken), has_floor(checked, FloorKind::Messages));
    let talked_over = [ReactionTo::Interrupted, ReactionTo::CutShort].into_iter().filter(|_| spoken);
    let left_waiting = [ReactionTo::Silence, ReactionTo::LongSilence].into_iter().filter(|_| spoken || messages);
    talked_over.chain(left_waiting).collect()
}

fn speechless(checked: &Checked<'_>) -> Vec<Spot> {
    let speechless = |reaction: Option<&Reaction>| reaction.is_none_or(|reaction| reaction.says.is_empty() && reaction.next.is_none());
    let own = &checked.scenario.reactions;
    let missing: Vec<ReactionTo> = wanted(checked).into_iter().filter(|to| speechless(own.get(to))).collect();
    if missing.is_empty() {
        return Vec::new();
    }
    // A scenario's own reaction stands in the place of the shared one, even where it has no words.
    let (shared, _) = load_reactions(shipped_reactions(checked.scenario.caller.kind));
    let silent = missing.into_iter().filter(|to| own.contains_key(to) || speechless(shared.get(to)));
    silent.map(|to| Spot::new(checked.reaction(to), format!("The caller has nothing to say to “{to}”."))).collect()
}

/// The shared words to a silence are those of somebody who listens for a voice.
fn spoken_in_writing(checked: &Checked<'_>) -> Vec<Spot> {
    let own = &checked.scenario.reactions;
    let shared = [ReactionTo::Silence, ReactionTo::LongSilence].into_iter().filter(|to| !own.contains_key(to));
    let shared = shared.filter(|_| has_floor(checked, FloorKind::Messages));
    shared.map(|to| Spot::new(checked.reaction(to), format!("The shared words to “{to}” are spoken ones, and this is written."))).collect()
}
