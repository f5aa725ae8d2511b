//! Lines that are ready to be played, within a bound.

use std::collections::VecDeque;
use std::sync::Arc;

use super::Clip;

/// The most that ready lines may take, in bytes: minutes of speech, far more than one beat holds.
const ROOM: usize = 16 * 1024 * 1024;

/// Ready lines, oldest first; the oldest make room for new ones.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    clips: VecDeque<(String, Arc<Clip>)>,
}

impl Shelf {
    /// Keeps a line, in place of an older one of its id.
    pub(super) fn put(&mut self, line: String, clip: Arc<Clip>) {
        self.forget(&line);
        self.clips.push_back((line, clip));
        while self.bytes() > ROOM {
            self.clips.pop_front();
        }
    }

    /// The line, if it is ready.
    pub(super) fn get(&self, line: &str) -> Option<Arc<Clip>> {
        self.clips.iter().find(|(id, _)| id == line).map(|(_, clip)| Arc::clone(clip))
    }

    /// Lets go of a line.
    pub(super) fn forget(&mut self, line: &str) {
        self.clips.retain(|(id, _)| id != line);
    }

    fn bytes(&self) -> usize {
        self.clips.iter().map(|(_, clip)| clip.bytes()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clip(samples: usize) -> Arc<Clip> {
        Arc::new(Clip { samples: vec![0.0; samples], rate: 22_050 })
    }

    #[test]
    fn the_oldest_lines_make_room() {
        let mut shelf = Shelf::default();
        for line in ["a", "b", "c"] {
            shelf.put(line.to_owned(), clip(ROOM / 4 / 2));
        }
        assert!(shelf.get("a").is_none() && shelf.get("b").is_some() && shelf.get("c").is_some());
        assert!(shelf.bytes() <= ROOM);
    }

    #[test]
    fn a_line_prepared_again_takes_the_place_of_the_first() {
        let mut shelf = Shelf::default();
        shelf.put("a".to_owned(), clip(1));
        shelf.put("a".to_owned(), clip(2));
        assert_eq!((shelf.get("a").unwrap().samples.len(), shelf.clips.len()), (2, 1));
    }

    #[test]
    fn a_line_larger_than_the_shelf_is_not_kept() {
        let mut shelf = Shelf::default();
        shelf.put("a".to_owned(), clip(ROOM));
        assert!(shelf.get("a").is_none());
    }
}
