//! When a document is due to be saved: soon after its author pauses, and never later than a good half second after a change,
//! so that whatever happens to the program, nothing older than a second is lost.

/// How long there is no change before a save, in milliseconds.
const QUIET_MS: u64 = 200;
/// The longest that a change waits, in milliseconds.
const LONGEST_MS: u64 = 600;
/// How long after a save that failed it is tried again, in milliseconds.
const AGAIN_MS: u64 = 2_000;

/// Says when a document is due to be saved. Whoever writes it tells what became of that.
#[derive(Debug, Clone, Default)]
pub struct Autosave {
    /// The revision that is safely in the file.
    saved: u64,
    /// The last revision that was seen, and when it was first seen.
    seen: u64,
    changed_ms: u64,
    /// When the first change was seen that is not saved.
    since_ms: Option<u64>,
    /// The revision that is being written.
    writing: Option<u64>,
    not_before_ms: u64,
}

impl Autosave {
    /// For a document whose file says what it says at `revision`.
    pub fn new(revision: u64) -> Self {
        Self { saved: revision, seen: revision, ..Self::default() }
    }

    /// Tells of the document's revision at a time: at every tick, or after every change.
    pub fn note(&mut self, revision: u64, now_ms: u64) {
        if revision != self.seen {
            self.seen = revision;
            self.changed_ms = now_ms;
            self.since_ms.get_or_insert(now_ms);
        }
    }

    /// When a save is due; none where nothing is to be saved, or one is under way.
    pub fn due_ms(&self) -> Option<u64> {
        let since = self.since_ms.filter(|_| self.writing.is_none())?;
        Some((self.changed_ms + QUIET_MS).min(since + LONGEST_MS).max(self.not_before_ms))
    }

    /// Whether a save is due.
    pub fn is_due(&self, now_ms: u64) -> bool {
        self.due_ms().is_some_and(|due| due <= now_ms)
    }

    /// The text of `revision` is being written. What changes from now on is for the next save.
    pub fn begun(&mut self, revision: u64) {
        self.writing = Some(revision);
        self.since_ms = None;
    }

    /// What was being written is safe.
    pub fn done(&mut self) {
        self.saved = self.writing.take().unwrap_or(self.saved);
    }

    /// It could not be written. It is tried again after a while.
    pub fn failed(&mut self, now_ms: u64) {
        self.writing = None;
        self.since_ms.get_or_insert(now_ms);
        self.not_before_ms = now_ms + AGAIN_MS;
    }

    /// Whether all that was seen is safely in the file.
    pub fn is_saved(&self) -> bool {
        self.saved == self.seen && self.writing.is_none()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_pause_is_taken_to_save() {
        let mut autosave = Autosave::new(3);
        autosave.note(3, 50);
        assert_eq!((autosave.due_ms(), autosave.is_saved()), (None, true));
        autosave.note(4, 100);
        assert_eq!((autosave.due_ms(), autosave.is_due(299), autosave.is_due(300)), (Some(300), false, true));
        autosave.begun(4);
        assert_eq!((autosave.due_ms(), autosave.is_saved()), (None, false));
        autosave.done();
        assert!(autosave.is_saved());
    }

    #[test]
    fn who_types_without_a_pause_is_saved_too() {
        let mut autosave = Autosave::new(0);
        (1..=10).for_each(|revision| autosave.note(revision, revision * 100));
        assert_eq!(autosave.due_ms(), Some(100 + LONGEST_MS));
    }

    #[test]
    fn what_failed_is_tried_again() {
        let mut autosave = Autosave::new(0);
        autosave.note(1, 0);
        autosave.begun(1);
        autosave.failed(300);
        assert_eq!((autosave.due_ms(), autosave.is_saved()), (Some(300 + AGAIN_MS), false));
    }

    proptest! {
        /// Whatever the pauses between keys, and while each write takes up to 200 ms and ticks come every 16 ms, no change
        /// waits for a second.
        #[test]
        fn no_change_is_older_than_a_second_before_it_is_safe(pauses in prop::collection::vec(0_u64..400, 1..60), write in 1_u64..200) {
            let mut typed = Vec::new();
            let mut at = 0;
            for pause in pauses {
                at += pause;
                typed.push(at);
            }
            let (mut autosave, mut safe, mut writing) = (Autosave::new(0), 0, None);
            for now in (0..at + 2_000).step_by(16) {
                let revision = typed.iter().filter(|key| **key <= now).count() as u64;
                autosave.note(revision, now);
                if let Some((text, done)) = writing && done <= now {
                    autosave.done();
                    (safe, writing) = (text, None);
                }
                if autosave.is_due(now) {
                    autosave.begun(revision);
                    writing = Some((revision, now + write));
                }
                let oldest = typed.get(safe as usize).filter(|key| **key <= now);
                prop_assert!(oldest.is_none_or(|key| now - key < 1_000), "{oldest:?} is not safe at {now}");
            }
            prop_assert!(autosave.is_saved());
        }
    }
}
