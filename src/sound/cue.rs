//! The small sounds around a conversation.

use crate::scenario::Channel;

use super::Silent;

/// A sound that is played once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cue {
    /// A conversation begins: the phone rings and is picked up, the shop door opens, ...
    Opening(Channel),
    /// It is over.
    Closing(Channel),
    /// The caller grows angrier.
    SeaRises,
    /// The caller calms down.
    SeaFalls,
    /// A message of the caller's arrives.
    ChatTick,
    /// The trainee's message is sent.
    MessageSent,
    /// The trainee nods.
    Nod,
}

/// Cues and backdrops. Nothing here waits, and nothing fails: what cannot be heard is not heard.
pub trait Cues {
    /// Plays a cue once, over whatever else is heard.
    fn cue(&self, cue: Cue);
    /// Turns the tone of a held call on or off.
    fn hold(&self, on: bool);
    /// Sets the quiet background of a channel, or none.
    fn ambience(&self, of: Option<Channel>);
}

impl Cues for Silent {
    fn cue(&self, _: Cue) {}
    fn hold(&self, _: bool) {}
    fn ambience(&self, _: Option<Channel>) {}
}
