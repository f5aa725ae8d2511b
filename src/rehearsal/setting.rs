//! Where a rehearsal or a probe begins when that was set by hand: by ids, so that it outlives a change of the text.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::base::{Ix, Table};
use crate::conversation::{Placing, Standing};
use crate::scenario::{Ladder, Mood, Scenario};

/// A moment that was set by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// The beat that the caller comes to.
    pub beat: String,
    /// The mood before it; none: as the caller comes to the beat's scene.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mood: Option<Mood>,
    /// How often a turn has ended at the top of anger.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub strikes: u8,
    /// Facts on the table besides those of the briefing.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub facts: BTreeSet<String>,
    /// Beats that count as visited once.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub visited: BTreeSet<String>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_zero(strikes: &u8) -> bool {
    *strikes == 0
}

impl Setting {
    /// A beat by itself.
    pub fn alone(beat: &str) -> Self {
        Self { beat: beat.to_owned(), mood: None, strikes: 0, facts: BTreeSet::new(), visited: BTreeSet::new() }
    }

    /// The same in a scenario.
    ///
    /// # Errors
    /// A sentence about the first name that nothing has there.
    pub fn placing(&self, scenario: &Scenario) -> Result<Placing, String> {
        let beat = found(&scenario.beats, "beat", &self.beat)?;
        let mut placing = Placing::alone(scenario, beat);
        if let Some(mood) = self.mood {
            let on = |ladder: Ladder| mood.on(ladder).clamp(0, ladder.top());
            // Who feels heard was acknowledged, or a fix would be thrown back as if they had not been.
            placing.acknowledged = usize::try_from(on(Ladder::Heard)).unwrap_or(0);
            placing.standing.mood = Mood { anger: on(Ladder::Anger), trust: on(Ladder::Trust), heard: on(Ladder::Heard) };
        }
        placing.standing.strikes = self.strikes.min(Standing::MOST_STRIKES);
        placing.facts = self.facts.iter().map(|id| found(&scenario.facts, "fact", id)).collect::<Result<_, _>>()?;
        placing.visited = self.visited.iter().map(|id| found(&scenario.beats, "beat", id)).collect::<Result<_, _>>()?;
        Ok(placing)
    }
}

fn found<T>(table: &Table<T>, what: &str, id: &str) -> Result<Ix<T>, String> {
    table.find(id).ok_or_else(|| format!("there is no {what} “{id}”"))
}
