//! A reply that is tried: what is read in it, where it would lead and why, without going on.

use super::{Led, Player, interpret};
use crate::conversation::Decision;
use crate::log::{Act, Spoken, When};
use crate::principles::Reading;

/// What came of trying a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// The reply.
    pub text: String,
    /// What was read in it.
    pub reading: Reading,
    /// What it would lead to.
    pub led: Led,
    /// How that was decided; none where it was not understood, or a fix came too early.
    pub decision: Option<Decision>,
    /// Why it cannot be said, where it cannot.
    pub refused: Option<String>,
}

impl Tried {
    /// Tries a reply where `player` stands, when the caller has finished.
    pub fn of(player: &Player, text: &str) -> Self {
        let mut player = player.clone();
        player.listen();
        player.conversation.note_decisions();
        let (at, before) = (player.conversation.current_beat_id().to_owned(), player.log.entries.len());
        let spoken = interpret::typed(&player.conversation, text);
        let reading = spoken.reading().clone();
        let said = Act::Say { spoken: Spoken::Typed { text: text.to_owned(), reading: reading.clone() }, when: When::AtEnd };
        let refused = player.act(player.conversation.now(), said).err().map(|refusal| refusal.to_string());
        player.listen();
        let led = Led::of(&at, player.log.entries[before..].iter().flat_map(|entry| &entry.happenings));
        Self { text: text.to_owned(), reading, led, decision: player.conversation.decision().cloned(), refused }
    }
}
