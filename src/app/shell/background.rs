//! A thread for long work: one job at a time, which tells how far it is and can be broken off.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::Shell;
use super::worker::{Report, Worker};

/// The thread, and the job under way. `P` is how far a job is.
pub(super) struct Background<P> {
    worker: Worker<Shell>,
    watch: Option<Arc<Watch<P>>>,
    /// Where this stands in the shell.
    place: fn(&mut Shell) -> &mut Self,
}

/// What a job and those who wait for it have in common.
#[derive(Debug)]
pub(super) struct Watch<P> {
    cancelled: AtomicBool,
    stage: Mutex<Option<P>>,
}

impl<P: Copy> Watch<P> {
    /// Takes note of how far the job is; breaks it off where somebody wants that.
    pub fn tell(&self, stage: P) -> ControlFlow<()> {
        *self.stage.lock().unwrap_or_else(PoisonError::into_inner) = Some(stage);
        if self.cancelled.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

impl<P: Copy + Send + 'static> Background<P> {
    /// Starts the thread; `wake` is called on it whenever something is ready.
    pub fn start(folder: PathBuf, wake: Arc<dyn Fn() + Send + Sync>, place: fn(&mut Shell) -> &mut Self) -> Self {
        Self { worker: Worker::start(folder, wake), watch: None, place }
    }

    /// What is ready.
    pub fn reports(&self) -> Vec<Report<Shell>> {
        self.worker.reports()
    }

    /// How far the job is; none where none is under way, or it has not begun.
    pub fn stage(&self) -> Option<P> {
        let watch = self.watch.as_ref()?;
        *watch.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends the job that is under way; what has come of it by then is wanted.
    pub fn stop(&self) {
        if let Some(watch) = &self.watch {
            watch.cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Breaks off the job that is under way: nobody wants what comes of it.
    pub fn cancel(&mut self) {
        self.stop();
        self.watch = None;
    }

    /// Does this job instead of the one that is under way; `then` is given what came of it, or of `failed` where the program
    /// made a mistake over it.
    pub fn ask<T: Send + 'static>(
        &mut self,
        work: impl FnOnce(&Watch<P>) -> T + Send + 'static,
        failed: impl FnOnce() -> T + Send + 'static,
        then: impl FnOnce(&mut Shell, T) + Send + 'static,
    ) {
        self.cancel();
        let watch = Arc::new(Watch { cancelled: AtomicBool::new(false), stage: Mutex::new(None) });
        self.watch = Some(watch.clone());
        let place = self.place;
        self.worker.ask(move |_| {
            // Whatever a job comes to, the thread lives on for the next one.
            let done = catch_unwind(AssertUnwindSafe(|| work(&watch))).unwrap_or_else(|_| failed());
            Box::new(move |shell: &mut Shell| {
                let own = place(shell);
                if own.watch.as_ref().is_some_and(|current| Arc::ptr_eq(current, &watch)) {
                    own.watch = None;
                    then(shell, done);
                }
            })
        });
    }
}

/// Nobody waits for it when the program ends.
impl<P> Drop for Background<P> {
    fn drop(&mut self) {
        if let Some(watch) = &self.watch {
            watch.cancelled.store(true, Ordering::Relaxed);
        }
    }
}
