//! What a reply led to, told from what happened: where the call went, what was seen, and what the customer said.

use crate::base::Seconds;
use crate::log::{Cause, Happening, Speaker};
use crate::principles::{Evidence, Signal};
use crate::scenario::Ladder;

/// What an act led to, up to the next moment at which the floor is free.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Led {
    /// The beat before.
    pub at: String,
    /// The beats that were entered, in order.
    pub entered: Vec<String>,
    /// The ending, if a scene ended.
    pub ended: Option<String>,
    /// Whether a reply could not be understood.
    pub not_understood: bool,
    /// Whether a fix came too early: how many acknowledgements stood, and how many this caller needs.
    pub bounced: Option<(u8, u8)>,
    /// The reactions, by name.
    pub reacted: Vec<String>,
    /// What was seen, in order.
    pub signals: Vec<(Signal, Evidence)>,
    /// How the mood moved, and why.
    pub moods: Vec<(Ladder, i8, i8, Cause)>,
    /// What was promised: the words, and how long from now.
    pub promised: Vec<(String, Seconds)>,
    /// What was said then, and by whom where it was not the customer.
    pub said: Vec<(String, String)>,
}

impl Led {
    /// Gathers it from what happened after the beat `at`.
    pub fn of<'h>(at: &str, happenings: impl IntoIterator<Item = &'h Happening>) -> Self {
        let mut led = Self { at: at.to_owned(), ..Self::default() };
        for happening in happenings {
            led.take_in(happening);
        }
        led
    }

    fn take_in(&mut self, happening: &Happening) {
        match happening {
            Happening::BeatEntered { beat, .. } => self.entered.push(beat.clone()),
            Happening::SceneEnded { ending, .. } => self.ended = Some(ending.clone()),
            Happening::NotUnderstood { .. } => self.not_understood = true,
            Happening::Bounced { have, need, .. } => self.bounced = Some((*have, *need)),
            Happening::Reacted { reaction } => self.reacted.push(reaction.clone()),
            Happening::Signal { signal, evidence } => self.signals.push((*signal, evidence.clone())),
            Happening::MoodMoved { ladder, from, to, cause } => self.moods.push((*ladder, *from, *to, cause.clone())),
            Happening::Promised { words, seconds, .. } => self.promised.push((words.clone(), *seconds)),
            Happening::Planned { speaker, name, text, .. } if *speaker != Speaker::Agent => self.said.push((name.clone(), text.clone())),
            _ => {}
        }
    }

    /// Whether it went to this beat or ending, on the way or at last; to stay at a beat is to go there.
    pub fn goes_to(&self, id: &str) -> bool {
        let ended = self.ended.as_deref() == Some(id);
        let stayed = self.entered.is_empty() && self.ended.is_none() && self.at == id;
        ended || stayed || self.entered.iter().any(|beat| beat == id)
    }

    /// Where it went: the first beat that was entered, else the ending, else where it was.
    pub fn place(&self) -> &str {
        self.entered.first().or(self.ended.as_ref()).unwrap_or(&self.at)
    }
}
