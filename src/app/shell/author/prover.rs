//! Where proofs are made: on a thread of their own; those of a sitting are kept.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use super::super::Shell;
use super::super::background::{Background, Watch};
use super::super::worker::Report;
use super::{Stage, Work};
use crate::log::content_hash;
use crate::rehearsal::examine::{Counts, Examination, Unexamined, examine};
use crate::rehearsal::explore::crowd;
use crate::rehearsal::texts;

/// So many texts of a sitting are kept with what was proved of them.
const KEPT: usize = 8;

/// What is told where a proof breaks off by itself.
const MISTAKE: &str = "Evenkeel itself made a mistake over it. Your text is safe.";

/// The thread, the job under way, and what was proved in this sitting.
pub(in crate::app::shell) struct Prover {
    thread: Background<Stage>,
    /// By what was proved, the last first.
    known: VecDeque<(Key, Known)>,
}

/// What a proof is of: the hashes of the text, and of the rubric that says what counts how much.
type Key = [String; 2];

fn key(text: &str, rubric: &str) -> Key {
    [text, rubric].map(content_hash)
}

/// What is known of a text.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub shown: Arc<Examination>,
    pub counts: Option<Arc<Counts>>,
}

impl Prover {
    /// Starts the thread; `wake` is called on it whenever something is ready.
    pub(in crate::app::shell) fn start(folder: PathBuf, wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        Self { thread: Background::start(folder, wake, |shell| &mut shell.prover.thread), known: VecDeque::new() }
    }

    /// What is ready.
    pub(in crate::app::shell) fn reports(&self) -> Vec<Report<Shell>> {
        self.thread.reports()
    }

    /// How far the job is; none where none is under way, or it has not begun.
    pub(super) fn stage(&self) -> Option<Stage> {
        self.thread.stage()
    }

    /// Ends the job that is under way; what has come of it by then is wanted.
    pub(super) fn stop(&self) {
        self.thread.stop();
    }

    /// Breaks off the job that is under way: nobody wants what comes of it.
    pub(super) fn cancel(&mut self) {
        self.thread.cancel();
    }

    /// What is known of a text by a rubric.
    pub(super) fn known(&self, text: &str, rubric: &str) -> Option<Known> {
        let key = key(text, rubric);
        self.known.iter().find(|(known, _)| *known == key).map(|(_, known)| known.clone())
    }

    /// Keeps what was shown of a text.
    pub(super) fn keep(&mut self, known: Known) {
        let texts = &known.shown.header.texts;
        let key = key(&texts.scenario, &texts.rubric);
        self.known.retain(|(other, _)| *other != key);
        self.known.push_front((key, known));
        self.known.truncate(KEPT);
    }

    /// Proves a text by a rubric; `then` is given what was shown of it, or why nothing was.
    pub(super) fn prove(
        &mut self,
        (id, text, rubric): (String, String, String),
        then: impl FnOnce(&mut Shell, Result<Examination, String>) + Send + 'static,
    ) {
        let work = move |watch: &Watch<Stage>| match examine(texts(&id, &text, Some(&rubric)), &mut |stage| watch.tell(stage.into())) {
            Ok(shown) => Some(Ok(shown)),
            Err(Unexamined::Unplayable(why)) => Some(Err(why)),
            Err(Unexamined::Cancelled) => None,
        };
        self.thread.ask(
            work,
            || Some(Err(MISTAKE.to_owned())),
            |shell, done| {
                if let Some(done) = done {
                    then(shell, done);
                }
            },
        );
    }

    /// Lets so many players play by lot; `then` is given the counts of those who did.
    pub(super) fn play_by_lot(
        &mut self,
        shown: Arc<Examination>,
        plays: u32,
        then: impl FnOnce(&mut Shell, Result<Counts, String>) + Send + 'static,
    ) {
        let work = move |watch: &Watch<Stage>| {
            let crowd = crowd(&shown.world, &shown.header, plays, &mut |progress| {
                watch.tell(Stage { work: Work::ByLot, done: progress.states, of: progress.states + progress.open })
            });
            Ok(Counts::of(&shown, &crowd))
        };
        self.thread.ask(work, || Err(MISTAKE.to_owned()), then);
    }
}
