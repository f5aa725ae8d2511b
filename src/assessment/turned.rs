//! Where a call turned, as a debrief tells it once everything that could have come was played.

use serde::Serialize;

use super::QUOTED;
use crate::base::{quotable, sentence, shorten};
use crate::scenario::Outcome;

/// What is still open at a moment, with the author's options from there on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Open {
    /// The best outcome that can still be reached.
    pub best: Outcome,
    /// The worst.
    pub worst: Outcome,
    /// Whether a better one than `best` is ruled out. Where not, none was found.
    pub sure: bool,
}

impl Open {
    /// In words: "from “solved” down to “the customer was lost”".
    fn words(&self) -> String {
        let found = if self.sure { "" } else { ", as far as was found" };
        let best = self.best.words();
        if self.best == self.worst {
            return format!("only “{best}”{found}");
        }
        format!("from “{best}” down to “{}”{found}", self.worst.words())
    }
}

/// What was done, or left undone, where something closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A reply, a question or a move: the turn itself.
    Turn,
    /// Nobody said anything, after the turn.
    Silence,
    /// Words over the customer's, after the turn.
    Over,
    /// The record and the days that followed, after the turn.
    Record,
}

/// A moment at which a better end closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Closing {
    /// The turn; 0 is before the first.
    pub turn: u32,
    /// What closed it.
    pub what: What,
    /// The entry of the log in which that was.
    pub entry: usize,
    /// What was said or done at the turn; empty where it was something else.
    pub yours: String,
    /// What was open before it.
    pub before: Open,
    /// And after it.
    pub after: Open,
    /// What would have kept the best one open, in the author's words, whole.
    pub kept_by: Vec<String>,
}

/// So many of the lines that would have kept an end open are told.
const TOLD: usize = 2;

impl Closing {
    /// Which moment it was, as a sentence begins: "Turn 4".
    pub fn place(&self) -> String {
        match (self.what, self.turn) {
            (What::Turn, turn) => format!("Turn {turn}"),
            (What::Silence, 0) => "Your silence at the beginning".to_owned(),
            (What::Silence, turn) => format!("Your silence after turn {turn}"),
            (What::Over, 0) => "What you said over the customer's first words".to_owned(),
            (What::Over, turn) => format!("What you said over the customer's words after turn {turn}"),
            (What::Record, _) => "What was noted after the call".to_owned(),
        }
    }

    /// What closed, and what would have kept it open, as sentences.
    pub fn told(&self) -> Vec<String> {
        let yours = if self.yours.is_empty() { String::new() } else { format!(" (“{}”)", shorten(&self.yours, QUOTED)) };
        let mut told = vec![
            format!("{}{yours}: a better end closed here.", self.place()),
            format!("Before it could still come {}; after it {}.", self.before.words(), self.after.words()),
        ];
        let kept: Vec<String> = self.kept_by.iter().take(TOLD).map(|words| format!("“{}”", quotable(words, 2 * QUOTED))).collect();
        told.push(match kept.is_empty() {
            true => "What would have kept it open was not found among the author's lines.".to_owned(),
            false => sentence(&format!("It would have stayed open with {}", kept.join(" or "))),
        });
        told
    }
}

/// Where a call turned, exactly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Turned {
    /// The moments at which a better end closed, in order.
    pub closed: Vec<Closing>,
    /// What was open at the beginning; none where nothing was found.
    pub at_first: Option<Open>,
    /// What is open at last.
    pub at_last: Option<Open>,
}

impl Turned {
    /// All of it as sentences.
    pub fn told(&self) -> Vec<String> {
        if self.closed.is_empty() {
            return self.at_last.map(|open| stayed_open(&open)).into_iter().collect();
        }
        self.closed.iter().map(|closing| closing.told().join(" ")).collect()
    }
}

fn stayed_open(open: &Open) -> String {
    let found = if open.sure { "" } else { " that was found" };
    format!("The best end{found}, “{}”, stayed open to the last.", open.best.words())
}
