//! The shell, and how it starts: the state with everything that acts upon it. The window calls [`Shell::tick`] before each
//! frame and [`Shell::run`] after it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::sync::mpsc::Receiver;

use super::author::Prover;
use super::hindsight::Hindsight;
use super::worker::{Desk, Worker};
use super::{AuthorAct, Clock, Queue, Ready, Route, State, Tone};
use crate::library::{Library, LibraryError, Source};
use crate::records::{Ack, PersonId, Store, Writer, own_scenarios};
use crate::sound::Sound;

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

impl Options {
    /// A silent program whose time, in milliseconds, is moved by hand: for tests and for measuring.
    pub fn by_hand(data: PathBuf, ms: Arc<AtomicU64>) -> Self {
        Self { data, scenarios: None, clock: Clock::ByHand(ms), sound: false, wake: Arc::new(|| {}) }
    }
}

/// The state with everything that acts upon it.
pub struct Shell {
    /// What screens read.
    pub state: State,
    /// What screens ask.
    pub queue: Queue,
    pub(super) clock: Clock,
    pub(super) worker: Worker<Shell>,
    /// Reads and writes the author's files, and nothing else.
    pub(super) files: Worker<Shell>,
    /// Proves what an author writes, and nothing else.
    pub(super) prover: Prover,
    /// Works out where calls turned, and what else could have come of them.
    pub(super) hindsight: Hindsight,
    /// What is played again and stands in the library no more, while its briefing is open.
    pub(super) kept: Option<Source>,
    /// What is done when the open text is safe.
    pub(super) after_saving: Option<AuthorAct>,
    pub(super) writer: Option<(Writer, Receiver<Ack>)>,
    pub(super) sound: Sound,
    pub(super) wake: Arc<dyn Fn() + Send + Sync>,
    pub(super) sound_wanted: bool,
    /// How often it was asked what a rubric would make of the stored attempts.
    pub(super) looks: u64,
}

impl Shell {
    /// Starts everything; the records open on a thread of their own.
    pub fn start(options: Options) -> Self {
        let mut state = State::new(Library::shipped());
        state.studio.folder = own_scenarios(&options.data);
        // The reading makes its patterns on first use, and the book its pages; that is done before anybody types or reads.
        std::thread::spawn(|| {
            crate::reading::read("", &crate::reading::Context::default());
            crate::help::book();
        });
        let files = Worker::start(options.data.clone(), options.wake.clone());
        let prover = Prover::start(options.data.clone(), options.wake.clone());
        let hindsight = Hindsight::start(&options.data, &options.wake);
        let worker = Worker::start(options.data, options.wake.clone());
        let mut shell = Self {
            state,
            queue: Queue::default(),
            clock: options.clock,
            worker,
            files,
            prover,
            hindsight,
            kept: None,
            after_saving: None,
            writer: None,
            sound: Sound::silent(),
            wake: options.wake,
            sound_wanted: options.sound,
            looks: 0,
        };
        shell.open_records();
        shell.reread_own();
        shell.reread_rubric();
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

    /// Loads results and what can be continued anew.
    pub(super) fn refresh(&mut self) {
        self.worker.ask(|desk| {
            let loaded = desk.store.as_ref().map(|store| {
                Ok::<_, crate::records::RecordsError>((
                    store.results(PersonId::FIRST)?,
                    store.attempts(PersonId::FIRST)?,
                    store.unfinished(PersonId::FIRST)?,
                    store.practised(PersonId::FIRST)?,
                ))
            });
            Box::new(move |shell: &mut Shell| match loaded {
                Some(Ok((results, attempts, unfinished, practised))) => {
                    (shell.state.results, shell.state.attempts, shell.state.unfinished) = (results, attempts, unfinished);
                    shell.state.suggest(&practised, shell.clock.unix_ms());
                }
                Some(Err(error)) => shell.state.tell(Tone::Warning, error.to_string()),
                None => {}
            })
        });
    }
}
