//! The state that screens read.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::{Drilling, Next, Preferences, Route, RubricDesk, Session, Studio, Supposing, Turning};
use crate::assessment::{Contest, Debrief};
use crate::base::Seed;
use crate::conversation::World;
use crate::help::Place;
use crate::library::Library;
use crate::log::{Log, RealTime};
use crate::records::{Attempt, AttemptId, Results};
use crate::scenario::{Intensity, Scenario};

/// How an attempt is to be played.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Setup {
    /// The scenario.
    pub scenario: String,
    /// Typed replies; else options.
    pub typed: bool,
    /// An exam: no gauge, hints or rewind.
    pub exam: bool,
    /// How real time runs.
    pub real_time: RealTime,
    /// How much the caller asks.
    pub intensity: Intensity,
    /// Whether others watch.
    pub audience: bool,
    /// A seed, on demand.
    pub seed: Option<Seed>,
    /// What the trainee aims at, in a line of their own; may be empty.
    pub aim: String,
}

/// How serious a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    Info,
    /// Something to do.
    Warning,
}

/// The place of the book that was asked for last. Each has a number of its own; 0 is none yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asked {
    /// The place.
    pub place: Place,
    /// Its number.
    pub number: u32,
}

/// An attempt that is looked at afterwards.
#[derive(Debug)]
pub struct Finished {
    /// Which.
    pub attempt: AttemptId,
    /// Its log.
    pub log: Log,
    /// What it was played in.
    pub world: World,
    /// What it is shown to mean.
    pub debrief: Debrief,
    /// The same without the disputed readings, where there are any.
    pub without_contested: Option<Debrief>,
    /// The disputed readings.
    pub contested: Vec<Contest>,
    /// What the trainee set out to do, in a line of their own; empty where they did not say.
    pub aim: String,
    /// What the trainee would do differently, in their words.
    pub reflection: String,
    /// Where its report is, once it has been saved.
    pub saved: Option<PathBuf>,
    /// Where it turned, as far as that is worked out.
    pub turning: Turning,
}

/// Whether the records are open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ready {
    /// They are being opened.
    Opening,
    /// They are open.
    Open,
    /// They could not be opened; why.
    Refused(String),
}

/// What screens read.
#[derive(Debug)]
pub struct State {
    /// Where one is.
    pub route: Route,
    /// Whether the records are open.
    pub ready: Ready,
    /// The scenarios.
    pub library: Library,
    /// What is set.
    pub preferences: Preferences,
    /// The person's name; may be empty.
    pub name: String,
    /// First and best results, by scenario.
    pub results: BTreeMap<String, Results>,
    /// All attempts, oldest first.
    pub attempts: Vec<Attempt>,
    /// Attempts that can be continued, newest first.
    pub unfinished: Vec<Attempt>,
    /// The scenario whose briefing is open.
    pub briefing: Option<Scenario>,
    /// How many briefings were opened so far.
    pub briefings: u32,
    /// The attempt that begins after half a minute.
    pub about_to: Option<Setup>,
    /// How many half minutes were begun so far.
    pub half_minutes: u32,
    /// The attempt under way.
    pub session: Option<Session>,
    /// The attempts that are looked at: one, or two to compare.
    pub finished: Vec<Finished>,
    /// What would have come of another line, while somebody asks.
    pub supposing: Option<Supposing>,
    /// The drill under way, or the last one.
    pub drill: Option<Drilling>,
    /// What home suggests.
    pub next: Next,
    /// What is written on.
    pub studio: Studio,
    /// The rubric of the organisation.
    pub rubric: RubricDesk,
    /// What was asked of the book.
    pub help: Asked,
    /// Sentences for the person.
    pub notices: Vec<(Tone, String)>,
    /// Whether something is being loaded.
    pub busy: bool,
    /// Call time now, for what moves with it; set before each frame.
    pub call_now: crate::base::Millis,
    pub(super) trail: Vec<Route>,
}

impl State {
    /// The state before the records are open.
    pub fn new(library: Library) -> Self {
        Self {
            route: Route::Opening,
            ready: Ready::Opening,
            library,
            preferences: Preferences::default(),
            name: String::new(),
            results: BTreeMap::new(),
            attempts: Vec::new(),
            unfinished: Vec::new(),
            briefing: None,
            briefings: 0,
            about_to: None,
            half_minutes: 0,
            session: None,
            finished: Vec::new(),
            supposing: None,
            drill: None,
            next: Next::default(),
            studio: Studio::default(),
            rubric: RubricDesk::default(),
            help: Asked::default(),
            notices: Vec::new(),
            busy: false,
            call_now: crate::base::Millis(0),
            trail: Vec::new(),
        }
    }

    /// Goes to a screen and remembers the one before.
    pub fn go(&mut self, route: Route) {
        if self.route != route {
            self.trail.push(self.route);
            self.turn_to(route);
        }
    }

    /// Goes back; home where there is nothing to go back to.
    pub fn back(&mut self) {
        let route = self.trail.pop().unwrap_or(Route::Home);
        self.turn_to(route);
    }

    /// Shows another screen. What was to be known belongs to the screen where it was told; what is to be done stays.
    pub(super) fn turn_to(&mut self, route: Route) {
        if self.route != route {
            self.notices.retain(|(tone, _)| *tone != Tone::Info);
            self.route = route;
        }
    }

    /// Tells the person something, once.
    pub fn tell(&mut self, tone: Tone, sentence: impl Into<String>) {
        let sentence = sentence.into();
        if !self.notices.iter().any(|(_, known)| *known == sentence) {
            self.notices.push((tone, sentence));
        }
    }

    /// The attempt whose debrief is open.
    pub fn finished(&self, attempt: AttemptId) -> Option<&Finished> {
        self.finished.iter().find(|finished| finished.attempt == attempt)
    }
}
