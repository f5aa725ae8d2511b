//! The proof of the open scenario: made in the background when its author pauses, and dropped when they write on.

use std::sync::Arc;

use super::super::{Route, Shell};
use super::prover::Known;
use super::{Effect, Open, Shown};
use crate::base::{Diagnostic, Span};
use crate::rehearsal::Played;
use crate::rehearsal::examine::{self, Counts, Examination};
use crate::rehearsal::review::Finding;
use crate::studio::{Document, Splice};

/// After so long without a change the text is proved, in milliseconds of the program's clock.
const PAUSE_MS: u64 = 1_500;
/// While a proof is made, how far it is is looked at so often, in milliseconds.
const LOOK_MS: u64 = 100;

/// What is known of the open scenario, and what is being found out.
#[derive(Debug, Default)]
pub struct Proving {
    /// How it stands.
    pub standing: Standing,
    /// What was shown last, of the present text or of one before it.
    pub shown: Option<Arc<Examination>>,
    /// Whether that is the present text, by the rubric in use.
    pub is_current: bool,
    /// What a crowd came to that played by lot, in the text that was shown.
    pub counts: Option<Arc<Counts>>,
    /// Grows whenever something else is shown.
    pub number: u64,
    /// The document's revision that was seen last, and when it changed, in milliseconds of the program's clock.
    revision: u64,
    changed_ms: u64,
}

/// How a proof stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Standing {
    /// It waits: for a pause in writing, or for the last error to go.
    #[default]
    Waiting,
    /// It is being made; none before it has begun.
    Running(Option<Stage>),
    /// What is shown is all that there is to show.
    Done,
    /// The author broke it off.
    Cancelled,
    /// It could not be made; why.
    Failed(String),
}

/// What is done on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Everything that can happen is played.
    Exploring,
    /// Those play who always do one thing.
    Players,
    /// A crowd plays by lot.
    ByLot,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stage {
    /// With what.
    pub work: Work,
    /// So much is done.
    pub done: usize,
    /// Of so much, as far as is known by then.
    pub of: usize,
}

impl From<examine::Stage> for Stage {
    fn from(stage: examine::Stage) -> Self {
        match stage {
            examine::Stage::Exploring(progress) => {
                Self { work: Work::Exploring, done: progress.states - progress.open, of: progress.states }
            }
            examine::Stage::Players(done, of) => Self { work: Work::Players, done, of },
        }
    }
}

impl Proving {
    /// Of a text that was opened at this moment.
    pub(super) fn opened(now: u64) -> Self {
        Self { changed_ms: now, ..Self::default() }
    }

    /// What the proof has found, where it stands by now, each with its number: what was changed since is left out.
    pub fn findings(&self, document: &Document) -> Vec<(usize, Diagnostic)> {
        let Some(shown) = &self.shown else { return Vec::new() };
        let change = Splice::between(&shown.header.texts.scenario, document.text());
        let carried = |place: Span| change.as_ref().map_or(Some(place), |change| change.carry(place));
        let found = shown.findings.iter().enumerate();
        found
            .filter_map(|(number, Finding { told, .. })| Some((number, Diagnostic { span: carried(told.span)?, ..told.clone() })))
            .collect()
    }

    /// The play that shows what the finding of this number says.
    pub fn play(&self, number: usize) -> Option<&Played> {
        self.shown.as_ref()?.findings.get(number)?.play.as_ref()
    }

    /// Where a place of the text that was proved stands by now; none where that was changed.
    pub fn carry(&self, document: &Document, place: Span) -> Option<Span> {
        let change = Splice::between(&self.shown.as_ref()?.header.texts.scenario, document.text());
        change.map_or(Some(place), |change| change.carry(place))
    }

    fn show(&mut self, known: Known) {
        (self.shown, self.counts, self.is_current) = (Some(known.shown), known.counts, true);
        self.standing = Standing::Done;
        self.number += 1;
    }
}

impl Shell {
    /// The text may be another one: what is proved of the one before is no longer waited for.
    pub(super) fn proof_follows(&mut self) {
        let now = self.clock.now_ms();
        let Some(open) = &mut self.state.studio.open else { return };
        let proving = &mut open.proving;
        if proving.revision == open.document.revision() {
            return;
        }
        (proving.revision, proving.changed_ms, proving.standing, proving.is_current) =
            (open.document.revision(), now, Standing::Waiting, false);
        self.prover.cancel();
    }

    /// Another rubric is in use: what was proved by the one before is out of date.
    pub(in crate::app::shell) fn proof_follows_rubric(&mut self) {
        let now = self.clock.now_ms();
        let Some(open) = &mut self.state.studio.open else { return };
        let proving = &mut open.proving;
        (proving.changed_ms, proving.standing, proving.is_current) = (now, Standing::Waiting, false);
        self.prover.cancel();
        self.find_effect();
    }

    /// Begins a proof when that is due, and looks how far it is; at every tick.
    pub(in crate::app::shell) fn tick_proof(&mut self) {
        if self.prove_in_ms() == Some(0) {
            self.prove_now();
        }
        let stage = self.prover.stage();
        let Some(open) = &mut self.state.studio.open else { return };
        if let Standing::Running(known) = &mut open.proving.standing {
            *known = stage;
        }
        if let Some(Shown { effect: Effect::Working(known), .. }) = &mut open.shown {
            *known = stage;
        }
    }

    /// How long until a proof is begun, in milliseconds of the program's clock; none where none is due.
    fn prove_in_ms(&self) -> Option<u64> {
        let open = self.state.studio.open.as_ref().filter(|_| self.state.route == Route::Author)?;
        // While versions are looked at, nobody writes.
        let due = open.proving.standing == Standing::Waiting && open.versions.is_none() && open.document.is_sound();
        due.then(|| (open.proving.changed_ms + PAUSE_MS).saturating_sub(self.clock.now_ms()))
    }

    /// How long until something about the proof is to be seen to, in milliseconds of the program's clock.
    pub(in crate::app::shell) fn proof_in_ms(&self) -> Option<u64> {
        let running = |open: &Open| matches!(open.proving.standing, Standing::Running(_)) || open.is_comparing();
        let running = self.state.studio.open.as_ref().is_some_and(running);
        if running { Some(LOOK_MS) } else { self.prove_in_ms() }
    }

    /// Proves the open text, or shows what was proved of it before.
    pub(super) fn prove_now(&mut self) {
        let Some(open) = self.state.studio.open.as_mut().filter(|open| open.document.is_sound()) else { return };
        let (id, text) = (open.document.id().to_owned(), open.document.text().to_owned());
        let rubric = self.state.rubric.used.text.clone();
        if let Some(known) = self.prover.known(&text, &rubric) {
            return open.proving.show(known);
        }
        open.proving.standing = Standing::Running(None);
        self.prover.prove((id, text, rubric), |shell, proved| {
            let Some(open) = &mut shell.state.studio.open else { return };
            match proved {
                Ok(shown) => {
                    let known = Known { shown: Arc::new(shown), counts: None };
                    open.proving.show(known.clone());
                    shell.prover.keep(known);
                }
                Err(why) => open.proving.standing = Standing::Failed(why),
            }
        });
    }

    /// Breaks off what is being found out. Of players by lot it is told what came of those who played.
    pub(super) fn cancel_proof(&mut self) {
        let Some(open) = &mut self.state.studio.open else { return };
        match open.proving.standing {
            Standing::Running(Some(Stage { work: Work::ByLot, .. })) => self.prover.stop(),
            Standing::Running(_) if open.proving.is_current => {
                self.prover.cancel();
                open.proving.standing = Standing::Done;
            }
            Standing::Running(_) => {
                self.prover.cancel();
                open.proving.standing = Standing::Cancelled;
            }
            _ => {}
        }
    }

    /// Lets a crowd play by lot in what was proved of the present text.
    pub(super) fn play_by_lot(&mut self, plays: u32) {
        let Some(open) = self.state.studio.open.as_mut().filter(|open| open.proving.is_current) else { return };
        let Some(shown) = open.proving.shown.clone() else { return };
        open.proving.standing = Standing::Running(None);
        self.prover.play_by_lot(shown.clone(), plays, |shell, counts| {
            let Some(open) = &mut shell.state.studio.open else { return };
            match counts {
                Ok(counts) => {
                    let known = Known { shown, counts: Some(Arc::new(counts)) };
                    open.proving.show(known.clone());
                    shell.prover.keep(known);
                }
                Err(why) => open.proving.standing = Standing::Failed(why),
            }
        });
    }

    /// Nobody waits for the proof of a text that is closed.
    pub(super) fn drop_proof(&mut self) {
        self.prover.cancel();
    }
}
