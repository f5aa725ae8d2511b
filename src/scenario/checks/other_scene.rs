//! A way into a beat of another scene, past the end of this one.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use crate::scenario::Way;

pub const CHECK: Check =
    Check { code: "other-scene", severity: Severity::Error, hint: "Lead to an ending, and name the scene in its “later”.", run };

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (ix, _, scene) in checked.scenario.scenes.iter() {
        let outside = |way: &Way| matches!(way, Way::Beat(beat) if !scene.beats.contains(beat));
        for beat in &scene.beats {
            if let Some(Way::Beat(other)) = checked.ways(*beat).into_iter().find(|way| outside(way)) {
                let id = checked.scenario.beats.id(other);
                spots.push(Spot::new(checked.beat(*beat), format!("This leads to “{id}”, a beat of another scene.")));
            }
        }
        if let Some(start) = scene.starts.iter().find(|start| outside(&Way::Beat(start.beat))) {
            let id = checked.scenario.beats.id(start.beat);
            spots.push(Spot::new(checked.scene(ix), format!("This scene starts at “{id}”, which is no beat of it.")));
        }
    }
    spots
}
