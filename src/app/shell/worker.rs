//! Slow work elsewhere: a thread that owns the store and does one job after the other. Results come back as reports.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};

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
    jobs: Sender<Job<T>>,
    reports: Receiver<Report<T>>,
}

impl<T: 'static> Worker<T> {
    /// Starts the thread; `wake` is called on it whenever a report is ready.
    pub fn start(folder: PathBuf, wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        let (jobs, incoming) = mpsc::channel::<Job<T>>();
        let (send, reports) = mpsc::channel();
        std::thread::spawn(move || {
            let mut desk = Desk { folder, store: None };
            while let Ok(job) = incoming.recv() {
                let report = job(&mut desk);
                if send.send(report).is_err() {
                    break;
                }
                wake();
            }
        });
        Self { jobs, reports }
    }

    /// Asks for work.
    pub fn ask(&self, job: impl FnOnce(&mut Desk) -> Report<T> + Send + 'static) {
        // The thread lives as long as this does.
        let _ = self.jobs.send(Box::new(job));
    }

    /// The reports that are ready.
    pub fn reports(&self) -> Vec<Report<T>> {
        self.reports.try_iter().collect()
    }
}
