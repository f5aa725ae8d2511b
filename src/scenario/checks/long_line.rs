//! A line that nobody says in one go.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use std::collections::HashSet;

use crate::scenario::{FloorKind, Line, Scene};

/// The most seconds that a line may take. A listener keeps about two sentences in mind word by word, and that is what is
/// said in this time; somebody who is to say it back needs a pause by then.
const SECONDS: usize = 15;
/// A spoken word with the pause behind it, in characters, as the conversation counts them.
const WORD_CHARS: usize = 6;

pub const CHECK: Check = Check {
    code: "long-line",
    severity: Severity::Advice,
    hint: "Make two lines of it: a pause between them gives the trainee room to nod.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let pace = usize::from(checked.scenario.caller.voice.pace.max(1));
    let seconds = |text: &str| text.chars().count() * 60 / (pace * WORD_CHARS);
    let texts = spoken(checked).into_iter().flat_map(|line| &line.variants).filter(|text| seconds(text) > SECONDS);
    texts.map(|text| Spot::new(checked.text(text), format!("This line takes about {} seconds to say.", seconds(text)))).collect()
}

/// The lines that are said aloud: what belongs to no beat, where any scene is spoken.
fn spoken<'s>(checked: &Checked<'s>) -> Vec<&'s Line> {
    let scenario = checked.scenario;
    let aloud = |scene: &Scene| scene.channel.floor() == FloorKind::Spoken;
    if !scenario.scenes.values().any(aloud) {
        return Vec::new();
    }
    let written = scenario.scenes.values().filter(|scene| !aloud(scene)).flat_map(|scene| &scene.beats);
    let written: HashSet<*const Line> = written.flat_map(|beat| checked.said_at(*beat)).map(std::ptr::from_ref).collect();
    checked.lines().into_iter().filter(|line| !written.contains(&std::ptr::from_ref(*line))).collect()
}
