//! Beats, endings and later scenes that nothing leads to.

use super::checked::{Checked, Spot};
use super::{Check, Severity};

pub const BEAT: Check =
    Check { code: "unreachable-beat", severity: Severity::Warning, hint: "Lead to it from another beat, or take it out.", run: beats };

pub const ENDING: Check = Check {
    code: "unreached-ending",
    severity: Severity::Warning,
    hint: "Lead to it from a beat or a move, or take it out.",
    run: endings,
};

pub const SCENE: Check = Check {
    code: "unreached-scene",
    severity: Severity::Warning,
    hint: "Name it in the “later” of an ending that is reached, or take it out.",
    run: scenes,
};

/// A scene that is not reached is told once, and its beats are not.
fn beats(checked: &Checked<'_>) -> Vec<Spot> {
    let reached = checked.reached();
    let scenes = checked.scenario.scenes.iter().filter(|(ix, ..)| reached.scenes.contains(ix));
    let beats = scenes.flat_map(|(_, _, scene)| &scene.beats).filter(|beat| !reached.beats.contains(beat));
    beats.map(|beat| Spot::new(checked.beat(*beat), format!("Nothing leads to “{}”.", checked.scenario.beats.id(*beat)))).collect()
}

fn endings(checked: &Checked<'_>) -> Vec<Spot> {
    let reached = checked.reached();
    let endings = checked.scenario.endings.iter().filter(|(ix, ..)| !reached.endings.contains(ix));
    endings.map(|(ix, id, _)| Spot::new(checked.ending(ix), format!("Nothing leads to the ending “{id}”."))).collect()
}

fn scenes(checked: &Checked<'_>) -> Vec<Spot> {
    let reached = checked.reached();
    let scenes = checked.scenario.scenes.iter().filter(|(ix, ..)| !reached.scenes.contains(ix));
    scenes.map(|(ix, id, _)| Spot::new(checked.scene(ix), format!("No ending leads to the scene “{id}”."))).collect()
}
