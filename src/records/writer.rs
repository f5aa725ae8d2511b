//! The thread that writes. Acts go in; each comes back as an acknowledgement once it is on the disk, and
//! not before. What arrives while a commit is under way shares the next one.
//!
//! What could not be written stays in line: it is tried again on [`Writer::retry`], and before anything newer
//! of the same attempt, so that an attempt on disk never has a gap.

use std::collections::HashMap;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

use rusqlite::{Transaction, TransactionBehavior};

use super::{AttemptId, RecordsError, Store, Summary, attempts, entries};
use crate::log::Entry;

/// Which piece of work an acknowledgement belongs to; later work has a greater one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(u64);

/// What became of a piece of work. After an error the work waits for another try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ack {
    /// Which work.
    pub ticket: Ticket,
    /// Safe on disk, or why not.
    pub result: Result<(), RecordsError>,
}

/// Called on the writer's thread when acknowledgements have been sent.
pub type Wake = Box<dyn Fn() + Send + Sync>;

enum Task {
    Append { seq: u32, entry: Box<Entry> },
    End(Summary),
}

struct Job {
    ticket: Ticket,
    attempt: AttemptId,
    task: Task,
}

/// Hands work to the thread. Dropping it waits until all that can be written is written.
pub struct Writer {
    // None once it is being dropped: the closed channel ends the thread. A message without a job asks for a retry.
    jobs: Option<Sender<Option<Job>>>,
    thread: Option<JoinHandle<()>>,
    next: u64,
}

impl Writer {
    /// Starts the thread, with a connection of its own to the store's file.
    ///
    /// # Errors
    /// Where the file cannot be opened again or no thread can be started.
    pub fn start(store: &Store, wake: Wake) -> Result<(Self, Receiver<Ack>), RecordsError> {
        let mut line = Line { store: store.again()?, waiting: Vec::new() };
        let (jobs, incoming) = mpsc::channel();
        let (acks, outgoing) = mpsc::channel();
        let work = move || {
            while let Ok(first) = incoming.recv() {
                line.waiting.extend(first);
                line.waiting.extend(incoming.try_iter().flatten());
                // Nobody may be listening any more; what is written is written all the same.
                let _ = line.write().into_iter().try_for_each(|ack| acks.send(ack));
                wake();
            }
            // A last try for what could not be written before.
            line.write();
        };
        let thread = thread::Builder::new().name("records".to_owned()).spawn(work);
        let thread = thread.map_err(|error| RecordsError::from_io(store.folder(), &error))?;
        Ok((Self { jobs: Some(jobs), thread: Some(thread), next: 0 }, outgoing))
    }

    /// Appends an entry; `seq` counts from 0 without a gap.
    pub fn append(&mut self, attempt: AttemptId, seq: u32, entry: Entry) -> Ticket {
        self.hand_in(attempt, Task::Append { seq, entry: Box::new(entry) })
    }

    /// Writes down what came of an attempt, after all that was handed in for it before.
    pub fn end(&mut self, attempt: AttemptId, summary: Summary) -> Ticket {
        self.hand_in(attempt, Task::End(summary))
    }

    /// Tries all again that could not be written.
    pub fn retry(&self) {
        self.send(None);
    }

    fn hand_in(&mut self, attempt: AttemptId, task: Task) -> Ticket {
        let ticket = Ticket(self.next);
        self.next += 1;
        self.send(Some(Job { ticket, attempt, task }));
        ticket
    }

    fn send(&self, job: Option<Job>) {
        if let Some(jobs) = &self.jobs {
            // The thread ends only when the channel is closed.
            let _ = jobs.send(job);
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// The work in line, and the connection that it is written through.
struct Line {
    store: Store,
    waiting: Vec<Job>,
}

impl Line {
    /// Tries to write all that waits, in one commit, and says what became of each.
    fn write(&mut self) -> Vec<Ack> {
        let results = self.commit().unwrap_or_else(|error| vec![Err(error); self.waiting.len()]);
        let acks = self.waiting.iter().zip(&results).map(|(job, result)| Ack { ticket: job.ticket, result: result.clone() }).collect();
        let mut results = results.iter();
        self.waiting.retain(|_| results.next().is_some_and(Result::is_err));
        acks
    }

    /// The outer error says that nothing was written; an inner one that this job was not.
    fn commit(&self) -> Result<Vec<Result<(), RecordsError>>, RecordsError> {
        let said = |error| self.store.said(error);
        let transaction = Transaction::new_unchecked(&self.store.connection, TransactionBehavior::Immediate).map_err(said)?;
        let mut stuck = HashMap::new();
        let mut results = Vec::with_capacity(self.waiting.len());
        for job in &self.waiting {
            let result = match stuck.get(&job.attempt) {
                Some(error) => Err(RecordsError::clone(error)),
                None => self.run(job),
            };
            match &result {
                Ok(()) => {}
                // A job of its own kind of wrong holds up its own attempt and nobody else's.
                Err(error @ (RecordsError::OutOfTurn { .. } | RecordsError::Missing { .. })) => {
                    stuck.insert(job.attempt, error.clone());
                }
                // Anything else may have undone the transaction already.
                Err(error) => return Err(error.clone()),
            }
            results.push(result);
        }
        transaction.commit().map_err(said)?;
        Ok(results)
    }

    fn run(&self, job: &Job) -> Result<(), RecordsError> {
        let (connection, said) = (&self.store.connection, |error| self.store.said(error));
        match &job.task {
            Task::Append { seq, entry } => {
                let due = entries::due(connection, job.attempt).map_err(said)?;
                if *seq != due {
                    return Err(RecordsError::OutOfTurn { attempt: job.attempt.0, seq: *seq, due });
                }
                entries::add(connection, job.attempt, *seq, entry).map_err(said)
            }
            Task::End(summary) => attempts::end(connection, job.attempt, summary).map_err(said),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::records::{PersonId, Status, sample};

    fn append(ticket: u64, attempt: AttemptId, seq: u32) -> Job {
        Job { ticket: Ticket(ticket), attempt, task: Task::Append { seq, entry: Box::new(sample::entry(seq)) } }
    }

    fn outcomes(acks: &[Ack]) -> Vec<(u64, bool)> {
        acks.iter().map(|ack| (ack.ticket.0, ack.result.is_ok())).collect()
    }

    #[test]
    fn what_is_acknowledged_is_there_and_the_window_is_woken() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap().store;
        let attempt = sample::begin(&store, &sample::log(0));
        let woken = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&woken);
        let wake = Box::new(move || {
            count.fetch_add(1, Ordering::SeqCst);
        });
        let (mut writer, acks) = Writer::start(&store, wake).unwrap();

        let tickets: Vec<Ticket> = (0..20).map(|seq| writer.append(attempt, seq, sample::entry(seq))).collect();
        for (number, ticket) in tickets.into_iter().enumerate() {
            assert_eq!(acks.recv().unwrap(), Ack { ticket, result: Ok(()) });
            assert!(store.log(attempt).unwrap().entries.len() > number, "it is on disk before it is acknowledged");
        }
        let summary = Summary { status: Status::Finished, ended_ms: 5, score: Some(80), passed: Some(true), outcome: None, ending: None };
        writer.end(attempt, summary.clone());
        drop(writer);
        assert!(woken.load(Ordering::SeqCst) > 0);
        assert_eq!(store.log(attempt).unwrap(), sample::log(20));
        assert_eq!(store.attempt(attempt).unwrap().summary, Some(summary));
        assert_eq!(store.unfinished(PersonId::FIRST).unwrap(), []);
    }

    #[test]
    fn the_store_and_the_writer_wait_for_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap().store;
        let attempt = sample::begin(&store, &sample::log(0));
        let (mut writer, acks) = Writer::start(&store, Box::new(|| {})).unwrap();
        for seq in 0..100 {
            writer.append(attempt, seq, sample::entry(seq));
            store.set_setting("seq", &seq).unwrap();
        }
        drop(writer);
        assert!(acks.iter().all(|ack| ack.result.is_ok()));
        assert_eq!(store.log(attempt).unwrap(), sample::log(100));
    }

    #[test]
    fn on_a_full_disk_everything_waits_in_order_and_nothing_is_skipped() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap().store;
        let attempt = sample::begin(&store, &sample::log(0));
        let mut line = Line { store: store.again().unwrap(), waiting: Vec::new() };
        let room = |line: &Line, pages: u32| {
            line.store.connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(())).unwrap();
        };
        room(&line, 1);
        line.waiting.extend((0..200).map(|seq| append(seq.into(), attempt, seq)));
        let acks = line.write();
        assert!(acks.iter().all(|ack| matches!(ack.result, Err(RecordsError::Full { .. }))), "{:?}", acks[0]);
        assert_eq!(store.log(attempt).unwrap().entries, []);

        room(&line, 100_000);
        line.waiting.push(append(200, attempt, 200));
        assert_eq!(outcomes(&line.write()), (0..=200).map(|ticket| (ticket, true)).collect::<Vec<_>>());
        assert_eq!(store.log(attempt).unwrap(), sample::log(201));
        assert!(line.waiting.is_empty());
    }

    #[test]
    fn a_gap_holds_up_its_own_attempt_only() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap().store;
        let (one, two) = (sample::begin(&store, &sample::log(0)), sample::begin(&store, &sample::log(0)));
        let jobs = vec![append(0, one, 1), append(1, two, 0), append(2, one, 0), append(3, AttemptId(99), 0), append(4, two, 1)];
        let mut line = Line { store: store.again().unwrap(), waiting: jobs };
        assert_eq!(outcomes(&line.write()), [(0, false), (1, true), (2, false), (3, false), (4, true)]);
        assert_eq!(line.waiting.len(), 3);
        assert_eq!(store.log(one).unwrap().entries, []);
        assert_eq!(store.log(two).unwrap(), sample::log(2));
    }
}
