//! Looking back on a call: where it turned, which is worked out as soon as its debrief opens, and what would have come of
//! another line, which is asked. Both take a moment and are made on threads of their own.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use super::background::Background;
use super::worker::Report;
use super::{Route, Shell, Tone};
use crate::log::{Directive, Log};
use crate::records::AttemptId;
use crate::rehearsal::explore::{Limits, Progress, Turn, turned, turning_points};
use crate::rehearsal::{Asked, Beginning, WhatIf, what_if};

/// What lasts longer than this is told, in milliseconds of the program's clock.
const LONG_MS: u64 = 1_000;
/// While something is worked out, how far it is is looked at so often.
const LOOK_MS: u64 = 100;
/// What is told where it breaks off by itself.
const MISTAKE: &str = "Evenkeel itself made a mistake over it. The attempt is safe.";

/// Something that is being worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    /// When it began, in milliseconds of the program's clock.
    since_ms: u64,
    /// How far it is in percent, once it lasts so long that one wonders.
    pub percent: Option<usize>,
}

impl Work {
    fn begun(now: u64) -> Self {
        Self { since_ms: now, percent: None }
    }

    fn look(&mut self, now: u64, progress: Option<Progress>) {
        if now.saturating_sub(self.since_ms) >= LONG_MS {
            let states = progress.map_or(0, |progress| progress.states);
            self.percent = Some((states * 100 / Limits::default().enough).min(99));
        }
    }
}

/// How it stands with the turning points of an attempt.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Turning {
    /// Nobody works on them.
    #[default]
    Waiting,
    /// They are being worked out.
    Working(Work),
    /// They are known, turn by turn, and in the debrief.
    Known(Arc<Vec<Turn>>),
    /// They could not be worked out: the debrief tells what the log alone lets guess.
    Unknown,
}

/// Another line that is asked about.
#[derive(Debug)]
pub struct Supposing {
    /// The attempt.
    pub attempt: AttemptId,
    /// The moment that is asked about.
    pub beginning: Beginning,
    /// How it stands.
    pub supposed: Supposed,
}

/// How it stands with another line.
#[derive(Debug, Clone, Default)]
pub enum Supposed {
    /// It is to be chosen.
    #[default]
    Choosing,
    /// What comes of it is being worked out.
    Working(Work),
    /// What would have come of it.
    Shown(Arc<WhatIf>),
    /// It could not be worked out; why.
    Failed(String),
}

/// The threads, and what was worked out in this sitting.
pub(super) struct Hindsight {
    turning: Background<Progress>,
    supposing: Background<Progress>,
    known: BTreeMap<AttemptId, Arc<Vec<Turn>>>,
}

impl Hindsight {
    pub fn start(folder: &Path, wake: &Arc<dyn Fn() + Send + Sync>) -> Self {
        Self {
            turning: Background::start(folder.to_owned(), wake.clone(), |shell| &mut shell.hindsight.turning),
            supposing: Background::start(folder.to_owned(), wake.clone(), |shell| &mut shell.hindsight.supposing),
            known: BTreeMap::new(),
        }
    }

    pub fn reports(&self) -> impl Iterator<Item = Report<Shell>> + use<> {
        self.turning.reports().into_iter().chain(self.supposing.reports())
    }
}

impl Shell {
    /// The attempt that is looked back on.
    fn looked_at(&self) -> Option<AttemptId> {
        match self.state.route {
            Route::Debrief(attempt) | Route::WhatIf(attempt, _) => Some(attempt),
            _ => None,
        }
    }

    /// Begins what is wanted, breaks off what nobody wants any more, and looks how far it is; at every tick.
    pub(super) fn tick_hindsight(&mut self) {
        let (now, looked_at) = (self.clock.now_ms(), self.looked_at());
        let mut begin = None;
        for finished in &mut self.state.finished {
            match &mut finished.turning {
                Turning::Working(work) if Some(finished.attempt) == looked_at => work.look(now, self.hindsight.turning.stage()),
                Turning::Working(_) => finished.turning = Turning::Waiting,
                // A call that was stopped is not judged.
                Turning::Waiting if Some(finished.attempt) == looked_at && !finished.debrief.stopped => {
                    begin = Some((finished.attempt, finished.log.clone()));
                }
                _ => {}
            }
        }
        if looked_at.is_none() {
            self.hindsight.turning.cancel();
        }
        if let Some((attempt, log)) = begin {
            self.work_out_turning(attempt, log);
        }
        let shown = matches!(self.state.route, Route::WhatIf(..));
        if let Some(Supposing { supposed, .. }) = &mut self.state.supposing
            && let Supposed::Working(work) = supposed
        {
            if shown {
                work.look(now, self.hindsight.supposing.stage());
            } else {
                self.hindsight.supposing.cancel();
                *supposed = Supposed::Choosing;
            }
        }
    }

    /// How long until something is to be looked at, in milliseconds of the program's clock.
    pub(super) fn hindsight_in_ms(&self) -> Option<u64> {
        let turning = self.state.finished.iter().any(|finished| matches!(finished.turning, Turning::Working(_)));
        let supposing = self.state.supposing.as_ref().is_some_and(|supposing| matches!(supposing.supposed, Supposed::Working(_)));
        (turning || supposing).then_some(LOOK_MS)
    }

    fn work_out_turning(&mut self, attempt: AttemptId, log: Log) {
        if let Some(known) = self.hindsight.known.get(&attempt).cloned() {
            return self.show_turning(attempt, known);
        }
        let now = self.clock.now_ms();
        if let Some(finished) = self.state.finished.iter_mut().find(|finished| finished.attempt == attempt) {
            finished.turning = Turning::Working(Work::begun(now));
        }
        self.hindsight.turning.ask(
            move |watch| turning_points(&log, Limits::default(), &mut |progress| watch.tell(progress)).ok(),
            || None,
            move |shell, turns| match turns {
                Some(turns) => {
                    let turns = Arc::new(turns);
                    shell.hindsight.known.insert(attempt, turns.clone());
                    shell.show_turning(attempt, turns);
                }
                None => {
                    let finished = shell.state.finished.iter_mut().filter(|finished| finished.attempt == attempt);
                    finished.for_each(|finished| finished.turning = Turning::Unknown);
                }
            },
        );
    }

    fn show_turning(&mut self, attempt: AttemptId, turns: Arc<Vec<Turn>>) {
        for finished in self.state.finished.iter_mut().filter(|finished| finished.attempt == attempt) {
            finished.debrief.turn_exactly(turned(&turns));
            finished.turning = Turning::Known(turns.clone());
        }
    }

    /// Opens the question what would have come of another line.
    pub(super) fn ask_what_if(&mut self, attempt: AttemptId, asked: Asked) {
        let Some(log) = self.state.finished(attempt).map(|finished| finished.log.clone()) else { return };
        self.elsewhere(
            move |_| Beginning::of(&log, asked),
            move |shell, beginning| match beginning {
                Ok(beginning) => {
                    shell.state.supposing = Some(Supposing { attempt, beginning, supposed: Supposed::Choosing });
                    shell.show(Route::WhatIf(attempt, asked));
                }
                Err(why) => shell.state.tell(Tone::Warning, why),
            },
        );
    }

    /// Works out what would have come of a line, or lets another be chosen.
    pub(super) fn suppose(&mut self, instead: Option<Directive>) {
        let now = self.clock.now_ms();
        self.hindsight.supposing.cancel();
        let Some(Supposing { attempt, beginning, supposed }) = &mut self.state.supposing else { return };
        *supposed = Supposed::Choosing;
        let (attempt, asked) = (*attempt, beginning.asked);
        let Some(instead) = instead else { return };
        let Some(finished) = self.state.finished.iter().find(|finished| finished.attempt == attempt) else { return };
        *supposed = Supposed::Working(Work::begun(now));
        let log = finished.log.clone();
        self.hindsight.supposing.ask(
            move |watch| {
                let mut tell = |progress| -> ControlFlow<()> { watch.tell(progress) };
                what_if(&log, asked, &instead, Limits::default(), &mut tell)
            },
            || Err(MISTAKE.to_owned()),
            |shell, done| {
                if let Some(supposing) = &mut shell.state.supposing {
                    supposing.supposed = done.map_or_else(Supposed::Failed, |what_if| Supposed::Shown(Arc::new(what_if)));
                }
            },
        );
    }
}
