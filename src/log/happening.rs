//! What follows from acts.

use serde::{Deserialize, Serialize};

use crate::base::{Clock, Millis, Seconds};
use crate::principles::{Evidence, Principle, Signal};
use crate::scenario::{Ladder, Mood};

/// Who says a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Speaker {
    /// The customer.
    Caller,
    /// The trainee.
    Agent,
    /// Somebody else, such as the manager; named in the line.
    Other,
}

/// What moved the mood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// A signal.
    Signal(Signal),
    /// A reaction of the caller's, such as to silence, by its name.
    Reaction(String),
    /// The author wrote it: at a beat, an option or a move, by its id.
    Author(String),
}

/// What became of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Fate {
    Kept,
    Broken,
}

/// A line of the desk diary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiaryItem {
    /// What is to be done.
    pub text: String,
    /// Which note it is; none for other small work of the day.
    pub note: Option<u32>,
    /// Whether it has been done.
    pub done: bool,
}

/// What happened. Every happening is a fact for the debrief; none is an instruction to a screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happening {
    /// A scene begins.
    SceneBegan {
        /// Its id.
        scene: String,
        /// The time on its wall.
        now: Clock,
        /// The caller's mood.
        mood: Mood,
    },
    /// The caller comes to a beat.
    BeatEntered {
        /// Its id.
        beat: String,
        /// How often it was visited before.
        visit: u32,
    },
    /// A line is going to be said. Its length may still be changed by `Pace`.
    Planned {
        /// Unique within the attempt: the line's stable id, `#` and its number in the attempt.
        line: String,
        /// Who.
        speaker: Speaker,
        /// Their name, where it is not the caller.
        name: String,
        /// The words, with facts filled in.
        text: String,
        /// A recording in the scenario's folder, if there is one.
        recording: Option<String>,
        /// How long it takes, unless a `Pace` says otherwise.
        ms: u32,
        /// The pause before it.
        pause_ms: u32,
    },
    /// A line begins.
    LineBegan {
        /// Which.
        line: String,
        /// How long it takes.
        ms: u32,
    },
    /// A line has been said to its end.
    LineEnded {
        /// Which.
        line: String,
    },
    /// A line was broken off by the trainee.
    LineCut {
        /// Which.
        line: String,
        /// How much of it was said, in thousandths.
        said: u32,
    },
    /// Lines that will not be said after all.
    LinesDropped {
        /// Which.
        lines: Vec<String>,
    },
    /// The caller has finished; the floor is free.
    FloorFree {
        /// When dead air begins unless something is done; none where time is free.
        until: Option<Millis>,
    },
    /// A reply waits until the caller has finished.
    ReplyWaits,
    /// The waiting reply was taken back.
    ReplyWithdrawn {
        /// Its words.
        text: String,
    },
    /// A reply was talked over the caller's words: not heard, not scored, and back in the field.
    ReplyUnheard {
        /// Its words.
        text: String,
    },
    /// A reply was said and heard. It opens a new turn.
    Replied {
        /// The turn, from 1.
        turn: u32,
        /// The beat that it answers.
        beat: String,
        /// The words.
        text: String,
        /// The option, by id, or the option that typed words were matched to.
        option: Option<String>,
        /// Whether it was typed.
        typed: bool,
        /// How long saying it takes.
        ms: u32,
        /// The moment in which it was said, in call time.
        at: Millis,
    },
    /// A reply could not be understood; counted, never punished.
    NotUnderstood {
        /// The turn.
        turn: u32,
    },
    /// A question from the list was asked. It opens a new turn.
    Asked {
        /// The turn.
        turn: u32,
        /// The question's id.
        question: String,
        /// Its words.
        text: String,
    },
    /// The trainee nodded.
    Nodded,
    /// The trainee took a breath.
    Breathed,
    /// A move was made. It opens a new turn.
    Moved {
        /// The turn.
        turn: u32,
        /// The move's id.
        action: String,
        /// What was done, in words.
        text: String,
        /// How much simulated time it took.
        took: Seconds,
    },
    /// A signal was seen.
    Signal {
        /// Which.
        signal: Signal,
        /// From what.
        evidence: Evidence,
    },
    /// The mood moved.
    MoodMoved {
        /// Which ladder.
        ladder: Ladder,
        /// From which step.
        from: i8,
        /// To which step.
        to: i8,
        /// Why.
        cause: Cause,
    },
    /// A chance to show a principle opened.
    OpportunityOpened {
        /// The principle.
        principle: Principle,
        /// Its cause, in the author's words.
        cause: String,
    },
    /// An opportunity was used; it may have been used before it opened.
    OpportunityEarned {
        /// The principle.
        principle: Principle,
        /// Its cause.
        cause: String,
        /// The signal that earned it.
        signal: Signal,
        /// The turn.
        turn: u32,
    },
    /// An opportunity closed unused.
    OpportunityMissed {
        /// The principle.
        principle: Principle,
        /// Its cause.
        cause: String,
        /// The beat at which it opened.
        beat: String,
    },
    /// A beat tempts: not doing the wrong thing there is worth something.
    Tempted {
        /// To break which principle.
        principle: Principle,
    },
    /// An earlier fault was made up for.
    Recovered {
        /// The fault.
        fault: Signal,
        /// The turn of the fault.
        turn: u32,
    },
    /// A fix came before the caller could take it.
    Bounced {
        /// The turn.
        turn: u32,
        /// How many acknowledgements stand.
        have: u8,
        /// How many this caller needs.
        need: u8,
    },
    /// A fact is now on the table.
    FactKnown {
        /// Its id.
        fact: String,
    },
    /// The trainee committed to a time.
    Promised {
        /// Its number in the attempt, from 0.
        promise: u32,
        /// The truth that it is bound to, if any.
        truth: Option<String>,
        /// In the trainee's words.
        words: String,
        /// How long from then.
        seconds: Seconds,
        /// The time on the wall by which.
        by: Clock,
        /// The turn.
        turn: u32,
    },
    /// A promise came due.
    PromiseDue {
        /// Its number.
        promise: u32,
        /// What became of it.
        fate: Fate,
    },
    /// A permitted offer was made.
    Offered {
        /// Its id in `you_may` or `solutions`.
        offer: String,
        /// The turn.
        turn: u32,
    },
    /// A typed offer matched nothing permitted and nothing forbidden: no credit, no fault, counted for the author.
    OfferUnplaced {
        /// The turn.
        turn: u32,
    },
    /// The caller reacted, by the reaction's name.
    Reacted {
        /// Its name.
        reaction: String,
    },
    /// Dead air.
    Silence {
        /// How often in a row.
        times: u32,
    },
    /// A scene ended.
    SceneEnded {
        /// The scene.
        scene: String,
        /// The ending, by id.
        ending: String,
        /// The scene that comes later, if one does.
        next: Option<String>,
    },
    /// The record may be completed now.
    RecordOpened,
    /// A field of the record was written.
    Recorded {
        /// Its id.
        field: String,
    },
    /// A next step was noted.
    Noted {
        /// Its number, from 0.
        index: u32,
        /// In the trainee's words.
        text: String,
        /// The moment that it is due.
        due: Clock,
        /// The truth that it serves, if it was matched to one.
        truth: Option<String>,
    },
    /// A next step was crossed out.
    Unnoted {
        /// Its number.
        index: u32,
    },
    /// The record is closed.
    RecordClosed,
    /// A day in the desk diary.
    DiaryDay {
        /// The morning of it.
        day: Clock,
        /// What there is to do.
        items: Vec<DiaryItem>,
    },
    /// A thing of the day was done.
    DiaryDone {
        /// Its number among the day's.
        index: u32,
    },
    /// The trainee asked to stop.
    Stopped,
    /// The trainee said what kind of customer it was.
    CallerRead {
        /// The kind's id.
        kind: String,
        /// Whether it is so.
        right: bool,
    },
    /// The attempt is over.
    Over,
}

impl Happening {
    /// The turn that it opens, and what was said or done there; none where it opens none.
    pub fn opens(&self) -> Option<(u32, &str)> {
        match self {
            Self::Replied { turn, text, .. } | Self::Asked { turn, text, .. } | Self::Moved { turn, text, .. } => Some((*turn, text)),
            _ => None,
        }
    }
}
