//! Conditions: when a route, an option, a question, a move or a later scene holds.

use super::model::{Beat, Ending, Fact, Move, Truth};
use super::mood::Ladder;
use crate::base::Ix;
use crate::principles::Signal;

/// A condition over the reply at hand and the state of the conversation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Condition {
    /// Always.
    #[default]
    Always,
    /// Never.
    Never,
    /// All of them.
    All(Vec<Condition>),
    /// At least one of them.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
    /// The reply shows a signal. In a line it is the reply that led to it.
    Shows(Signal),
    /// A signal was shown at some time in this attempt.
    Shown(Signal),
    /// A ladder stands within these steps, both included.
    Mood {
        /// Which ladder.
        ladder: Ladder,
        /// At least.
        at_least: i8,
        /// At most.
        at_most: i8,
    },
    /// The reply speaks of a fact, or sets it.
    Says(Ix<Fact>),
    /// A reply spoke of a fact, or set it, at some time in this attempt.
    Said(Ix<Fact>),
    /// A fact is on the table.
    Fact(Ix<Fact>),
    /// A move was made.
    Did(Ix<Move>),
    /// The reply makes an offer, permitted or not.
    Offers(String),
    /// An offer of `you_may` or `solutions` was made, or plainly named.
    Offered(String),
    /// A promise about a truth was made.
    Promised(Ix<Truth>),
    /// A promise about a truth was made, and was realistic or tight.
    PromisedWell(Ix<Truth>),
    /// A promise about a truth was kept.
    Kept(Ix<Truth>),
    /// A promise about a truth was broken.
    Broken(Ix<Truth>),
    /// What is the agent's to do was done from the desk diary, promised or not.
    Done(Ix<Truth>),
    /// A beat was visited at least so often in this attempt, this visit included.
    Visited {
        /// Which.
        beat: Ix<Beat>,
        /// How often.
        at_least: u32,
    },
    /// The scene before ended so.
    Ended(Ix<Ending>),
    /// The caller has been acknowledged often enough for a fix to land.
    ReadyForFix,
    /// The reply was asked as a question from the list, or read as a question the caller could not place.
    AnyQuestion,
}
