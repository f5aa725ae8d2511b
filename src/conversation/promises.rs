//! Promises: a time that the trainee committed to, bound to a truth, judged against it, and come due.

use super::Conversation;
use super::state::Promise;
use crate::base::{Clock, Ix, Millis, Seconds};
use crate::log::{Fate, Happening};
use crate::principles::{Evidence, Matched, Promised, Reading, Signal};
use crate::scenario::Truth;

/// Nobody can promise for longer than ten years: a longer time is none.
const LONGEST_PROMISE: Seconds = Seconds(10 * 366 * Seconds::DAY.0);

impl Conversation {
    /// Takes note of the promise in a reply; says whether it could be bound. It binds to what its words are about,
    /// else to what the beat is about.
    pub(super) fn promise(&mut self, promised: &Promised, reading: &Reading, evidence: &Evidence) -> bool {
        let within_reach = |seconds: &Seconds| (0..=LONGEST_PROMISE.0).contains(&seconds.0);
        let Some(seconds) = promised.seconds.filter(within_reach) else { return true };
        let scenario = &self.world.scenario;
        let named = reading.matched().find_map(|matched| match matched {
            Matched::Truth(id) => scenario.truths.find(id),
            _ => None,
        });
        let truth = named.or(self.beat().time_about);
        // The clock time or day that was named, as it was named; else so long from now.
        let now = self.state.clock();
        let ahead = |by: &Clock| *by > now && *by <= now.after(LONGEST_PROMISE);
        let by = promised.by.filter(ahead).unwrap_or_else(|| now.after(seconds));
        let words = match evidence {
            Evidence::Words { quote, .. } => quote.clone(),
            _ => promised.what.clone(),
        };
        let judged = truth.and_then(|ix| self.judge_promise(ix, seconds));
        // A promise that says the same again is the same promise.
        if self.state.promises.iter().any(|known| known.truth == truth && known.by == by && known.truth.is_some()) {
            return true;
        }
        self.emit(Happening::Promised {
            promise: self.state.promises.len() as u32,
            truth: truth.map(|ix| self.world.scenario.truths.id(ix).to_owned()),
            words: words.clone(),
            seconds,
            by,
            turn: self.state.turn,
        });
        self.state.promises.push(Promise { truth, words, seconds, by, judged, fate: None });
        if let Some(signal) = judged {
            self.judged(signal, evidence.clone());
        }
        truth.is_some()
    }

    /// Whether a time that can be kept was named for what the beat asks about: it need not be named again.
    pub(super) fn time_was_told(&self) -> bool {
        let holds = |judged: Option<Signal>| matches!(judged, Some(Signal::PromiseRealistic | Signal::PromiseTight));
        self.beat()
            .time_about
            .is_some_and(|truth| self.state.promises.iter().any(|known| known.truth == Some(truth) && holds(known.judged)))
    }

    /// How a promised time stands to the true one, by the rubric's bands.
    fn judge_promise(&self, truth: Ix<Truth>, promised: Seconds) -> Option<Signal> {
        let takes = self.world.scenario.truths[truth].takes.0;
        let bands = self.world.rubric.promise;
        let percent = promised.0 * 100;
        if takes == 0 {
            return Some(Signal::PromiseRealistic);
        }
        // For what the trainee does themselves any time within reach can be kept.
        if self.world.scenario.truths[truth].yours {
            return Some(if percent > takes.saturating_mul(bands.padded) { Signal::PromisePadded } else { Signal::PromiseRealistic });
        }
        if promised.0 < takes {
            Some(Signal::PromiseShort)
        } else if percent <= takes.saturating_mul(bands.tight) {
            Some(Signal::PromiseTight)
        } else if percent <= takes.saturating_mul(bands.realistic) {
            Some(Signal::PromiseRealistic)
        } else if percent <= takes.saturating_mul(bands.padded) {
            None
        } else {
            Some(Signal::PromisePadded)
        }
    }

    /// When, in call time, the next promise about something that takes the time it takes comes due.
    pub(super) fn promise_due(&self) -> Option<Millis> {
        let base = self.state.scene_clock.0 + self.state.extra.0;
        let due = self.open_by_itself().map(|(_, promise)| (promise.by.0 - base).max(0) as u64 * 1000).min()?;
        Some((self.state.scene_began + Millis(due)).max(self.state.now))
    }

    /// Settles what is due by the clock on the wall.
    pub(super) fn settle_due(&mut self) {
        let now = self.state.clock();
        self.settle_by(now);
    }

    /// Settles what is due by `moment`, of the things that take the time that they take.
    pub(super) fn settle_by(&mut self, moment: Clock) {
        let due: Vec<(usize, Fate)> = self
            .open_by_itself()
            .filter(|(_, promise)| promise.by <= moment)
            .map(|(number, promise)| {
                let takes = promise.truth.map_or(Seconds(0), |ix| self.world.scenario.truths[ix].takes);
                (number, if promise.seconds >= takes { Fate::Kept } else { Fate::Broken })
            })
            .collect();
        for (number, fate) in due {
            self.settle(number, fate);
        }
    }

    /// Promises that are open, and not the trainee's own to keep.
    fn open_by_itself(&self) -> impl Iterator<Item = (usize, &Promise)> {
        let by_itself = |promise: &Promise| promise.truth.is_some_and(|ix| !self.world.scenario.truths[ix].yours);
        self.state.promises.iter().enumerate().filter(move |(_, promise)| promise.fate.is_none() && by_itself(promise))
    }

    /// What of the trainee's own was due by `moment` and is not done, is broken.
    pub(super) fn own_promises_due(&mut self, moment: Clock) {
        for number in 0..self.state.promises.len() {
            let promise = &self.state.promises[number];
            let Some(ix) = promise.truth else { continue };
            if promise.fate.is_some() || !self.world.scenario.truths[ix].yours || promise.by > moment {
                continue;
            }
            let done = self.state.done.contains(&ix);
            if !done {
                let what = format!("you said “{}”, and it was not done", promise.words);
                self.note_signal(Signal::Forgot, Evidence::Moment { turn: self.state.turn, what });
            }
            self.settle(number, if done { Fate::Kept } else { Fate::Broken });
        }
    }

    /// What the trainee promised about something of their own, and has now done.
    pub(super) fn own_promises_kept(&mut self, truth: Ix<Truth>) {
        for number in 0..self.state.promises.len() {
            let promise = &self.state.promises[number];
            if promise.truth == Some(truth) && promise.fate.is_none() {
                self.settle(number, Fate::Kept);
            }
        }
    }

    fn settle(&mut self, number: usize, fate: Fate) {
        let promise = &mut self.state.promises[number];
        promise.fate = Some(fate);
        let (signal, how) = match fate {
            Fate::Kept => (Signal::PromiseKept, "kept"),
            Fate::Broken => (Signal::PromiseBroken, "not kept"),
        };
        let what = format!("“{}”: {how}", promise.words);
        self.emit(Happening::PromiseDue { promise: number as u32, fate });
        self.note_signal(signal, Evidence::Moment { turn: self.state.turn, what });
    }

    pub(super) fn any_fate(&self, truth: Ix<Truth>, fate: Fate) -> bool {
        self.state.promises.iter().any(|promise| promise.truth == Some(truth) && promise.fate == Some(fate))
    }
}
