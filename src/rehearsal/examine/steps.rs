//! A play as a list of steps to read: what was done, and what came of it.

use crate::base::Millis;
use crate::log::{Act, Directive, Entry, Happening, Log, Speaker, When};
use crate::scenario::Mood;

/// What was done in a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Did {
    /// A scene began: the time on its wall, in words.
    Began(String),
    /// A reply was said.
    Said(String),
    /// A reply was said over the customer's words, and not heard.
    SaidOver(String),
    /// Something was asked.
    Asked(String),
    /// A move was made, in words.
    Moved(String),
    /// Nothing was said for too long.
    Silent,
    /// A next step was noted, with the moment that it is due.
    Noted(String, String),
    /// A day of the desk diary, in words.
    Day(String),
    /// Something was done that the diary named.
    Kept(String),
}

/// A step of a play.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What was done.
    pub did: Did,
    /// The turn that it opened; none for what is no turn.
    pub turn: Option<u32>,
    /// The beat that the caller stood at as it began, by id; empty where they had come to none.
    pub beat: String,
    /// What was said then, with who said it where it was not the caller.
    pub heard: Vec<(String, String)>,
    /// The caller's mood when it was over.
    pub mood: Mood,
    /// The ending that the scene came to, by id.
    pub ended: Option<String>,
    /// What is to be done to play it, after the steps before it.
    pub acts: Vec<Directive>,
}

/// Tells a log in steps.
pub fn steps(log: &Log) -> Vec<Step> {
    let mut telling = Telling::default();
    log.opening.iter().for_each(|happening| telling.take(happening));
    log.entries.iter().for_each(|entry| telling.entry(entry));
    telling.steps
}

/// What was done in an entry: what was to be said over the customer's words, where nobody spoke, was just said.
fn as_it_went(entry: &Entry) -> Act {
    let unheard = entry.happenings.iter().any(|happening| matches!(happening, Happening::ReplyUnheard { .. }));
    match entry.stamped.act.clone() {
        Act::Say { spoken, when: When::CutIn } if !unheard => Act::Say { spoken, when: When::AtEnd },
        act => act,
    }
}

/// The steps so far, and what is known for those to come.
#[derive(Default)]
struct Telling {
    steps: Vec<Step>,
    beat: String,
    mood: Mood,
    /// Lines that are going to be said: their name, who says them, and the words.
    planned: Vec<(String, String, String)>,
    diary: Vec<String>,
    /// Up to when the acts so far have come: what is waited for is waited for from there.
    done: Millis,
}

impl Telling {
    /// What was done belongs to the first step that it began; to the last one where it began none.
    fn entry(&mut self, entry: &Entry) {
        let begins = self.steps.len();
        entry.happenings.iter().for_each(|happening| self.take(happening));
        let act = self.act(entry);
        let at = begins.min(self.steps.len().saturating_sub(1));
        if let Some(step) = self.steps.get_mut(at) {
            step.acts.extend(act);
        }
    }

    /// What was done; time is waited for only until a silence is noticed, the rest passes as one listens.
    fn act(&mut self, entry: &Entry) -> Option<Directive> {
        if entry.stamped.act != Act::Advance {
            self.done = entry.stamped.at;
            return Directive::of(&as_it_went(entry));
        }
        let noticed = entry.happenings.iter().any(|happening| matches!(happening, Happening::Silence { .. }));
        // A walk waits for whole seconds.
        let ms = entry.stamped.at.since(self.done).0.div_ceil(1000) * 1000;
        if !noticed || ms == 0 {
            return None;
        }
        self.done = Millis(self.done.0 + ms);
        Some(Directive::Wait { ms })
    }

    fn take(&mut self, happening: &Happening) {
        match happening {
            Happening::SceneBegan { now, mood, .. } => {
                self.mood = *mood;
                self.beat.clear();
                self.begin(Did::Began(now.to_string()), None);
            }
            Happening::Replied { turn, text, .. } => self.begin(Did::Said(text.clone()), Some(*turn)),
            Happening::Asked { turn, text, .. } => self.begin(Did::Asked(text.clone()), Some(*turn)),
            Happening::Moved { turn, text, .. } => self.begin(Did::Moved(text.clone()), Some(*turn)),
            Happening::ReplyUnheard { text } => self.begin(Did::SaidOver(text.clone()), None),
            Happening::Silence { .. } => self.begin(Did::Silent, None),
            Happening::Noted { text, due, .. } => self.begin(Did::Noted(text.clone(), due.to_string()), None),
            Happening::DiaryDay { day, items } => {
                self.diary = items.iter().map(|item| item.text.clone()).collect();
                self.begin(Did::Day(day.weekday().to_string()), None);
            }
            Happening::DiaryDone { index } => {
                let what = self.diary.get(*index as usize).cloned().unwrap_or_default();
                self.begin(Did::Kept(what), None);
            }
            Happening::BeatEntered { beat, .. } => self.beat.clone_from(beat),
            Happening::Planned { line, speaker, name, text, .. } => {
                let name = if *speaker == Speaker::Caller { String::new() } else { name.clone() };
                self.planned.push((line.clone(), name, text.clone()));
            }
            Happening::LineBegan { line, .. } => self.line(line),
            Happening::MoodMoved { ladder, to, .. } => {
                let by = *to - self.mood.on(*ladder);
                self.mood.step(*ladder, by);
            }
            Happening::SceneEnded { ending, .. } => {
                if let Some(step) = self.steps.last_mut() {
                    step.ended = Some(ending.clone());
                }
            }
            _ => {}
        }
        if let Some(step) = self.steps.last_mut() {
            step.mood = self.mood;
        }
    }

    fn begin(&mut self, did: Did, turn: Option<u32>) {
        let (beat, mood) = (self.beat.clone(), self.mood);
        self.steps.push(Step { did, turn, beat, heard: Vec::new(), mood, ended: None, acts: Vec::new() });
    }

    fn line(&mut self, line: &str) {
        let planned = self.planned.iter().position(|(known, ..)| known == line);
        if let (Some(at), Some(step)) = (planned, self.steps.last_mut()) {
            let (_, name, text) = self.planned.remove(at);
            step.heard.push((name, text));
        }
    }
}
