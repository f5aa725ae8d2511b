//! What there is to tell of an import, gathered while it reads.

use std::collections::HashMap;
use std::fmt;

/// So many different things are told; the rest is counted.
const MOST: usize = 200;

/// Something to tell the author of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The line of the source, from 1, where it was met first; none where it is about the draft as a whole.
    pub line: Option<usize>,
    /// In how many further places the same was met.
    pub more: usize,
    /// What it is, as a sentence.
    pub sentence: String,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.more) {
            (None, _) => write!(f, "{}", self.sentence),
            (Some(line), 0) => write!(f, "Line {line}: {}", self.sentence),
            (Some(line), more) => {
                write!(f, "Line {line}, and in {more} more {}: {}", if more == 1 { "place" } else { "places" }, self.sentence)
            }
        }
    }
}

/// Notes in the making: the same sentence is told once.
#[derive(Debug, Default)]
pub struct Notes {
    notes: Vec<Note>,
    known: HashMap<String, usize>,
    untold: usize,
}

impl Notes {
    /// Tells of something in a line.
    pub fn tell(&mut self, line: usize, sentence: impl Into<String>) {
        let sentence = sentence.into();
        if let Some(at) = self.known.get(&sentence) {
            self.notes[*at].more += 1;
        } else if self.notes.len() < MOST {
            self.known.insert(sentence.clone(), self.notes.len());
            self.notes.push(Note { line: Some(line), more: 0, sentence });
        } else {
            self.untold += 1;
        }
    }

    /// All of them by their lines, and then what is left to do.
    pub fn finish(mut self, by_hand: &[&str]) -> Vec<Note> {
        if self.untold > 0 {
            let last = self.notes.iter().filter_map(|note| note.line).max();
            let sentence = format!("Beside all this, {} more things in the story were not understood.", self.untold);
            self.notes.push(Note { line: last, more: 0, sentence });
        }
        self.notes.sort_by_key(|note| note.line);
        self.notes.extend(by_hand.iter().map(|sentence| Note { line: None, more: 0, sentence: (*sentence).to_owned() }));
        self.notes
    }
}
