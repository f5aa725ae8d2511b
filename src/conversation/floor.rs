//! The floor: who is speaking, and what the passing of time does. When the floor is free, silence runs.

use super::Conversation;
use super::speech;
use super::state::{Acknowledged, Floor, Phase, Planned, Speaking, Then, Turn};
use super::turns::GAP;
use crate::base::Millis;
use crate::log::{Happening, RealTime, Spoken};
use crate::principles::{Evidence, Signal};
use crate::scenario::{FloorKind, ReactionTo};

/// A reply in the last milliseconds of a line counts as after it: people start to speak a little early.
const GRACE: u64 = 600;
/// A pause of at least this length invites a nod.
const INVITING_PAUSE: u32 = 700;
/// No call is longer than thirty days of call time; at a later moment nothing happens any more.
pub(super) const LONGEST_CALL: Millis = Millis(30 * 86_400_000);
/// After so many silences in a row the caller's patience is over.
const SILENCES: u32 = 3;

impl Turn {
    pub(super) fn new(lines: Vec<Planned>, then: Then, begins: Millis) -> Self {
        let invitations = lines.iter().skip(1).filter(|line| line.pause_ms >= INVITING_PAUSE).count() as u32;
        Self {
            next_at: begins,
            lines: lines.into(),
            speaking: None,
            said: 0,
            then,
            broken: false,
            nodded: None,
            nod_counted: false,
            invitations,
            waiting: None,
        }
    }

    /// Whether a reply now would come after everything: in the grace of the last line.
    pub(super) fn nearly_done(&self, now: Millis) -> bool {
        self.lines.is_empty() && self.speaking.as_ref().is_some_and(|speaking| speaking.ends.since(now).0 <= GRACE)
    }

    /// Whether it is between two lines, or in the grace of one that is not the last.
    pub(super) fn pausing(&self, now: Millis) -> bool {
        let graced = self.speaking.as_ref().is_none_or(|speaking| speaking.ends.since(now).0 <= GRACE);
        graced && !self.lines.is_empty() && (self.said > 0 || self.speaking.is_some())
    }
}

impl Conversation {
    pub(super) fn floor_kind(&self) -> FloorKind {
        self.scene().channel.floor()
    }

    // --- Time ---

    pub(super) fn floor_due(&self) -> Option<Millis> {
        match &self.state.floor {
            Floor::Caller(turn) => Some(turn.speaking.as_ref().map_or(turn.next_at, |speaking| speaking.ends)),
            Floor::Agent { until, .. } | Floor::Away { until, .. } => Some(*until),
            Floor::Free { silence_at } => *silence_at,
        }
    }

    /// Does everything that is due up to `to`, in order.
    pub(super) fn pass_time(&mut self, to: Millis) {
        let to = to.min(LONGEST_CALL);
        while self.state.phase == Phase::Call {
            let (promise, floor) = (self.promise_due(), self.floor_due());
            match [promise, floor].into_iter().flatten().min() {
                Some(due) if due <= to => {
                    self.state.now = self.state.now.max(due);
                    if promise == Some(due) {
                        self.settle_due();
                    } else {
                        self.floor_event();
                    }
                }
                _ => {
                    self.state.now = self.state.now.max(to);
                    return;
                }
            }
        }
    }

    fn floor_event(&mut self) {
        let floor = std::mem::replace(&mut self.state.floor, Floor::Free { silence_at: None });
        match floor {
            Floor::Caller(mut turn) => match turn.speaking.take() {
                Some(speaking) => self.line_ends(turn, speaking),
                None => self.line_begins(turn),
            },
            Floor::Agent { next, .. } | Floor::Away { next, .. } => self.state.floor = Floor::Caller(next),
            Floor::Free { .. } => self.silence(),
        }
    }

    fn line_begins(&mut self, mut turn: Turn) {
        match turn.lines.pop_front() {
            Some(planned) => {
                self.emit(Happening::LineBegan { line: planned.line.clone(), ms: planned.ms });
                let now = self.state.now;
                turn.speaking = Some(Speaking { began: now, ends: now + Millis(planned.ms.into()), planned });
                self.state.floor = Floor::Caller(turn);
            }
            None => self.turn_ends(turn),
        }
    }

    fn line_ends(&mut self, mut turn: Turn, speaking: Speaking) {
        self.line_said(speaking.planned);
        turn.said += 1;
        match turn.lines.front() {
            Some(next) => {
                turn.next_at = self.state.now + Millis(next.pause_ms.into());
                self.state.floor = Floor::Caller(turn);
            }
            None => self.turn_ends(turn),
        }
    }

    /// A line has been said to its end: what it tells is now told.
    pub(super) fn line_said(&mut self, planned: Planned) {
        self.emit(Happening::LineEnded { line: planned.line });
        for fact in planned.tells {
            self.learn(fact);
        }
        if planned.by.is_none() {
            self.state.caller_words.push((self.state.turn, planned.text));
        }
    }

    fn turn_ends(&mut self, turn: Turn) {
        self.count_strike();
        if !turn.broken && turn.said >= 2 {
            self.state.acknowledge(Acknowledged::LetFinish);
        }
        if self.real_time() == RealTime::Off && turn.invitations > 0 && !turn.nod_counted {
            self.nod_spared();
        }
        match turn.then {
            Then::Go(way) => {
                // Typed words wait on; an option answers the beat that it stood at, and that is over.
                let waiting = match turn.waiting {
                    Some(option @ Spoken::Option { .. }) => {
                        self.hear_nothing(&option);
                        None
                    }
                    typed => typed,
                };
                self.take_way(way, Vec::new());
                if let Floor::Caller(next) = &mut self.state.floor {
                    next.waiting = waiting;
                }
            }
            Then::End(ending) => {
                if let Some(spoken) = turn.waiting {
                    self.hear_nothing(&spoken);
                }
                self.end_scene(ending);
            }
            Then::Free => {
                self.free_the_floor();
                if let Some(spoken) = turn.waiting {
                    self.hear(spoken);
                }
            }
        }
    }

    /// Nobody has the floor; silence begins to run.
    pub(super) fn free_the_floor(&mut self) {
        let words = self.words_on_screen();
        let allowance = speech::allowance_ms(words, self.header.settings.typed, self.floor_kind(), self.real_time());
        // Patience that is over, in a call that nobody ends, is not tried again and again.
        let silence_at = allowance.filter(|_| self.state.silences < SILENCES);
        let silence_at = silence_at.map(|ms| self.state.now + Millis(self.header.settings.intensity.patience(ms)));
        self.state.breathed = false;
        self.state.floor = Floor::Free { silence_at };
        self.emit(Happening::FloorFree { until: silence_at });
    }

    fn silence(&mut self) {
        self.state.silences += 1;
        let times = self.state.silences;
        self.emit(Happening::Silence { times });
        self.judged(Signal::DeadAir, Evidence::Moment { turn: self.state.turn, what: "nobody said anything for a long moment".to_owned() });
        if times >= SILENCES {
            return self.give_up();
        }
        let reaction = if times == 1 { ReactionTo::Silence } else { ReactionTo::LongSilence };
        let (lines, way) = self.react(reaction);
        match way {
            Some(way) => self.take_way(way, lines),
            None => self.begin_turn(lines, Then::Free, GAP),
        }
    }
}
