//! Scenes: the first, which stands in the open, and later ones.

use super::beat;
use super::caller::MOOD;
use super::condition;
use super::names::FIRST_SCENE;
use super::whole::first_scene;
use crate::base::{Diagnostic, Ix, Seconds};
use crate::scenario::format::{Block, Field, Reader};
use crate::scenario::syntax::Node;
use crate::scenario::{Beat, Channel, Condition, Mood, Scenario, Scene, Start, limits};

/// Reads where the first scene starts.
pub fn first_start(reader: &mut Reader<'_>, node: &Node, scenario: &mut Scenario) {
    if let Some(first) = first_scene(scenario) {
        scenario.scenes[first].channel = scenario.channel;
        scenario.scenes[first].starts = starts(reader, node);
    }
}

/// Reads the first scene's beats.
pub fn first_beats(reader: &mut Reader<'_>, node: &Node, scenario: &mut Scenario) {
    if let Some(first) = first_scene(scenario) {
        scenario.scenes[first].beats = keep(scenario, beats(reader, node));
    }
}

fn beats(reader: &mut Reader<'_>, node: &Node) -> Vec<(String, Beat)> {
    let mut beats = Vec::new();
    reader.map(node, limits::BEATS, |r, key, value| beats.push((key.text.clone(), beat::read(r, key, value))));
    beats
}

fn keep(scenario: &mut Scenario, beats: Vec<(String, Beat)>) -> Vec<Ix<Beat>> {
    beats.into_iter().map(|(id, beat)| scenario.beats.insert(id, beat)).collect()
}

/// A later scene as it is written.
pub struct Written {
    scene: Scene,
    /// The caller's mood at the beginning, from which a mood that is given in part is filled.
    mood: Mood,
    beats: Vec<(String, Beat)>,
}

/// Reads the later scenes.
pub fn later(reader: &mut Reader<'_>, node: &Node, scenario: &mut Scenario) {
    reader.map(node, limits::SCENES, |r, key, value| {
        if key.text == FIRST_SCENE {
            let finding = Diagnostic::error("duplicate-name", key.span, format!("“{FIRST_SCENE}” is the scene that opens the attempt."));
            return r.report(finding.hint("Give this one another name."));
        }
        let scene = Scene { channel: scenario.channel, after: Seconds::DAY, ..Scene::default() };
        let mut written = Written { scene, mood: scenario.caller.mood, beats: Vec::new() };
        r.block(&LATER, value, &mut written);
        let beats = keep(scenario, written.beats);
        scenario.scenes.insert(key.text.as_str(), Scene { beats, ..written.scene });
    });
}

pub const LATER: Block<Written> = Block {
    what: "a later scene",
    lone: None,
    fields: &[
        Field::new("title", |r, node, later| r.text_into(node, &mut later.scene.title)),
        Field::new("intro", |r, node, later| r.text_into(node, &mut later.scene.intro)),
        Field::new("after", |r, node, later| r.duration_into(node, &mut later.scene.after)),
        Field::new("channel", |r, node, later| r.word_into::<Channel>(node, "a channel", &mut later.scene.channel)),
        Field::new("mood", mood),
        Field::needed("start", |r, node, later| later.scene.starts = starts(r, node)),
        Field::needed("beats", |r, node, later| later.beats = beats(r, node)),
    ],
};

fn mood(reader: &mut Reader<'_>, node: &Node, later: &mut Written) {
    let mut mood = later.mood;
    reader.block(&MOOD, node, &mut mood);
    later.scene.mood = Some(mood);
}

/// A way into a scene as it is written.
#[derive(Default)]
pub struct Entrance {
    when: Condition,
    beat: Option<Ix<Beat>>,
}

fn starts(reader: &mut Reader<'_>, node: &Node) -> Vec<Start> {
    reader.list(node, limits::LIST, |r, item| {
        let mut entrance = Entrance::default();
        r.block(&START, item, &mut entrance);
        Some(Start { when: entrance.when, beat: entrance.beat? })
    })
}

pub const START: Block<Entrance> = Block {
    what: "a start",
    lone: Some("beat"),
    fields: &[
        Field::new("when", |r, node, start| start.when = condition::read(r, node)),
        Field::needed("beat", |r, node, start| start.beat = beat::find_beat(r, node)),
    ],
};
