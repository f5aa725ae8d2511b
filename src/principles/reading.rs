//! What words were found to show. The reading makes these; the conversation, the assessment and the
//! screens only look at them.

use serde::{Deserialize, Serialize};

use super::Signal;
use crate::base::{Clock, Seconds, Span};

/// How sure a reading is of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sureness {
    /// May be; shown as "may sound ...", and costs little.
    Doubtful,
    /// Probably.
    Likely,
    /// The words say so.
    Explicit,
}

/// A signal seen in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Which.
    pub signal: Signal,
    /// The words, as bytes of the reply.
    pub span: Span,
    /// How sure.
    pub sure: Sureness,
    /// Why, in words a trainee understands.
    pub why: String,
}

/// A span of time that a reply names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeSeen {
    /// The words.
    pub span: Span,
    /// How long, from the moment of speaking; none for a clock time or a day when no `now` was given.
    pub seconds: Option<Seconds>,
}

/// A time that a reply commits to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promised {
    /// The words.
    pub span: Span,
    /// What is promised, in the reply's own words; may be empty.
    pub what: String,
    /// How long from the moment of speaking; none where it could not be said.
    pub seconds: Option<Seconds>,
    /// The moment that was named, where one was: a clock time, or a day by the end of its working hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Clock>,
    /// How sure.
    pub sure: Sureness,
}

/// Something of the scenario's that words were matched to, by its id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matched {
    /// An option of the beat.
    Option(String),
    /// A question that the caller can answer.
    Knows(String),
    /// Something that the agent may grant.
    May(String),
    /// Something that the agent may not grant.
    MayNot(String),
    /// What ends the problem.
    Solution(String),
    /// The truth that a time is about.
    Truth(String),
    /// A fact.
    Fact(String),
}

/// A match with its place and sureness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Match {
    /// To what.
    pub to: Matched,
    /// The words that match.
    pub span: Span,
    /// How sure.
    pub sure: Sureness,
}

/// What one reply, in its context, was found to show.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Reading {
    /// Version of the reader; "author" where the author of an option said it.
    pub reader: String,
    /// Signals in the order of their spans.
    pub signals: Vec<Seen>,
    /// All spans of time, in reading order.
    pub times: Vec<TimeSeen>,
    /// The time that is promised, if one is.
    pub promise: Option<Promised>,
    /// What the words were matched to in this scenario.
    pub matches: Vec<Match>,
    /// Whether a short step away is announced ("bear with me a second while I look").
    pub announces_hold: bool,
    /// Whether anything was understood at all; "not understood" is never punished.
    pub understood: bool,
    /// How many words it has.
    pub words: u32,
}

impl Reading {
    /// Whether a signal was seen with at least this sureness.
    pub fn shows(&self, signal: Signal, at_least: Sureness) -> bool {
        self.signals.iter().any(|seen| seen.signal == signal && seen.sure >= at_least)
    }

    /// The ids of one kind of match that are at least likely.
    pub fn matched(&self) -> impl Iterator<Item = &Matched> {
        self.matches.iter().filter(|found| found.sure >= Sureness::Likely).map(|found| &found.to)
    }
}

/// What a signal is shown with: the words, the moment, or the field that it was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// Words of the reply of a turn.
    Words {
        /// The turn, from 1.
        turn: u32,
        /// Where in the reply.
        span: Span,
        /// The words themselves.
        quote: String,
        /// How sure the reading is.
        sure: Sureness,
        /// Why, in words.
        why: String,
    },
    /// A moment: so many milliseconds, said in words.
    Moment {
        /// The turn that it stands next to, from 1.
        turn: u32,
        /// What happened, in words.
        what: String,
    },
    /// A field of the record.
    Field {
        /// Its id.
        field: String,
        /// The words in it; empty for a gap.
        quote: String,
        /// What is found or missing.
        what: String,
    },
}

impl Evidence {
    /// The turn that it belongs to, where it has one.
    pub fn turn(&self) -> Option<u32> {
        match self {
            Evidence::Words { turn, .. } | Evidence::Moment { turn, .. } => Some(*turn),
            Evidence::Field { .. } => None,
        }
    }

    /// How sure it is; moments and fields are facts.
    pub fn sure(&self) -> Sureness {
        match self {
            Evidence::Words { sure, .. } => *sure,
            Evidence::Moment { .. } | Evidence::Field { .. } => Sureness::Explicit,
        }
    }
}
