//! What the window holds.

use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use crate::scenario::Channel;

use super::output::{self, DEVICE_GONE, Lost, Open};
use super::speech::Speech;
use super::stage::{Order, Stage};
use super::voices::{self, Job};
use super::{Cue, Cues, Levels, Settings, Utterance, Voice, Voices};

/// What sound has to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SoundEvent {
    /// A line has been prepared.
    Prepared {
        /// Its id.
        line: String,
        /// Its length in milliseconds, where its sound has one; else the line keeps the length that it has.
        ms: Option<u32>,
    },
}

/// All sound of the program. It never blocks, never panics and never fails: where there is no device,
/// [`Sound::notice`] says so once and the rest is silence.
pub struct Sound {
    settings: Settings,
    stage: Sender<Order>,
    voices: Sender<Job>,
    events: Receiver<SoundEvent>,
    reports: Arc<Reports>,
}

impl Sound {
    /// Opens the machine's device on a thread of its own and looks for a speech program on another.
    /// `wake` is called, on those threads, whenever [`Sound::poll`] or [`Sound::notice`] has something new.
    pub fn open(settings: Settings, wake: Box<dyn Fn() + Send + Sync>) -> Self {
        Self::with(settings, wake, Box::new(output::open), Speech::default())
    }

    /// Sound that is never heard: no device, no threads, no notice.
    pub fn silent() -> Self {
        let (stage, voices) = (mpsc::channel().0, mpsc::channel().0);
        Self::joined(Settings { voices: Voices::Off, ..Settings::default() }, Box::new(|| {}), stage, voices)
    }

    fn with(settings: Settings, wake: Box<dyn Fn() + Send + Sync>, open: Open, speech: Speech) -> Self {
        let ((stage, orders), (voices, jobs)) = (mpsc::channel(), mpsc::channel());
        let sound = Self::joined(settings, wake, stage, voices);
        let (reports, orders_of_voices) = (Arc::clone(&sound.reports), sound.stage.clone());
        spawn("voices", move || voices::run(jobs, speech, orders_of_voices, reports));
        let (reports, stage) = (Arc::clone(&sound.reports), sound.stage.clone());
        spawn("sound", move || run_stage(&orders, stage, open, settings.levels, &reports));
        sound.look_up_speech();
        sound
    }

    fn joined(settings: Settings, wake: Box<dyn Fn() + Send + Sync>, stage: Sender<Order>, voices: Sender<Job>) -> Self {
        let (tell, events) = mpsc::channel();
        let reports = Arc::new(Reports { tell, state: Mutex::default(), wake });
        Self { settings, stage, voices, events, reports }
    }

    /// What has happened since it was last asked.
    pub fn poll(&self) -> Vec<SoundEvent> {
        self.events.try_iter().collect()
    }

    /// A sentence for the person, once, when there is no device or it has vanished.
    pub fn notice(&self) -> Option<String> {
        self.reports.take_notice().map(str::to_owned)
    }

    /// What is set.
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// Sets how loud things are, at once. What is muted is not computed.
    pub fn set_levels(&mut self, levels: Levels) {
        self.settings.levels = levels;
        self.order(Order::Levels(levels));
        self.look_up_speech();
    }

    /// Sets how lines are made audible, from the next prepared one on. Off also ends the one that plays.
    pub fn set_voices(&mut self, voices: Voices) {
        self.settings.voices = voices;
        if voices == Voices::Off {
            self.stop_voice();
        }
        self.look_up_speech();
    }

    fn look_up_speech(&self) {
        if self.settings.speaks() && self.settings.voices == Voices::Speech {
            let _ = self.voices.send(Job::LookUp);
        }
    }

    /// Without a device nobody takes orders; then there is nothing to be done.
    fn order(&self, order: Order) {
        let _ = self.stage.send(order);
    }
}

impl Cues for Sound {
    fn cue(&self, cue: Cue) {
        self.order(Order::Cue(cue));
    }

    fn hold(&self, on: bool) {
        self.order(Order::Hold(on));
    }

    fn ambience(&self, of: Option<Channel>) {
        self.order(Order::Ambience(of));
    }
}

impl Voice for Sound {
    /// Answered by exactly one [`SoundEvent::Prepared`], at once where lines are not heard anyway.
    fn prepare(&self, utterance: Utterance) {
        let line = utterance.line.clone();
        self.order(Order::Forget(line.clone()));
        let heard = self.settings.speaks() && !self.reports.is_silent();
        if !heard || self.voices.send(Job::Make(utterance, self.settings.voices)).is_err() {
            self.reports.tell(SoundEvent::Prepared { line, ms: None });
        }
    }

    fn start(&self, line: &str) {
        self.order(Order::Start(line.to_owned()));
    }

    fn stop_voice(&self) {
        self.order(Order::StopVoice);
    }

    fn pause(&self) {
        self.order(Order::Pause(true));
    }

    fn resume(&self) {
        self.order(Order::Pause(false));
    }
}

impl Drop for Sound {
    /// The device's own threads hold a way to its stage, so the stage must be told.
    fn drop(&mut self) {
        self.order(Order::Close);
    }
}

/// How the threads tell the window what happened.
pub(super) struct Reports {
    tell: Sender<SoundEvent>,
    state: Mutex<State>,
    wake: Box<dyn Fn() + Send + Sync>,
}

#[derive(Default)]
struct State {
    silent: bool,
    notice: Option<&'static str>,
}

impl Reports {
    /// Tells of an event.
    pub(super) fn tell(&self, event: SoundEvent) {
        let _ = self.tell.send(event);
        (self.wake)();
    }

    /// Whether nothing will be heard any more.
    pub(super) fn is_silent(&self) -> bool {
        self.state().silent
    }

    fn fall_silent(&self, why: &'static str) {
        *self.state() = State { silent: true, notice: Some(why) };
        (self.wake)();
    }

    fn take_notice(&self) -> Option<&'static str> {
        self.state().notice.take()
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A thread that could not be started is a thread that does nothing: silence.
fn spawn(name: &str, work: impl FnOnce() + Send + 'static) {
    let _ = std::thread::Builder::new().name(name.to_owned()).spawn(work);
}

fn run_stage(orders: &Receiver<Order>, stage: Sender<Order>, open: Open, levels: Levels, reports: &Reports) {
    let since = Instant::now();
    let lost: Lost = Box::new(move || {
        let _ = stage.send(Order::Lost);
    });
    let mut stage = match open(lost) {
        Ok(output) => Stage::new(output, levels),
        Err(why) => return reports.fall_silent(why),
    };
    for order in orders {
        match order {
            Order::Close => return,
            Order::Lost => return reports.fall_silent(DEVICE_GONE),
            order => stage.apply(order, since.elapsed()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::output::{NO_DEVICE, Output};
    use super::super::tape::Tape;
    use super::*;
    use crate::scenario::{self, Mood};

    /// What the fake device noticed.
    #[derive(Debug, PartialEq)]
    enum Seen {
        /// A tape with so many samples.
        Played(usize),
        Closed,
    }

    struct FakeDevice {
        seen: Sender<Seen>,
    }

    impl Output for FakeDevice {
        fn play(&self, tape: Tape) {
            let _ = self.seen.send(Seen::Played(tape.take(10_000_000).count()));
        }
    }

    impl Drop for FakeDevice {
        fn drop(&mut self) {
            let _ = self.seen.send(Seen::Closed);
        }
    }

    /// Sound with a fake device, what it sees, its `lost` button, and a receiver that wakes.
    struct Bench {
        sound: Sound,
        seen: Receiver<Seen>,
        lost: Receiver<Lost>,
        woken: Receiver<()>,
    }

    fn bench(settings: Settings) -> Bench {
        let ((seen_by_device, seen), (lost_button, lost), (wake, woken)) = (mpsc::channel(), mpsc::channel(), mpsc::channel());
        let open: Open = Box::new(move |lost| {
            let _ = lost_button.send(lost);
            Ok(Box::new(FakeDevice { seen: seen_by_device }))
        });
        let sound = Sound::with(settings, waker(wake), open, Speech::none());
        Bench { sound, seen, lost, woken }
    }

    fn waker(wake: Sender<()>) -> Box<dyn Fn() + Send + Sync> {
        Box::new(move || {
            let _ = wake.send(());
        })
    }

    fn utterance(line: &str, ms: u32) -> Utterance {
        let text = "Second time this week.".to_owned();
        Utterance { line: line.to_owned(), text, mood: Mood::default(), voice: scenario::Voice::default(), recording: None, ms }
    }

    fn prepared(line: &str) -> SoundEvent {
        SoundEvent::Prepared { line: line.to_owned(), ms: None }
    }

    #[test]
    fn prepared_lines_are_told_in_order_and_heard_when_started() {
        let bench = bench(Settings::default());
        bench.sound.prepare(utterance("a", 1_000));
        bench.sound.prepare(utterance("b", 500));
        bench.woken.recv().unwrap();
        bench.woken.recv().unwrap();
        assert_eq!(bench.sound.poll(), [prepared("a"), prepared("b")]);
        assert_eq!(bench.sound.poll(), []);
        bench.sound.start("b");
        bench.sound.start("a");
        assert_eq!([bench.seen.recv(), bench.seen.recv()], [Ok(Seen::Played(22_050)), Ok(Seen::Played(44_100))]);
        assert_eq!(bench.sound.notice(), None);
    }

    #[test]
    fn no_device_is_said_once_and_all_else_is_silence() {
        let (wake, woken) = mpsc::channel();
        let sound = Sound::with(Settings::default(), waker(wake), Box::new(|_| Err(NO_DEVICE)), Speech::none());
        woken.recv().unwrap();
        assert_eq!(sound.notice().as_deref(), Some(NO_DEVICE));
        assert_eq!(sound.notice(), None);
        sound.cue(Cue::Nod);
        sound.prepare(utterance("a", 1_000));
        sound.start("a");
        assert_eq!(sound.poll(), [prepared("a")]);
    }

    #[test]
    fn a_device_that_vanishes_is_said_once() {
        let bench = bench(Settings::default());
        let lost = bench.lost.recv().unwrap();
        lost();
        lost();
        bench.woken.recv().unwrap();
        assert_eq!(bench.seen.recv(), Ok(Seen::Closed));
        assert_eq!(bench.sound.notice().as_deref(), Some(DEVICE_GONE));
        bench.sound.prepare(utterance("a", 1_000));
        assert_eq!((bench.sound.poll(), bench.sound.notice()), (vec![prepared("a")], None));
    }

    #[test]
    fn lines_that_are_not_heard_are_answered_at_once() {
        let mut sound = Sound::silent();
        sound.prepare(utterance("a", 1_000));
        sound.set_voices(Voices::Speech);
        sound.prepare(utterance("b", 1_000));
        sound.set_levels(Levels { voice: 0, ..Levels::default() });
        sound.prepare(utterance("c", 1_000));
        assert_eq!(sound.poll(), [prepared("a"), prepared("b"), prepared("c")]);
        assert_eq!(sound.notice(), None);
    }

    #[test]
    fn the_device_is_closed_when_sound_is_dropped() {
        let Bench { sound, seen, lost, .. } = bench(Settings::default());
        let _held_by_the_device = lost.recv().unwrap();
        drop(sound);
        assert_eq!(seen.recv(), Ok(Seen::Closed));
    }
}
