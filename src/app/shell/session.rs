//! The attempt under way: the conversation, the part of its log that is safe on disk, and how the machine's time is
//! call time.

use std::collections::VecDeque;

use super::{CallView, Item};
use crate::assessment::Debrief;
use crate::base::Millis;
use crate::conversation::{Conversation, FloorView, Phase, Refusal};
use crate::log::{Act, Entry, Happening, Log, Stamped};
use crate::records::{AttemptId, Ticket};

/// While the trainee's own words are being said, call time runs so many times as fast: nobody needs to wait for what
/// they have just written.
const OWN_WORDS: u64 = 8;

/// How far the end of an attempt has come.
#[derive(Debug, Default)]
pub enum End {
    /// It goes on.
    #[default]
    Open,
    /// It is over, and what it is shown to mean is being made; whether somebody waits for it.
    Assessing {
        /// Whether the debrief opens as soon as it is there.
        awaited: bool,
    },
    /// It is over, and this is what it is shown to mean. It is still looked at.
    Assessed(Box<Debrief>),
}

/// An attempt under way.
#[derive(Debug)]
pub struct Session {
    /// Its id in the records.
    pub attempt: AttemptId,
    /// The conversation, which may be a moment ahead of what is on disk.
    pub conversation: Conversation,
    /// What is safe on disk.
    pub log: Log,
    /// What the call screen shows.
    pub view: CallView,
    /// Whether it is paused.
    pub paused: bool,
    /// Whether writing has failed; nothing more is done until it works again.
    pub stuck: bool,
    /// How far its end has come.
    pub end: End,
    /// What the trainee set out to do; may be empty.
    pub aim: String,
    pending: VecDeque<(Ticket, Entry)>,
    seq: u32,
    from_wall: u64,
    from_call: Millis,
    rate: u64,
}

/// Folds in what is acknowledged; a later scene begins with what lies between.
fn show(view: &mut CallView, conversation: &Conversation, entry: &Entry) {
    view.take(entry);
    for happening in &entry.happenings {
        let Happening::SceneBegan { scene, .. } = happening else { continue };
        let scene = conversation.world().scenario.scenes.get(scene);
        if let Some(intro) = scene.map(|scene| scene.intro.as_str()).filter(|intro| !intro.is_empty()) {
            view.items.insert(0, Item::Stage(intro.to_owned()));
        }
    }
}

impl Session {
    /// An attempt that begins, or goes on after `log`; `wall` is the program's clock.
    pub fn new(attempt: AttemptId, conversation: Conversation, log: Log, wall: u64, paused: bool) -> Self {
        let mut view = CallView::under(log.header.settings);
        view.open(&log.opening);
        log.entries.iter().for_each(|entry| show(&mut view, &conversation, entry));
        // What was given back in the past was taken then.
        view.returned = None;
        let (seq, from_call) = (log.entries.len() as u32, conversation.now());
        Self {
            attempt,
            conversation,
            log,
            view,
            paused,
            stuck: false,
            end: End::default(),
            aim: String::new(),
            pending: VecDeque::new(),
            seq,
            from_wall: wall,
            from_call,
            rate: 1,
        }
    }

    /// Call time at a moment of the program's clock.
    pub fn call_time(&self, wall: u64) -> Millis {
        if self.paused || self.conversation.phase() != Phase::Call {
            return self.from_call;
        }
        self.from_call + Millis(wall.saturating_sub(self.from_wall) * self.rate)
    }

    /// From here on it is `call` at the moment `wall`.
    fn rebase(&mut self, call: Millis, wall: u64) {
        self.from_call = call;
        self.from_wall = wall;
        let own = matches!(self.conversation.floor(), FloorView::YouSpeak { .. });
        self.rate = if own { OWN_WORDS } else { 1 };
    }

    /// Pauses, or goes on.
    pub fn pause(&mut self, paused: bool, wall: u64) {
        self.from_call = self.call_time(wall);
        self.from_wall = wall;
        self.paused = paused;
    }

    /// Lets time pass up to now; gives what is to be written down.
    pub fn tick(&mut self, wall: u64) -> Vec<Entry> {
        let mut entries = Vec::new();
        while let Some(due) = self.conversation.next_due().filter(|due| *due <= self.call_time(wall)) {
            // Counted before the call moves on: after its end it has no time of its own.
            let over = self.call_time(wall).since(due).0 / self.rate;
            let happenings = self.conversation.advance(due);
            if !happenings.is_empty() {
                entries.push(Entry { stamped: Stamped { at: due, act: Act::Advance }, happenings });
            }
            // At the end of the trainee's own words time runs as before, from the moment they ended.
            self.rebase(due, wall - over.min(wall));
        }
        entries
    }

    /// Does something now.
    ///
    /// # Errors
    /// Where it is not possible now.
    pub fn act(&mut self, act: Act, wall: u64) -> Result<Entry, Refusal> {
        let at = self.call_time(wall).max(self.conversation.now());
        let stamped = Stamped { at, act };
        let happenings = self.conversation.apply(&stamped)?;
        // The moment was taken before the act: what was waited until then at the record or the diary is no part of the
        // scene that may have begun by it.
        self.rebase(at.max(self.conversation.now()), wall);
        Ok(Entry { stamped, happenings })
    }

    /// The number of the next entry; each is used once.
    pub fn next_seq(&mut self) -> u32 {
        self.seq += 1;
        self.seq - 1
    }

    /// An entry that waits for its acknowledgement.
    pub fn await_ack(&mut self, ticket: Ticket, entry: Entry) {
        self.pending.push_back((ticket, entry));
    }

    /// What is safe on disk now is shown. Gives the entries.
    pub fn acknowledge(&mut self, ticket: Ticket) -> Vec<Entry> {
        let mut safe = Vec::new();
        while self.pending.front().is_some_and(|(waiting, _)| *waiting <= ticket) {
            if let Some((_, entry)) = self.pending.pop_front() {
                show(&mut self.view, &self.conversation, &entry);
                self.log.entries.push(entry.clone());
                safe.push(entry);
            }
        }
        safe
    }

    /// How the scene has ended, in the author's few words; none while it goes on.
    pub fn ending(&self) -> Option<&str> {
        let endings = &self.conversation.world().scenario.endings;
        self.view.ended.as_ref().map(|id| endings.get(id).map(|ending| ending.title.as_str()).unwrap_or_default())
    }

    /// Whether it is over, and no more than looked at.
    pub fn is_over(&self) -> bool {
        !matches!(self.end, End::Open)
    }

    /// Whether everything that was done is safe on disk.
    pub fn settled(&self) -> bool {
        self.pending.is_empty()
    }

    /// How long until something happens by itself, in milliseconds of the program's clock.
    pub fn next_ms(&self, wall: u64) -> Option<u64> {
        if self.paused {
            return None;
        }
        let due = self.conversation.next_due()?;
        Some(due.since(self.call_time(wall)).0 / self.rate)
    }
}
