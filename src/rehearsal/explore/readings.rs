//! What the author's words mean, each read once: an exploration says them thousands of times.

use std::collections::HashMap;

use crate::base::{Ix, Seconds};
use crate::conversation::Conversation;
use crate::log::{Act, Spoken};
use crate::principles::Reading;
use crate::reading::at_another_moment;
use crate::rehearsal::interpret;
use crate::scenario::Beat;

/// What was read so far.
#[derive(Debug, Default)]
pub(in crate::rehearsal) struct Readings {
    /// The options, by beat and place. What the caller said last is told to the reader, yet it changes nothing of what an
    /// author says that an option shows: one reading stands for all visits.
    options: HashMap<(Ix<Beat>, u8), Option<Spoken>>,
    /// What is written down.
    written: HashMap<String, Reading>,
}

impl Readings {
    /// An option of the present beat by its place; none where it has no such option.
    pub fn option(&mut self, conversation: &Conversation, place: u8) -> Option<Spoken> {
        let read = || interpret::option(conversation, &conversation.current_beat().options.get(usize::from(place))?.id);
        self.options.entry((conversation.beat_ix(), place)).or_insert_with(read).clone()
    }

    /// Words in a field of the record.
    pub fn record(&mut self, conversation: &Conversation, field: &str, text: &str) -> Act {
        Act::Write { field: field.to_owned(), text: text.to_owned(), reading: self.written(conversation, text) }
    }

    /// A next step.
    pub fn note(&mut self, conversation: &Conversation, text: &str, due: Seconds) -> Act {
        Act::Note { text: text.to_owned(), due, reading: self.written(conversation, text) }
    }

    fn written(&mut self, conversation: &Conversation, text: &str) -> Reading {
        if let Some(known) = self.written.get(text) {
            return at_another_moment(known.clone(), text, Some(conversation.clock()));
        }
        let reading = interpret::written(conversation, text);
        self.written.insert(text.to_owned(), reading.clone());
        reading
    }
}
