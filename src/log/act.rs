//! What the trainee does.

use serde::{Deserialize, Serialize};

use crate::base::{Millis, Seconds};
use crate::principles::Reading;

/// When a reply is to be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// When the caller has finished the beat; at once where the floor is free.
    #[default]
    AtEnd,
    /// Now, in a pause between two lines.
    Now,
    /// Now, over the caller's words.
    CutIn,
}

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spoken {
    /// An option of the beat, by its id; the reading is the author's, with the words that show it.
    Option {
        /// The option's id within the beat.
        id: String,
        /// What it shows.
        reading: Reading,
    },
    /// The trainee's own words.
    Typed {
        /// As typed.
        text: String,
        /// What was read in them.
        reading: Reading,
    },
}

impl Spoken {
    /// What it was found to show.
    pub fn reading(&self) -> &Reading {
        match self {
            Spoken::Option { reading, .. } | Spoken::Typed { reading, .. } => reading,
        }
    }
}

/// A thing that the trainee does, at a moment of call time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamped {
    /// When, in call time of the scene.
    pub at: Millis,
    /// What.
    pub act: Act,
}

/// What can be done in an attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Time passes, up to the stamp.
    Advance,
    /// A line that has not begun takes so long.
    Pace {
        /// The line's id, as its `Planned` happening gave it.
        line: String,
        /// Its length.
        ms: u32,
    },
    /// Something is said, now or when the caller has finished.
    Say {
        /// What.
        spoken: Spoken,
        /// When.
        when: When,
    },
    /// The reply that waits is taken back.
    Withdraw,
    /// A key was pressed in the reply field; dead air does not run for five seconds.
    Composing,
    /// A short "mm-hm" that does not take the floor.
    Nod,
    /// A pause that costs nothing.
    Breathe,
    /// One of the open questions is asked, by its id.
    Ask {
        /// The id under `knows`.
        question: String,
    },
    /// A move, by its id.
    Do {
        /// The id under `moves`.
        action: String,
    },
    /// A field of the record is written, whole.
    Write {
        /// The field's id.
        field: String,
        /// Its new text.
        text: String,
        /// The facts, blame and guesses found in it.
        reading: Reading,
    },
    /// A next step is noted in the record, for the desk diary.
    Note {
        /// What is to be done.
        text: String,
        /// When, from the end of the scene.
        due: Seconds,
        /// What it was matched to: truths that are the agent's to keep.
        reading: Reading,
    },
    /// A noted next step is crossed out again.
    Unnote {
        /// Its number, from 0, in the order of noting.
        index: u32,
    },
    /// The record is done; what comes next may come.
    FinishRecord,
    /// A thing of the day is done in the desk diary.
    DoToday {
        /// The number of the item among today's, from 0.
        index: u32,
    },
    /// The desk diary goes on to the next day.
    NextDay,
    /// The closing question is answered: what kind of customer this was.
    ReadCaller {
        /// The kind's id.
        kind: String,
    },
    /// "I'd like to stop": ends any call kindly and without a score.
    Stop,
}
