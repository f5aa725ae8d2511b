//! Everything that can be asked. Screens queue commands; one file carries them out.

use std::path::PathBuf;

use crate::assessment::Contest;
use crate::base::Seconds;
use crate::help::Place;
use crate::log::{Directive, When};
use crate::records::AttemptId;
use crate::rehearsal::Asked;

use super::{AuthorAct, DrillAct, Preferences, Route, RubricAct, Setup};

/// Something asked by a screen or a key.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Go to a screen.
    Go(Route),
    /// Go back to where one was.
    Back,
    /// The person gives their name, which may be empty.
    SetName(String),
    /// Settings have changed.
    SetPreferences(Preferences),
    /// Read the briefing of a scenario.
    Brief(String),
    /// Take half a minute before an attempt.
    TakeHalfMinute(Setup),
    /// Begin an attempt.
    Begin(Setup),
    /// Go on with an attempt that was left.
    Continue(AttemptId),
    /// Back to the attempt under way.
    ReturnToCall,
    /// Leave the call for later; it waits, paused.
    LeaveCall,
    /// On from the end of a scene: to the record, or to the debrief.
    GoOn,
    /// Pause, or go on.
    Pause(bool),
    /// Keep what stands in the reply field, with the attempt.
    KeepDraft {
        /// The attempt.
        attempt: AttemptId,
        /// The words; none where the field is empty.
        text: String,
    },
    /// Do something in the attempt.
    Act(CallAct),
    /// Try again from a turn: a branch, for practice.
    TryAgain {
        /// The attempt.
        attempt: AttemptId,
        /// The turn that is said anew, from 1.
        turn: u32,
    },
    /// Ask what would have come of another line.
    WhatIf {
        /// The attempt.
        attempt: AttemptId,
        /// At which turn, or in place of what.
        asked: Asked,
    },
    /// Say this line at the turn that is asked about; none: think of another one.
    Suppose(Option<Directive>),
    /// Read the briefing of the same scenario, to play it from the start.
    PlayAgain(AttemptId),
    /// Open an attempt's debrief.
    OpenDebrief(AttemptId),
    /// Dispute a reading, or take that back.
    Contest {
        /// The attempt.
        attempt: AttemptId,
        /// The reading.
        contest: Contest,
        /// Why, in the trainee's words; none takes the dispute back.
        note: Option<String>,
    },
    /// Keep what the trainee would do differently.
    Reflect {
        /// The attempt.
        attempt: AttemptId,
        /// In their words.
        text: String,
    },
    /// Keep an attempt's debrief as a file.
    SaveReport {
        /// The attempt.
        attempt: AttemptId,
        /// What the attempt is called, for the file's name.
        name: String,
        /// Which attempt it is, in words for its first line.
        about: String,
    },
    /// Show a folder in the desktop's own program for files.
    OpenFolder(PathBuf),
    /// Show two attempts side by side.
    Compare(AttemptId, AttemptId),
    /// Do something in a drill.
    Drill(DrillAct),
    /// Show the first week no more.
    PutWeekAway,
    /// Read in the book.
    Help(Place),
    /// Do something in the studio.
    Author(AuthorAct),
    /// Do something with the organisation's rubric.
    Rubric(RubricAct),
    /// Take a notice away.
    Dismiss(usize),
    /// Try again what could not be written.
    RetryWriting,
    /// Open the records again, after something was in the way.
    Reopen,
    /// Hear a sample of the sounds as they are set.
    TestSound,
}

/// Something done in an attempt, before its words are read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the act of the same name")]
pub enum CallAct {
    /// The reply that waits is said now: over the customer's words, or in their pause.
    SayWaiting,
    Choose {
        option: String,
        when: When,
    },
    Say {
        text: String,
        when: When,
    },
    Withdraw,
    Composing,
    Nod,
    Breathe,
    Ask(String),
    Do(String),
    Write {
        field: String,
        text: String,
    },
    Note {
        text: String,
        due: Seconds,
    },
    Unnote(u32),
    FinishRecord,
    DoToday(u32),
    NextDay,
    ReadCaller(String),
    Stop,
}

/// Commands in the order in which they were asked, so that two in one frame both count.
#[derive(Debug, Default)]
pub struct Queue(Vec<Command>);

impl Queue {
    /// Asks for something.
    pub fn push(&mut self, command: Command) {
        self.0.push(command);
    }

    /// Asks for something in the attempt.
    pub fn act(&mut self, act: CallAct) {
        self.push(Command::Act(act));
    }

    /// Asks for something in the studio.
    pub fn author(&mut self, act: AuthorAct) {
        self.push(Command::Author(act));
    }

    /// Asks for something about the rubric.
    pub fn rubric(&mut self, act: RubricAct) {
        self.push(Command::Rubric(act));
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes everything that was asked.
    pub fn take(&mut self) -> Vec<Command> {
        std::mem::take(&mut self.0)
    }
}
