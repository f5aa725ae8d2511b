//! Where the caller stands: three short ladders.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString};

/// A ladder of the mood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Display, EnumIter, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Ladder {
    /// 0 (calm) to 10 (beside themselves).
    Anger,
    /// 0 (none) to 5 (full).
    Trust,
    /// 0 (not at all) to 3 (fully): how heard they feel.
    Heard,
}

impl Ladder {
    /// The highest step.
    pub fn top(self) -> i8 {
        match self {
            Ladder::Anger => 10,
            Ladder::Trust => 5,
            Ladder::Heard => 3,
        }
    }
}

/// Where the caller stands on the three ladders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Mood {
    /// 0 to 10.
    pub anger: i8,
    /// 0 to 5.
    pub trust: i8,
    /// 0 to 3.
    pub heard: i8,
}

impl Mood {
    /// The step on one ladder.
    pub fn on(&self, ladder: Ladder) -> i8 {
        match ladder {
            Ladder::Anger => self.anger,
            Ladder::Trust => self.trust,
            Ladder::Heard => self.heard,
        }
    }

    /// Moves by `steps` and stays on the ladder; says where it stands then.
    pub fn step(&mut self, ladder: Ladder, steps: i8) -> i8 {
        let rung = match ladder {
            Ladder::Anger => &mut self.anger,
            Ladder::Trust => &mut self.trust,
            Ladder::Heard => &mut self.heard,
        };
        *rung = rung.saturating_add(steps).clamp(0, ladder.top());
        *rung
    }
}
