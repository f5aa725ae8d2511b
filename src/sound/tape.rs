//! One clip being played, with hands on it: gain, pause and stop take effect within milliseconds and
//! without a click.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};

use super::Clip;

/// How many whole changes of gain fit in a second: one takes 8 ms.
const RAMPS_A_SECOND: f32 = 125.0;

/// What the stage holds of a playing tape. Dropping it lets the tape play to its end.
#[derive(Debug, Clone)]
pub(super) struct Handle(Arc<Controls>);

#[derive(Debug)]
struct Controls {
    /// The bits of an `f32`.
    gain: AtomicU32,
    paused: AtomicBool,
    stopped: AtomicBool,
}

impl Handle {
    /// Sets how loud it is, 0 to 1.
    pub(super) fn set_gain(&self, gain: f32) {
        self.0.gain.store(gain.to_bits(), Relaxed);
    }

    /// Halts it, or lets it go on.
    pub(super) fn set_paused(&self, paused: bool) {
        self.0.paused.store(paused, Relaxed);
    }

    /// Ends it.
    pub(super) fn stop(&self) {
        self.0.stopped.store(true, Relaxed);
    }
}

/// A clip being played: an iterator of samples that the device draws from.
#[derive(Debug)]
pub(super) struct Tape {
    clip: Arc<Clip>,
    at: usize,
    looped: bool,
    gain: f32,
    controls: Arc<Controls>,
}

impl Tape {
    /// A clip from its start, once or round and round.
    pub(super) fn new(clip: Arc<Clip>, looped: bool, gain: f32, paused: bool) -> (Self, Handle) {
        let controls =
            Arc::new(Controls { gain: AtomicU32::new(gain.to_bits()), paused: AtomicBool::new(paused), stopped: AtomicBool::new(false) });
        let handle = Handle(Arc::clone(&controls));
        (Self { clip, at: 0, looped, gain: 0.0, controls }, handle)
    }

    /// Samples a second.
    #[cfg(feature = "sound")]
    pub(super) fn rate(&self) -> u32 {
        self.clip.rate
    }

    /// Moves the gain a step towards where it should be.
    fn ramp(&mut self, target: f32) {
        let step = RAMPS_A_SECOND / self.clip.rate.max(1) as f32;
        self.gain += (target - self.gain).clamp(-step, step);
    }
}

impl Iterator for Tape {
    type Item = f32;

    fn next(&mut self) -> Option<f32> {
        let (paused, stopped) = (self.controls.paused.load(Relaxed), self.controls.stopped.load(Relaxed));
        let target = if paused || stopped { 0.0 } else { f32::from_bits(self.controls.gain.load(Relaxed)) };
        self.ramp(target);
        let halted = target == 0.0 && self.gain == 0.0;
        if stopped && halted {
            return None;
        }
        if paused && halted {
            return Some(0.0);
        }
        if self.at >= self.clip.samples.len() && self.looped {
            self.at = 0;
        }
        let sample = self.clip.samples.get(self.at)?;
        self.at += 1;
        Some(sample * self.gain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ones(len: usize) -> Arc<Clip> {
        Arc::new(Clip { samples: vec![1.0; len], rate: 8000 })
    }

    #[test]
    fn it_plays_to_the_end_and_no_further() {
        let (tape, _handle) = Tape::new(ones(500), false, 1.0, false);
        let heard: Vec<f32> = tape.collect();
        assert_eq!((heard.len(), heard[499]), (500, 1.0));
        assert!(heard[0] < 0.1, "it sets in softly");
    }

    #[test]
    fn stopped_in_the_middle_it_is_gone_within_milliseconds_and_without_a_jump() {
        let (mut tape, handle) = Tape::new(ones(8000), false, 1.0, false);
        assert_eq!(tape.by_ref().take(1000).count(), 1000);
        handle.stop();
        let rest: Vec<f32> = tape.collect();
        assert!(rest.len() <= 8000 / 100, "{} samples more", rest.len());
        assert!(rest.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 0.05));
    }

    #[test]
    fn paused_it_is_quiet_and_goes_on_where_it_was() {
        let (mut tape, handle) = Tape::new(ones(1000), false, 1.0, false);
        let before = tape.by_ref().take(400).count();
        handle.set_paused(true);
        let quiet: Vec<f32> = tape.by_ref().take(5000).collect();
        assert_eq!(quiet.last(), Some(&0.0));
        handle.set_paused(false);
        let fading = 64;
        assert!(before + fading + tape.count() >= 999);
    }

    #[test]
    fn looped_it_goes_round_and_a_loop_of_nothing_ends() {
        assert_eq!(Tape::new(ones(10), true, 1.0, false).0.take(1000).count(), 1000);
        assert_eq!(Tape::new(ones(0), true, 1.0, false).0.count(), 0);
    }

    #[test]
    fn gain_follows_its_setting() {
        let (mut tape, handle) = Tape::new(ones(1000), false, 1.0, false);
        handle.set_gain(0.25);
        assert_eq!(tape.nth(500), Some(0.25));
    }
}
