//! What the call screen shows of what has happened: built from acknowledged happenings alone, so that nothing is on
//! screen before it is on disk.

use crate::assessment::Audience;
use crate::base::{Millis, Span};
use crate::log::{Entry, Happening, Settings, Speaker};
use crate::principles::{Evidence, Sign, Signal, Sureness};
use crate::scenario::Mood;

/// How far a line has been said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// It is being said, from a moment of call time on, for so many milliseconds.
    Speaking {
        /// When it began.
        began: Millis,
        /// How long it takes.
        ms: u32,
    },
    /// It was said.
    Done,
    /// It was broken off, after so many thousandths.
    Cut(u32),
}

/// A quiet note under what the trainee said or did, in practice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What was seen.
    pub signal: Signal,
    /// For or against.
    pub sign: Sign,
    /// Where in the words; none for what was seen in the moment.
    pub span: Option<Span>,
    /// Whether the reading is doubtful: "may sound".
    pub doubtful: bool,
}

/// Something on the transcript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A line of the caller's, or of somebody beside them.
    Line {
        /// Its name in the attempt.
        line: String,
        /// Who, if it is not the caller.
        name: String,
        /// The words.
        text: String,
        /// How far it has been said.
        progress: Progress,
    },
    /// Something that the trainee said.
    Reply {
        /// The turn.
        turn: u32,
        /// The words.
        text: String,
        /// What was seen in it.
        notes: Vec<Note>,
    },
    /// Something that the trainee did.
    Move {
        /// The turn.
        turn: u32,
        /// What was done, in words.
        text: String,
        /// What was seen in it.
        notes: Vec<Note>,
    },
    /// Words that were not heard.
    Unheard(String),
    /// Something that happened.
    Stage(String),
}

/// Whether what has a line is a thing to read, such as a card, and nobody who speaks: people come with what they are,
/// "Dana (manager)".
pub fn is_thing(name: &str) -> bool {
    !name.is_empty() && !name.ends_with(')')
}

/// Whose name stands above a line: somebody else's always, and the caller's where they speak again after somebody else.
pub fn speaker_above<'i>(items: &'i [Item], number: usize, caller: &'i str) -> Option<&'i str> {
    let speaker = |item: &'i Item| match item {
        Item::Line { name, .. } if !is_thing(name) => Some(name.as_str()),
        _ => None,
    };
    let Item::Line { name, .. } = items.get(number)? else { return None };
    if !name.is_empty() {
        return Some(name);
    }
    let before = items[..number].iter().rev().find_map(speaker)?;
    (!before.is_empty()).then_some(caller)
}

/// Something small that was done beside words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gesture {
    /// A nod.
    Nod,
    /// A breath.
    Breath,
}

/// What the call screen shows.
#[derive(Debug, Clone, Default)]
pub struct CallView {
    /// Everything so far, oldest first.
    pub items: Vec<Item>,
    /// The mood, as far as it is acknowledged.
    pub mood: Mood,
    /// The mood before the last turn, for the trend.
    pub mood_before: Mood,
    /// Words that go back into the reply field: talked over, or withdrawn. Taken by the screen.
    pub returned: Option<String>,
    /// The ending that the scene has come to, by its id.
    pub ended: Option<String>,
    /// Those who watch.
    pub audience: Audience,
    /// The last small thing that was done beside words, and when.
    pub gesture: Option<(Gesture, Millis)>,
    planned: Vec<(String, String, String)>,
    early: Vec<(u32, Note)>,
}

impl CallView {
    /// What is shown of an attempt that is played so, before anything has happened.
    pub fn under(settings: Settings) -> Self {
        Self { audience: Audience::under(settings), ..Self::default() }
    }

    /// Folds in what happened at the beginning.
    pub fn open(&mut self, opening: &[Happening]) {
        for happening in opening {
            self.fold(happening, Millis(0));
        }
    }

    /// Folds in what is acknowledged. `beginnings` are given the moment of the entry, which is when they happened.
    pub fn take(&mut self, entry: &Entry) {
        for happening in &entry.happenings {
            self.fold(happening, entry.stamped.at);
        }
    }

    fn fold(&mut self, happening: &Happening, at: Millis) {
        self.audience.take(happening);
        match happening {
            Happening::SceneBegan { mood, .. } => {
                self.items.clear();
                self.ended = None;
                (self.mood, self.mood_before) = (*mood, *mood);
            }
            Happening::Planned { line, speaker, name, text, .. } => {
                let name = if *speaker == Speaker::Other { name.clone() } else { String::new() };
                self.planned.push((line.clone(), name, text.clone()));
            }
            Happening::LineBegan { line, ms } => self.line_begins(line, *ms, at),
            Happening::LineEnded { line } => self.line_becomes(line, Progress::Done),
            Happening::LineCut { line, said } => self.line_becomes(line, Progress::Cut(*said)),
            Happening::LinesDropped { lines } => self.planned.retain(|(line, ..)| !lines.contains(line)),
            Happening::Replied { turn, text, .. } | Happening::Asked { turn, text, .. } => {
                let notes = self.turn_begins(*turn);
                self.items.push(Item::Reply { turn: *turn, text: text.clone(), notes });
            }
            Happening::Moved { turn, text, .. } => {
                let notes = self.turn_begins(*turn);
                self.items.push(Item::Move { turn: *turn, text: text.clone(), notes });
            }
            Happening::ReplyUnheard { text } => {
                self.items.push(Item::Unheard(text.clone()));
                self.returned = Some(text.clone());
            }
            Happening::ReplyWithdrawn { text } => self.returned = Some(text.clone()),
            Happening::Nodded => self.gesture = Some((Gesture::Nod, at)),
            Happening::Breathed => self.gesture = Some((Gesture::Breath, at)),
            Happening::SceneEnded { ending, .. } => self.ended = Some(ending.clone()),
            Happening::Silence { .. } => self.items.push(Item::Stage("A long silence".to_owned())),
            Happening::MoodMoved { ladder, to, .. } => {
                let by = *to - self.mood.on(*ladder);
                self.mood.step(*ladder, by);
            }
            Happening::Signal { signal, evidence } => self.signal(*signal, evidence),
            _ => {}
        }
    }

    fn line_begins(&mut self, line: &str, ms: u32, began: Millis) {
        let Some(at) = self.planned.iter().position(|(known, ..)| known == line) else { return };
        let (line, name, text) = self.planned.remove(at);
        self.items.push(Item::Line { line, name, text, progress: Progress::Speaking { began, ms } });
    }

    fn line_becomes(&mut self, line: &str, becomes: Progress) {
        let found = self.items.iter_mut().rev().find_map(|item| match item {
            Item::Line { line: known, progress, .. } if known == line => Some(progress),
            _ => None,
        });
        if let Some(progress) = found {
            *progress = becomes;
        }
    }

    /// Gives the notes that were there before the turn.
    fn turn_begins(&mut self, turn: u32) -> Vec<Note> {
        self.mood_before = self.mood;
        let (now, later) = std::mem::take(&mut self.early).into_iter().partition(|(early, _)| *early <= turn);
        self.early = later;
        let now: Vec<(u32, Note)> = now;
        now.into_iter().map(|(_, note)| note).collect()
    }

    fn signal(&mut self, signal: Signal, evidence: &Evidence) {
        // What fits this kind of caller is for the debrief. A silence belongs to no reply: it stands where it was.
        if matches!(signal, Signal::Suited | Signal::Misjudged | Signal::Timeframe | Signal::DeadAir) {
            return;
        }
        let Some(turn) = evidence.turn() else { return };
        let span = if let Evidence::Words { span, .. } = evidence { Some(*span) } else { None };
        let note = Note { signal, sign: signal.sign(), span, doubtful: evidence.sure() == Sureness::Doubtful };
        let noted = self.items.iter_mut().rev().find_map(|item| match item {
            Item::Reply { turn: known, notes, .. } | Item::Move { turn: known, notes, .. } if *known == turn => Some(notes),
            _ => None,
        });
        match noted {
            Some(notes) if notes.iter().all(|known| known.signal != signal) => notes.push(note),
            None if self.early.iter().all(|(of, known)| (*of, known.signal) != (turn, signal)) => self.early.push((turn, note)),
            _ => {}
        }
    }

    /// Who says the line that is being said, if it is not the caller.
    pub fn other(&self) -> Option<&str> {
        match self.speaking() {
            Some(Item::Line { name, .. }) if !name.is_empty() => Some(name),
            _ => None,
        }
    }

    /// Who spoke last, by name; empty for the caller, and none where something else came after the last words.
    pub fn last_speaker(&self) -> Option<&str> {
        match self.items.last() {
            Some(Item::Line { name, .. }) => Some(name),
            _ => None,
        }
    }

    /// Who speaks next, if it is not the caller.
    pub fn next_other(&self) -> Option<&str> {
        self.planned.first().map(|(_, name, _)| name.as_str()).filter(|name| !name.is_empty())
    }

    /// The line that is being said, if one is.
    pub fn speaking(&self) -> Option<&Item> {
        self.items.iter().rev().find(|item| matches!(item, Item::Line { progress: Progress::Speaking { .. }, .. }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_above_somebody_else_and_above_the_caller_who_speaks_again_after_them() {
        let said = |name: &str| Item::Line { line: String::new(), name: name.to_owned(), text: String::new(), progress: Progress::Done };
        let reply = || Item::Stage("You looked.".to_owned());
        let items = [said(""), said("Jo (colleague)"), said("The slip"), reply(), said(""), said("")];
        let above: Vec<Option<&str>> = (0..items.len()).map(|number| speaker_above(&items, number, "Levan")).collect();
        assert_eq!(above, [None, Some("Jo (colleague)"), Some("The slip"), None, Some("Levan"), None]);
    }

    #[test]
    fn what_is_seen_twice_before_its_turn_is_noted_once() {
        let mut view = CallView::default();
        for _ in 0..2 {
            view.signal(Signal::Waited, &Evidence::Moment { turn: 1, what: String::new() });
        }
        assert_eq!(view.turn_begins(1).len(), 1);
    }
}
