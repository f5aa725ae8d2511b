//! Where the caller stands, asked and moved through these few functions alone, so that it can be watched: a proof
//! plays a stretch once, sees what it asked of the mood and did to it, and knows the same of every mood that would
//! have answered alike.

use super::Conversation;
use crate::scenario::{Ladder, Mood};

/// What a caller's temper has come to: the mood, and how often a turn has ended at the top of anger in this scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Standing {
    /// The three ladders.
    pub mood: Mood,
    /// 0 to 4; at 4 patience is over.
    pub strikes: u8,
}

/// A touch upon the standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Touch {
    /// Something was decided by whether a ladder stands within these steps.
    Asked {
        /// The ladder.
        ladder: Ladder,
        /// At least.
        at_least: i8,
        /// At most.
        at_most: i8,
        /// Whether it did.
        held: bool,
    },
    /// A ladder was moved by so much, as far as it reaches.
    Moved {
        /// The ladder.
        ladder: Ladder,
        /// By how much.
        by: i8,
    },
    /// A scene begins with a mood of its own.
    Set(Mood),
    /// Something was decided by whether patience is over.
    Patience {
        /// Whether it was.
        over: bool,
    },
    /// A turn ended at the top of anger.
    Struck,
    /// A scene begins, and what was struck before is forgotten.
    Forgiven,
}

impl Standing {
    /// Turns that end at the top of the ladder of anger, before patience is over.
    pub const MOST_STRIKES: u8 = 4;

    /// Whether a ladder stands within these steps, both included.
    pub fn within(&self, ladder: Ladder, at_least: i8, at_most: i8) -> bool {
        (at_least..=at_most).contains(&self.mood.on(ladder))
    }

    /// Whether patience is over.
    pub fn patience_over(&self) -> bool {
        self.strikes >= Self::MOST_STRIKES
    }

    /// Where it stands after a touch; none, if it would have answered otherwise.
    #[must_use]
    pub fn after(mut self, touch: Touch) -> Option<Self> {
        match touch {
            Touch::Asked { ladder, at_least, at_most, held } => return (self.within(ladder, at_least, at_most) == held).then_some(self),
            Touch::Patience { over } => return (self.patience_over() == over).then_some(self),
            Touch::Moved { ladder, by } => {
                self.mood.step(ladder, by);
            }
            Touch::Set(mood) => self.mood = mood,
            Touch::Struck => self.strikes = (self.strikes + 1).min(Self::MOST_STRIKES),
            Touch::Forgiven => self.strikes = 0,
        }
        Some(self)
    }
}

impl Conversation {
    /// Where the caller stands.
    pub fn standing(&self) -> Standing {
        self.state.standing
    }

    /// The same conversation with a caller who stands elsewhere.
    pub fn stand(&mut self, standing: Standing) {
        self.state.standing = standing;
    }

    /// Begins to watch what is asked of the standing and done to it.
    pub fn watch(&mut self) {
        *self.watched.borrow_mut() = Some(Vec::new());
    }

    /// What was asked and done since [`watch`](Self::watch), in order.
    pub fn take_watched(&self) -> Vec<Touch> {
        self.watched.take().unwrap_or_default()
    }

    fn touch(&self, touch: Touch) {
        if let Some(touches) = self.watched.borrow_mut().as_mut() {
            touches.push(touch);
        }
    }

    /// Asks whether a ladder stands within these steps, both included.
    pub(super) fn stands_within(&self, ladder: Ladder, at_least: i8, at_most: i8) -> bool {
        let held = self.state.standing.within(ladder, at_least, at_most);
        self.touch(Touch::Asked { ladder, at_least, at_most, held });
        held
    }

    /// Asks whether anger stands at least so high.
    pub(super) fn as_angry_as(&self, step: i8) -> bool {
        self.stands_within(Ladder::Anger, step, i8::MAX)
    }

    /// Asks whether patience is over.
    pub(super) fn patience_over(&self) -> bool {
        let over = self.state.standing.patience_over();
        self.touch(Touch::Patience { over });
        over
    }

    /// Counts a turn that ends at the top of anger.
    pub(super) fn count_strike(&mut self) {
        if self.as_angry_as(Ladder::Anger.top()) {
            self.do_touch(Touch::Struck);
        }
    }

    /// Does what a touch says, and lets it be seen.
    pub(super) fn do_touch(&mut self, touch: Touch) {
        self.touch(touch);
        self.state.standing = self.state.standing.after(touch).unwrap_or(self.state.standing);
    }
}
