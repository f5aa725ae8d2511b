//! A story as the text of a scenario that loads.

mod plan;
mod write;

use plan::Plan;

use super::notes::Notes;
use super::story::Story;
use super::{Imported, Note};
use crate::base::capital;

/// The most bytes that beats and endings take, well within what a file may have.
const ENOUGH_BYTES: usize = 400_000;

/// What no story of another program has, and every call needs.
const BY_HAND: [&str; 6] = [
    "Give the customer a name, a kind, a mood, and a fear under the anger (“caller”).",
    "Say who the trainee is, and what they may and may not do (“briefing”).",
    "Choose four to seven goals, and let beats call for them (“goals”, “calls_for”).",
    "Say of each option what it shows (“shows”), and give each decision three or four options.",
    "Say where replies lead that nobody wrote (“routes”, “otherwise”).",
    "Say of each ending how it came out (“outcome”).",
];

/// Makes the draft of a story from the file `name`.
pub fn draft(name: &str, story: &Story, mut notes: Notes) -> Imported {
    let all = Plan::of(story, usize::MAX, &mut Notes::default());
    let (room, _) = write::moments(story, &all, ENOUGH_BYTES);
    let plan = Plan::of(story, room, &mut notes);
    let (_, written) = write::moments(story, &plan, usize::MAX);
    written.told.iter().for_each(|(line, sentence)| notes.tell(*line, sentence.as_str()));
    let notes = notes.finish(&BY_HAND);
    let title = if story.title.trim().is_empty() { titled(name) } else { story.title.trim().to_owned() };
    Imported { scenario: write::scenario(name, &title, &plan, &written, &notes), notes }
}

/// A file's name as a title.
fn titled(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let words: Vec<&str> = stem.split(['-', '_', ' ']).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "A story brought in".to_owned() } else { capital(&words.join(" ")) }
}

/// The notes that say what was not understood.
fn not_understood(notes: &[Note]) -> impl Iterator<Item = &Note> {
    notes.iter().filter(|note| note.line.is_some())
}
