//! Slow work elsewhere: a thread that owns the store and does one job after the other. Results come back as reports.

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::JoinHandle;

use crate::records::Store;

/// What a job gives back: something for the shell to do with it.
pub type Report<T> = Box<dyn FnOnce(&mut T) + Send>;

type Job<T> = Box<dyn FnOnce(&mut Desk) -> Report<T> + Send>;

/// What the worker has on its desk.
pub struct Desk {
    /// Where the records are.
    pub folder: PathBuf,
    /// The records, once they are open.
    pub store: Option<Store>,
}

/// Hands jobs to the thread.
pub struct Worker<T> {
    jobs: Option<Sender<Job<T>>>,
    reports: Receiver<Report<T>>,
    /// Jobs whose report has not been taken yet.
    open: Cell<usize>,
    thread: Option<JoinHandle<()>>,
}

impl<T: 'static> Worker<T> {
    /// Starts the thread; `wake` is called on it whenever a report is ready.
    pub fn start(folder: PathBuf, wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        let (jobs, incoming) = mpsc::channel::<Job<T>>();
        let (send, reports) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            let mut desk = Desk { folder, store: None };
            while let Ok(job) = incoming.recv() {
                let report = job(&mut desk);
                if send.send(report).is_err() {
                    break;
                }
                wake();
            }
        });
        Self { jobs: Some(jobs), reports, open: Cell::new(0), thread: Some(thread) }
    }

    /// Asks for work.
    pub fn ask(&self, job: impl FnOnce(&mut Desk) -> Report<T> + Send + 'static) {
        // The thread lives as long as this does.
        if let Some(jobs) = &self.jobs {
            self.open.set(self.open.get() + 1);
            let _ = jobs.send(Box::new(job));
        }
    }

    /// The reports that are ready.
    pub fn reports(&self) -> Vec<Report<T>> {
        let reports: Vec<Report<T>> = self.reports.try_iter().collect();
        self.open.set(self.open.get().saturating_sub(reports.len()));
        reports
    }

    /// Whether every report has been taken.
    pub fn is_idle(&self) -> bool {
        self.open.get() == 0
    }
}

/// What was asked is done before the program ends.
impl<T> Drop for Worker<T> {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
