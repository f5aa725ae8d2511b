//! What a signal does once it stands: it is logged with its evidence, moves the mood, and uses an opportunity.

use super::Conversation;
use super::standing::Touch;
use super::state::{Acknowledged, Slip};
use crate::log::{Cause, Happening};
use crate::principles::{Evidence, Sign, Signal};
use crate::scenario::{Ladder, Step, Steps, Temper};

impl Conversation {
    /// A signal stands: everything follows.
    pub(super) fn judged(&mut self, signal: Signal, evidence: Evidence) {
        self.note_signal(signal, evidence);
        self.signal_moves_mood(signal);
    }

    /// A signal stands, without effect on the mood.
    pub(super) fn note_signal(&mut self, signal: Signal, evidence: Evidence) {
        let turn = evidence.turn().unwrap_or(self.state.turn);
        self.emit(Happening::Signal { signal, evidence });
        self.state.shown.insert(signal);
        if signal.is_fault() {
            self.state.slips.push(Slip { fault: signal, turn, at: self.state.now });
        } else {
            self.earn(signal, turn);
        }
        match signal {
            Signal::Restatement => self.state.acknowledge(Acknowledged::Restated),
            Signal::Empathy => self.state.acknowledge(Acknowledged::Empathy),
            Signal::ApologyOwned => self.state.acknowledge(Acknowledged::Apology),
            _ => {}
        }
        self.suits(signal, turn);
    }

    /// Conduct that fits, or misjudges, this kind of caller; each signal says so once.
    fn suits(&mut self, signal: Signal, turn: u32) {
        if matches!(signal, Signal::Suited | Signal::Misjudged) {
            return;
        }
        let world = self.world.clone();
        let kind = world.kind();
        let verdict = match (kind.suits.contains(&signal), kind.jars.contains(&signal)) {
            (true, _) => Signal::Suited,
            (_, true) => Signal::Misjudged,
            _ => return,
        };
        if self.state.suited.insert(signal) {
            let what = format!("{}: {}", signal.entry().label, kind.manner);
            self.note_signal(verdict, Evidence::Moment { turn, what });
        }
    }

    /// Moves the ladders as the caller's kind and temper say. What soothes does so once for a concern.
    pub(super) fn signal_moves_mood(&mut self, signal: Signal) {
        let steps = self.world.kind().moves.get(&signal).copied().unwrap_or_default();
        let soothes = signal.sign() != Sign::Against;
        if soothes && !self.state.moved.insert((self.state.concern.clone(), signal)) {
            return;
        }
        self.move_mood(steps, Cause::Signal(signal));
    }

    fn move_mood(&mut self, steps: Steps, cause: Cause) {
        for (ladder, by) in steps.each() {
            self.step(ladder, self.tempered(ladder, by), cause.clone());
        }
    }

    /// Anger rises by temper: a quick one a step more, a slow one a step less but at least one.
    fn tempered(&self, ladder: Ladder, by: i8) -> i8 {
        match (ladder, self.world.scenario.caller.temper) {
            (Ladder::Anger, Temper::Quick) if by > 0 => by.saturating_add(1),
            (Ladder::Anger, Temper::Slow) if by > 1 => by - 1,
            _ => by,
        }
    }

    /// Steps that the author wrote; temper does not touch them.
    pub(super) fn author_steps(&mut self, steps: &[Step], cause: Cause) {
        for step in steps {
            self.step(step.ladder, step.by, cause.clone());
        }
    }

    fn step(&mut self, ladder: Ladder, by: i8, cause: Cause) {
        let from = self.state.standing.mood.on(ladder);
        self.do_touch(Touch::Moved { ladder, by });
        let to = self.state.standing.mood.on(ladder);
        if from != to {
            self.emit(Happening::MoodMoved { ladder, from, to, cause });
        }
    }
}
