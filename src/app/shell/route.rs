//! Where one is.

use crate::principles::Principle;
use crate::records::AttemptId;
use crate::rehearsal::Asked;

/// A screen of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// The records are being opened, or could not be.
    Opening,
    /// The first start.
    Welcome,
    /// The scenario cards.
    Home,
    /// Before a call: role, facts, remit, and how to play it.
    Briefing,
    /// Half a minute for oneself before a call.
    HalfMinute,
    /// A call.
    Call,
    /// After a scene: the record.
    Record,
    /// The days between two scenes.
    Diary,
    /// What an attempt is shown to mean.
    Debrief(AttemptId),
    /// What would have come of another line at a moment of an attempt.
    WhatIf(AttemptId, Asked),
    /// Two attempts side by side.
    Compare(AttemptId, AttemptId),
    /// All principles, or one.
    Principles(Option<Principle>),
    /// A drill on one principle.
    Drill,
    /// The scenarios to write on: one's own, and the shipped ones to copy.
    Studio,
    /// The scenario that is open in the studio.
    Author,
    /// How results are computed in the organisation.
    Rubric,
    /// What was done so far.
    Progress,
    /// The book: reference, guide and findings.
    Help,
    /// Settings.
    Settings,
}
