//! What is shown of a scenario before it is played.

use crate::principles::Principle;
use crate::scenario::{Channel, Face, Level, Scenario};

/// A scenario in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The file's name without its ending.
    pub id: String,
    /// The title.
    pub title: String,
    /// One line about it.
    pub line: String,
    /// For whom.
    pub level: Level,
    /// How it is carried.
    pub channel: Channel,
    /// The customer's full name.
    pub caller: String,
    /// How the customer looks.
    pub face: Face,
    /// About how long it takes.
    pub minutes: u32,
    /// What a player may want to know before.
    pub content_notes: Vec<String>,
    /// The principles that it asks for.
    pub wants: Vec<Principle>,
}

impl Card {
    /// The card of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        Self {
            id: scenario.id.clone(),
            title: scenario.title.clone(),
            line: scenario.line.clone(),
            level: scenario.level,
            channel: scenario.channel,
            caller: scenario.caller.name.clone(),
            face: scenario.caller.face,
            minutes: scenario.minutes,
            content_notes: scenario.content_notes.clone(),
            wants: scenario.goals.iter().map(|goal| goal.principle).collect(),
        }
    }
}
