//! What is heard now. The stage belongs to the thread that owns the device, and does what it is told.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use crate::scenario::Channel;

use super::output::Output;
use super::shelf::Shelf;
use super::synth::{Backdrop, clip_of};
use super::tape::{Handle, Tape};
use super::{Clip, Cue, Levels};

/// A line that gets ready later than this after its beginning could not be followed, and is left out.
const TOO_LATE: Duration = Duration::from_millis(400);

/// What the stage is told.
#[derive(Debug)]
pub(super) enum Order {
    /// Play a cue.
    Cue(Cue),
    /// The hold tone, on or off.
    Hold(bool),
    /// The background.
    Ambience(Option<Channel>),
    /// A line will be prepared anew.
    Forget(String),
    /// A line is ready.
    Ready(String, Arc<Clip>),
    /// A line begins.
    Start(String),
    /// The voice breaks off.
    StopVoice,
    /// Halt, or go on.
    Pause(bool),
    /// How loud.
    Levels(Levels),
    /// The device has vanished.
    Lost,
    /// It is over.
    Close,
}

/// What plays, and what would play if it could be heard.
pub(super) struct Stage {
    output: Box<dyn Output>,
    levels: Levels,
    paused: bool,
    cues: HashMap<Cue, Arc<Clip>>,
    lines: Shelf,
    voice: Option<Handle>,
    /// A line that has begun and is not ready, and when it began.
    awaited: Option<(String, Duration)>,
    hold: Background,
    ambience: Background,
}

/// A loop: which is wanted, and which plays.
#[derive(Debug, Default)]
struct Background {
    wanted: Option<Backdrop>,
    plays: Option<(Backdrop, Handle)>,
    drawn: HashMap<Backdrop, Arc<Clip>>,
}

impl Stage {
    /// An empty stage.
    pub(super) fn new(output: Box<dyn Output>, levels: Levels) -> Self {
        Self {
            output,
            levels,
            paused: false,
            cues: HashMap::new(),
            lines: Shelf::default(),
            voice: None,
            awaited: None,
            hold: Background::default(),
            ambience: Background::default(),
        }
    }

    /// Does what it is told, at a moment since the beginning.
    pub(super) fn apply(&mut self, order: Order, now: Duration) {
        match order {
            Order::Cue(cue) => self.play_cue(cue),
            Order::Hold(on) => self.hold.wanted = on.then_some(Backdrop::Hold),
            Order::Ambience(channel) => self.ambience.wanted = channel.map(Backdrop::of),
            Order::Forget(line) => self.lines.forget(&line),
            Order::Ready(line, clip) => self.ready(line, clip, now),
            Order::Start(line) => self.start(line, now),
            Order::StopVoice => self.stop_voice(),
            Order::Pause(paused) => self.pause(paused),
            Order::Levels(levels) => self.set_levels(levels),
            Order::Lost | Order::Close => {}
        }
        self.tend_backgrounds();
    }

    fn play_cue(&mut self, cue: Cue) {
        let gain = self.levels.cues_gain();
        if gain > 0.0 {
            let clip = self.cues.entry(cue).or_insert_with(|| Arc::new(clip_of(cue)));
            self.output.play(Tape::new(Arc::clone(clip), false, gain, false).0);
        }
    }

    fn ready(&mut self, line: String, clip: Arc<Clip>, now: Duration) {
        if let Some((_, began)) = self.awaited.take_if(|(awaited, _)| *awaited == line)
            && now.saturating_sub(began) <= TOO_LATE
        {
            self.speak(Arc::clone(&clip));
        }
        self.lines.put(line, clip);
    }

    fn start(&mut self, line: String, now: Duration) {
        self.stop_voice();
        match self.lines.get(&line) {
            Some(clip) => self.speak(clip),
            None => self.awaited = Some((line, now)),
        }
    }

    fn speak(&mut self, clip: Arc<Clip>) {
        let gain = self.levels.voice_gain();
        if gain > 0.0 {
            let (tape, handle) = Tape::new(clip, false, gain, self.paused);
            self.output.play(tape);
            self.voice = Some(handle);
        }
    }

    fn stop_voice(&mut self) {
        self.awaited = None;
        if let Some(voice) = self.voice.take() {
            voice.stop();
        }
    }

    fn pause(&mut self, paused: bool) {
        self.paused = paused;
        let backgrounds = [&self.hold, &self.ambience].into_iter().filter_map(|background| background.plays.as_ref());
        for handle in backgrounds.map(|(_, handle)| handle).chain(&self.voice) {
            handle.set_paused(paused);
        }
    }

    fn set_levels(&mut self, levels: Levels) {
        self.levels = levels;
        if let Some(voice) = &self.voice {
            voice.set_gain(levels.voice_gain());
        }
    }

    fn tend_backgrounds(&mut self) {
        self.hold.tend(&*self.output, self.levels.cues_gain(), self.paused);
        self.ambience.tend(&*self.output, self.levels.ambience_gain(), self.paused);
    }
}

impl Background {
    /// Makes what plays what is wanted and can be heard.
    fn tend(&mut self, output: &dyn Output, gain: f32, paused: bool) {
        let wanted = self.wanted.filter(|_| gain > 0.0);
        if let Some((_, handle)) = self.plays.take_if(|(plays, _)| Some(*plays) != wanted) {
            handle.stop();
        }
        match (&self.plays, wanted) {
            (Some((_, handle)), _) => handle.set_gain(gain),
            (None, Some(backdrop)) => {
                let clip = self.drawn.entry(backdrop).or_insert_with(|| Arc::new(backdrop.clip()));
                let (tape, handle) = Tape::new(Arc::clone(clip), true, gain, paused);
                output.play(tape);
                self.plays = Some((backdrop, handle));
            }
            (None, None) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;
    use std::rc::Rc;

    /// An output that keeps the tapes, so that a test can listen to them.
    #[derive(Default, Clone)]
    struct Deck(Rc<RefCell<Vec<Tape>>>);

    impl Output for Deck {
        fn play(&self, tape: Tape) {
            self.0.borrow_mut().push(tape);
        }
    }

    impl Deck {
        fn count(&self) -> usize {
            self.0.borrow().len()
        }

        /// The loudest of the next so many samples of a tape.
        fn loudest(&self, tape: usize, samples: usize) -> f32 {
            self.0.borrow_mut()[tape].by_ref().take(samples).fold(0.0, |loudest, sample| loudest.max(sample.abs()))
        }

        fn has_ended(&self, tape: usize) -> bool {
            self.loudest(tape, 2_000);
            self.0.borrow_mut()[tape].next().is_none()
        }
    }

    const FULL: Levels = Levels { master: 100, voice: 100, cues: 100, ambience: 100 };

    fn stage(levels: Levels) -> (Stage, Deck) {
        let deck = Deck::default();
        (Stage::new(Box::new(deck.clone()), levels), deck)
    }

    fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    fn ready(line: &str) -> Order {
        Order::Ready(line.to_owned(), Arc::new(Clip { samples: vec![0.5; 100_000], rate: 22_050 }))
    }

    fn start(line: &str) -> Order {
        Order::Start(line.to_owned())
    }

    fn apply(stage: &mut Stage, orders: impl IntoIterator<Item = Order>) {
        for order in orders {
            stage.apply(order, ms(0));
        }
    }

    #[test]
    fn a_ready_line_is_heard_when_it_starts_and_not_before() {
        let (mut stage, deck) = stage(FULL);
        apply(&mut stage, [ready("a")]);
        assert_eq!(deck.count(), 0);
        apply(&mut stage, [start("a")]);
        assert_eq!(deck.loudest(0, 1_000), 0.5);
    }

    #[test]
    fn a_line_that_is_talked_over_breaks_off_in_the_middle() {
        let (mut stage, deck) = stage(FULL);
        apply(&mut stage, [ready("a"), start("a")]);
        assert_eq!(deck.loudest(0, 10_000), 0.5);
        apply(&mut stage, [Order::StopVoice]);
        assert!(deck.has_ended(0));
    }

    #[test]
    fn the_next_line_ends_the_one_before() {
        let (mut stage, deck) = stage(FULL);
        apply(&mut stage, [ready("a"), ready("b"), start("a"), start("b")]);
        assert!(deck.has_ended(0) && !deck.has_ended(1));
    }

    #[test]
    fn a_line_that_is_late_begins_when_ready_unless_it_is_too_late_or_over() {
        let (mut stage, deck) = stage(FULL);
        apply(&mut stage, [start("a")]);
        stage.apply(ready("a"), ms(300));
        assert_eq!(deck.count(), 1);
        apply(&mut stage, [start("b")]);
        stage.apply(ready("b"), ms(500));
        apply(&mut stage, [start("c"), Order::StopVoice, ready("c"), start("d"), ready("e")]);
        assert_eq!(deck.count(), 1);
    }

    #[test]
    fn a_forgotten_line_is_not_heard_in_place_of_a_new_one() {
        let (mut stage, deck) = stage(FULL);
        apply(&mut stage, [ready("a"), Order::Forget("a".to_owned()), start("a")]);
        assert_eq!(deck.count(), 0);
    }

    #[test]
    fn a_pause_halts_voice_and_backdrops_and_both_go_on() {
        let (mut stage, deck) = stage(FULL);
        apply(&mut stage, [Order::Ambience(Some(Channel::Counter)), ready("a"), start("a"), Order::Pause(true)]);
        for tape in [0, 1] {
            deck.loudest(tape, 2_000);
            assert_eq!(deck.loudest(tape, 2_000), 0.0);
        }
        apply(&mut stage, [Order::Pause(false)]);
        assert!(deck.loudest(0, 100_000) > 0.0 && deck.loudest(1, 2_000) == 0.5);
    }

    #[test]
    fn what_is_muted_is_not_even_drawn() {
        let (mut stage, deck) = stage(Levels { master: 0, ..FULL });
        let orders = [Order::Cue(Cue::Nod), Order::Hold(true), Order::Ambience(Some(Channel::Phone)), ready("a"), start("a")];
        apply(&mut stage, orders);
        assert!(stage.cues.is_empty() && stage.hold.drawn.is_empty() && stage.ambience.drawn.is_empty());
        assert_eq!(deck.count(), 0);
        apply(&mut stage, [Order::Levels(FULL)]);
        assert_eq!(deck.count(), 2, "hold tone and ambience are heard once they can be");
    }

    #[test]
    fn backdrops_end_when_they_are_no_longer_wanted_or_muted() {
        let (mut stage, deck) = stage(FULL);
        apply(&mut stage, [Order::Hold(true), Order::Hold(true)]);
        assert_eq!(deck.count(), 1);
        apply(&mut stage, [Order::Hold(false), Order::Ambience(Some(Channel::Phone)), Order::Levels(Levels { ambience: 0, ..FULL })]);
        assert!(deck.has_ended(0) && deck.has_ended(1));
    }

    #[test]
    fn a_cue_is_drawn_once_and_heard_each_time() {
        let (mut stage, deck) = stage(FULL);
        apply(&mut stage, [Order::Cue(Cue::Nod), Order::Cue(Cue::Nod), Order::Cue(Cue::ChatTick)]);
        assert_eq!((deck.count(), stage.cues.len()), (3, 2));
    }
}
