//! The shell: the state with everything that acts upon it. The window calls [`Shell::tick`] before each frame and
//! [`Shell::run`] after it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use super::worker::{Desk, Worker};
use super::{Clock, Queue, Ready, Route, State, Tone};
use crate::base::Millis;
use crate::conversation::FloorView;
use crate::library::{Library, LibraryError, Source};
use crate::log::{Act, Entry, Happening, Speaker};
use crate::records::{Ack, PersonId, Store, Writer};
use crate::scenario::Channel;
use crate::sound::{Cue, Cues, Recording, Sound, SoundEvent, Utterance, Voice};

/// How the program is started.
pub struct Options {
    /// The folder of the records.
    pub data: PathBuf,
    /// A folder with further scenarios, if one is named.
    pub scenarios: Option<PathBuf>,
    /// The clock.
    pub clock: Clock,
    /// Whether there is to be sound at all.
    pub sound: bool,
    /// Called from other threads when there is something new.
    pub wake: Arc<dyn Fn() + Send + Sync>,
}

/// The state with everything that acts upon it.
pub struct Shell {
    /// What screens read.
    pub state: State,
    /// What screens ask.
    pub queue: Queue,
    pub(super) clock: Clock,
    pub(super) worker: Worker<Shell>,
    pub(super) writer: Option<(Writer, Receiver<Ack>)>,
    pub(super) sound: Sound,
    pub(super) wake: Arc<dyn Fn() + Send + Sync>,
    sound_wanted: bool,
}

impl Shell {
    /// Starts everything; the records open on a thread of their own.
    pub fn start(options: Options) -> Self {
        let state = State::new(Library::shipped());
        // The reading makes its patterns on first use; that is done before anybody types.
        std::thread::spawn(|| crate::reading::read("", &crate::reading::Context::default()));
        let worker = Worker::start(options.data, options.wake.clone());
        let mut shell = Self {
            state,
            queue: Queue::default(),
            clock: options.clock,
            worker,
            writer: None,
            sound: Sound::silent(),
            wake: options.wake,
            sound_wanted: options.sound,
        };
        shell.open_records();
        if let Some(folder) = options.scenarios {
            shell.open_scenarios(folder);
        }
        shell
    }

    /// The trainer's own scenarios, which may be many, come when they are read.
    fn open_scenarios(&mut self, folder: PathBuf) {
        let opened = |shell: &mut Shell, opened: Result<Library, LibraryError>| match opened {
            Ok(library) => shell.state.library.add(library),
            Err(error) => shell.state.tell(Tone::Warning, error.to_string()),
        };
        self.elsewhere(move |_| Library::open(&folder), opened);
    }

    /// Does work on the worker's thread, and something with what comes of it; the state is busy meanwhile.
    pub(super) fn elsewhere<T: Send + 'static>(
        &mut self,
        work: impl FnOnce(&mut Desk) -> T + Send + 'static,
        then: impl FnOnce(&mut Shell, T) + Send + 'static,
    ) {
        self.state.busy = true;
        self.worker.ask(move |desk| {
            let done = work(desk);
            Box::new(move |shell: &mut Shell| then(shell, done))
        });
    }

    pub(super) fn open_records(&mut self) {
        self.state.ready = Ready::Opening;
        let wake = self.wake.clone();
        self.worker.ask(move |desk| {
            let opened = Store::open(&desk.folder).and_then(|opened| {
                let writer = Writer::start(&opened.store, Box::new(move || wake()))?;
                let preferences = opened.store.setting("preferences")?.unwrap_or_default();
                let name = opened.store.person(PersonId::FIRST)?.name;
                Ok((opened, writer, preferences, name))
            });
            match opened {
                Ok((opened, writer, preferences, name)) => {
                    desk.store = Some(opened.store);
                    Box::new(move |shell: &mut Shell| {
                        shell.writer = Some(writer);
                        shell.state.preferences = preferences;
                        shell.state.name = name;
                        shell.state.ready = Ready::Open;
                        if let Some(notice) = opened.notice {
                            shell.state.tell(Tone::Warning, notice);
                        }
                        shell.open_sound();
                        shell.refresh();
                        let first = !shell.state.preferences.welcomed;
                        shell.state.route = if first { Route::Welcome } else { Route::Home };
                        shell.state.trail.clear();
                    })
                }
                Err(error) => Box::new(move |shell: &mut Shell| shell.state.ready = Ready::Refused(error.to_string())),
            }
        });
    }

    fn open_sound(&mut self) {
        if self.sound_wanted {
            let wake = self.wake.clone();
            self.sound = Sound::open(self.state.preferences.sound, Box::new(move || wake()));
        }
    }

    /// Loads results and what can be continued anew.
    pub(super) fn refresh(&mut self) {
        self.worker.ask(|desk| {
            let loaded = desk.store.as_ref().map(|store| {
                Ok::<_, crate::records::RecordsError>((
                    store.results(PersonId::FIRST)?,
                    store.attempts(PersonId::FIRST)?,
                    store.unfinished(PersonId::FIRST)?,
                ))
            });
            Box::new(move |shell: &mut Shell| match loaded {
                Some(Ok((results, attempts, unfinished))) => {
                    (shell.state.results, shell.state.attempts, shell.state.unfinished) = (results, attempts, unfinished);
                }
                Some(Err(error)) => shell.state.tell(Tone::Warning, error.to_string()),
                None => {}
            })
        });
    }

    /// Takes in what other threads have done and lets time pass.
    pub fn tick(&mut self) {
        for report in self.worker.reports() {
            report(self);
        }
        self.state.busy = !self.worker.is_idle();
        self.take_acks();
        for event in self.sound.poll() {
            let SoundEvent::Prepared { line, ms } = event;
            if let Some(ms) = ms {
                // A line that has begun meanwhile keeps the length that it has.
                let _ = self.do_act(Act::Pace { line, ms });
            }
        }
        if let Some(notice) = self.sound.notice() {
            self.state.tell(Tone::Info, notice);
        }
        let wall = self.clock.now_ms();
        if let Some(session) = self.state.session.as_mut().filter(|session| !session.stuck) {
            for entry in session.tick(wall) {
                self.write(entry);
            }
        }
        self.state.call_now = self.state.session.as_ref().map_or(Millis(0), |session| session.call_time(wall));
    }

    fn take_acks(&mut self) {
        let acks: Vec<Ack> = self.writer.as_ref().map(|(_, acks)| acks.try_iter().collect()).unwrap_or_default();
        for ack in acks {
            match ack.result {
                Ok(()) => self.acknowledged(ack),
                Err(error) => {
                    if let Some(session) = &mut self.state.session {
                        session.stuck = true;
                        session.pause(true, self.clock.now_ms());
                        self.sound.pause();
                    }
                    self.state.tell(Tone::Warning, format!("{error} The call is paused until it can be written down."));
                }
            }
        }
    }

    fn acknowledged(&mut self, ack: Ack) {
        let Some(session) = &mut self.state.session else {
            // The end of an attempt is written: from now on it is among those that are over.
            return self.refresh();
        };
        if session.concluded.is_some() {
            return self.refresh();
        }
        session.stuck = false;
        let entries = session.acknowledge(ack.ticket);
        for entry in &entries {
            entry.happenings.iter().for_each(|happening| self.sound_of(happening));
        }
        let Some(session) = &self.state.session else { return };
        // The end of a scene stays in sight until the trainee goes on; who asks to stop has seen enough.
        let stopped = entries.iter().any(|entry| entry.happenings.contains(&Happening::Stopped));
        let stays = self.state.route == Route::Call && session.view.ended.is_some() && !stopped;
        let over = entries.iter().any(|entry| entry.happenings.contains(&Happening::Over));
        let screen = entries.iter().flat_map(|entry| &entry.happenings).filter_map(|happening| match happening {
            Happening::RecordOpened if !stays => Some(Route::Record),
            Happening::DiaryDay { .. } => Some(Route::Diary),
            Happening::SceneBegan { .. } => Some(Route::Call),
            _ => None,
        });
        if let Some(route) = screen.reduce(|_, last| last) {
            self.state.route = route;
        }
        match (over, stays) {
            (true, true) => self.conclude(),
            (true, false) => self.finish_attempt(),
            (false, _) => {}
        }
    }

    /// Makes the lines that are going to be said audible, ahead of time.
    pub(super) fn prepare_lines(&self, happenings: &[Happening]) {
        let Some(session) = &self.state.session else { return };
        let source = self.state.library.source(&session.conversation.world().scenario.id);
        let folder = source.and_then(Source::folder);
        let caller = &session.conversation.world().scenario.caller;
        let mut voice = caller.voice.clone();
        voice.pace = (u32::from(voice.pace) * self.state.preferences.speech_pace / 100).clamp(60, 400) as u16;
        for happening in happenings {
            if let Happening::Planned { line, speaker, text, recording, ms, .. } = happening
                // The caller's voice is the caller's alone.
                && (*speaker == Speaker::Caller || recording.is_some())
            {
                self.sound.prepare(Utterance {
                    line: line.clone(),
                    text: text.clone(),
                    mood: session.conversation.mood(),
                    voice: voice.clone(),
                    recording: folder.zip(recording.clone()).map(|(folder, name)| Recording { folder: folder.to_owned(), name }),
                    ms: *ms,
                });
            }
        }
    }

    /// Hands an entry to the writer; it is shown when it is safe.
    pub(super) fn write(&mut self, entry: Entry) {
        self.prepare_lines(&entry.happenings);
        let (Some(session), Some((writer, _))) = (&mut self.state.session, &mut self.writer) else { return };
        let seq = session.next_seq();
        let ticket = writer.append(session.attempt, seq, entry.clone());
        session.await_ack(ticket, entry);
    }

    /// Does an act now and writes it down.
    pub(super) fn do_act(&mut self, act: Act) -> Result<(), crate::conversation::Refusal> {
        let wall = self.clock.now_ms();
        let Some(session) = self.state.session.as_mut().filter(|session| !session.stuck) else { return Ok(()) };
        let entry = session.act(act, wall)?;
        self.write(entry);
        Ok(())
    }

    /// What is heard of a happening.
    pub(super) fn sound_of(&mut self, happening: &Happening) {
        let Some(session) = &self.state.session else { return };
        let channel: Channel = session.conversation.current_scene().channel;
        match happening {
            Happening::SceneBegan { .. } => {
                self.sound.cue(Cue::Opening(channel));
                self.sound.ambience(Some(channel));
            }
            Happening::SceneEnded { .. } | Happening::Over => {
                self.sound.stop_voice();
                self.sound.cue(Cue::Closing(channel));
                self.sound.ambience(None);
                self.sound.hold(false);
            }
            Happening::LineBegan { line, .. } => {
                self.sound.hold(false);
                self.sound.start(line);
            }
            Happening::LineCut { .. } => self.sound.stop_voice(),
            Happening::Nodded => self.sound.cue(Cue::Nod),
            Happening::Replied { .. } if channel == Channel::Chat => self.sound.cue(Cue::MessageSent),
            Happening::Moved { .. } if channel == Channel::Phone => self.sound.hold(true),
            Happening::MoodMoved { ladder: crate::scenario::Ladder::Anger, from, to, .. } => {
                self.sound.cue(if to > from { Cue::SeaRises } else { Cue::SeaFalls });
            }
            _ => {}
        }
    }

    /// Carries out everything that was asked.
    pub fn run(&mut self) {
        for command in self.queue.take() {
            self.execute(command);
        }
    }

    /// How long nothing happens by itself, in milliseconds of the machine; none: until somebody does something.
    pub fn idle_ms(&self) -> Option<u64> {
        let session = self.state.session.as_ref().filter(|_| self.state.route == Route::Call)?;
        session.next_ms(self.clock.now_ms()).map(|ms| self.clock.machine_ms(ms))
    }

    /// Whether something is going on by itself: somebody speaks, or something is being loaded.
    pub fn is_lively(&self) -> bool {
        let speaking = |session: &super::Session| {
            !session.paused && session.view.ended.is_none() && !matches!(session.conversation.floor(), FloorView::Free { .. })
        };
        self.state.busy || self.state.ready == Ready::Opening || self.state.session.as_ref().is_some_and(speaking)
    }

    /// The machine's time in milliseconds since 1970.
    pub fn unix_ms(&self) -> i64 {
        self.clock.unix_ms()
    }

    /// For tests: waits until everything that was asked of other threads is done.
    #[cfg(test)]
    pub fn settle(&mut self) {
        for _ in 0..5_000 {
            self.run();
            self.tick();
            if self.is_settled() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        panic!("the shell did not settle");
    }

    /// Whether everything that was asked is done and safe on disk: nothing happens until time passes or somebody
    /// does something.
    pub fn is_settled(&self) -> bool {
        self.queue.is_empty() && self.worker.is_idle() && self.state.session.as_ref().is_none_or(super::Session::settled)
    }
}
