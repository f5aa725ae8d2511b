//! The voice of the caller.

use crate::scenario::{self, Mood};

use super::{Recording, Silent};

/// A line that is going to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// The line's id, as its `Planned` happening gave it.
    pub line: String,
    /// The words.
    pub text: String,
    /// The mood in which they are said.
    pub mood: Mood,
    /// How the speaker sounds.
    pub voice: scenario::Voice,
    /// A recording of the line, if the scenario has one.
    pub recording: Option<Recording>,
    /// How long the line takes unless its sound says otherwise, in milliseconds.
    pub ms: u32,
}

/// Lines made audible. A line is prepared when it is planned and started when it begins; the
/// conversation's clock leads, the voice follows.
pub trait Voice {
    /// Makes a line ready, away from this thread.
    fn prepare(&self, utterance: Utterance);
    /// Begins a line; one that still plays is broken off. A line that is not ready yet begins as soon as
    /// it is, unless that would be too late to follow.
    fn start(&self, line: &str);
    /// Breaks off at once, as when talked over.
    fn stop_voice(&self);
    /// Halts the voice and the backdrops where they are.
    fn pause(&self);
    /// Goes on from there.
    fn resume(&self);
}

impl Voice for Silent {
    fn prepare(&self, _: Utterance) {}
    fn start(&self, _: &str) {}
    fn stop_voice(&self) {}
    fn pause(&self) {}
    fn resume(&self) {}
}
