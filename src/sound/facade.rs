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

    /// A sentence for the person, once, when there is no device or it has vanished, or when a recording cannot be heard.
    pub fn notice(&self) -> Option<String> {
        self.reports.take_notice()
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
    /// Whether a recording that cannot be heard has been told of.
    unheard: bool,
    notice: Option<String>,
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
        let mut state = self.state();
        (state.silent, state.notice) = (true, Some(why.to_owned()));
        drop(state);
        (self.wake)();
    }

    /// Tells of the first recording that is named and cannot be heard; the others will be in the same way.
    pub(super) fn unheard(&self, name: &str) {
        let mut state = self.state();
        if std::mem::replace(&mut state.unheard, true) {
            return;
        }
        state.notice = Some(format!("The recording “{name}” of this scenario cannot be played, so its words are spoken without it."));
        drop(state);
        (self.wake)();
    }

    fn take_notice(&self) -> Option<String> {
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
mod tests;
