//! A rubric that is being changed: what it is now, what is in use, and the steps between, which can be taken back.

use crate::scenario::Rubric;

/// So many steps can be taken back.
const STEPS: usize = 200;

/// A rubric that is being changed.
#[derive(Debug, Clone)]
pub struct RubricDraft {
    now: Rubric,
    in_use: Rubric,
    done: Vec<Rubric>,
    undone: Vec<Rubric>,
    /// The field that is being typed in: more of it belongs to the same step.
    typing: Option<String>,
    revision: u64,
}

impl RubricDraft {
    /// A draft of what is in use.
    pub fn new(in_use: Rubric) -> Self {
        Self { now: in_use.clone(), in_use, done: Vec::new(), undone: Vec::new(), typing: None, revision: 0 }
    }

    /// What it is now.
    pub fn now(&self) -> &Rubric {
        &self.now
    }

    /// What is in use meanwhile.
    pub fn in_use(&self) -> &Rubric {
        &self.in_use
    }

    /// Whether it differs from what is in use.
    pub fn is_changed(&self) -> bool {
        self.now != self.in_use
    }

    /// Whether a step can be taken back.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether a step can be made again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// A number that grows with every change.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Makes it `to`. What is typed in one field (`typing`) is taken back as one step.
    pub fn change(&mut self, to: Rubric, typing: Option<&str>) {
        if to == self.now {
            return;
        }
        let before = std::mem::replace(&mut self.now, to);
        let goes_on = typing.is_some() && self.typing.as_deref() == typing;
        if !goes_on {
            self.done.push(before);
            self.done.drain(..self.done.len().saturating_sub(STEPS));
        }
        self.typing = typing.map(str::to_owned);
        self.undone.clear();
        self.revision += 1;
    }

    /// What is typed from now on is a step of its own.
    pub fn pause(&mut self) {
        self.typing = None;
    }

    /// Takes the last step back.
    pub fn undo(&mut self) {
        if let Some(before) = self.done.pop() {
            self.undone.push(std::mem::replace(&mut self.now, before));
            self.stepped();
        }
    }

    /// Makes the step again that was taken back last.
    pub fn redo(&mut self) {
        if let Some(after) = self.undone.pop() {
            self.done.push(std::mem::replace(&mut self.now, after));
            self.stepped();
        }
    }

    /// Another rubric is in use: this one was saved, or somebody put another file there. A draft that was not changed follows it.
    pub fn is_used(&mut self, rubric: Rubric) {
        if !self.is_changed() {
            self.change(rubric.clone(), None);
        }
        self.in_use = rubric;
        self.pause();
    }

    fn stepped(&mut self) {
        self.pause();
        self.revision += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passing(pass: u32) -> Rubric {
        Rubric { pass, ..Rubric::shipped() }
    }

    fn draft() -> RubricDraft {
        RubricDraft::new(passing(70))
    }

    #[test]
    fn steps_are_taken_back_and_made_again() {
        let mut draft = draft();
        draft.change(passing(70), None);
        assert!(!draft.can_undo(), "what changes nothing is no step");
        draft.change(passing(7), Some("pass"));
        draft.change(passing(75), Some("pass"));
        draft.change(passing(80), None);
        let mut seen = Vec::new();
        while draft.can_undo() {
            draft.undo();
            seen.push(draft.now().pass);
        }
        assert_eq!((seen, draft.is_changed()), (vec![75, 70], false));
        draft.redo();
        assert_eq!((draft.now().pass, draft.can_redo()), (75, true));
        draft.change(passing(90), Some("pass"));
        assert!(!draft.can_redo(), "another change leaves nothing to be made again");
        draft.pause();
        draft.change(passing(91), Some("pass"));
        draft.undo();
        assert_eq!(draft.now().pass, 90, "a pause ends a step");
    }

    #[test]
    fn a_draft_that_was_changed_stays_when_another_is_used() {
        let mut changed = draft();
        changed.change(passing(75), None);
        changed.is_used(passing(80));
        assert_eq!((changed.now().pass, changed.in_use().pass, changed.is_changed()), (75, 80, true));
        let mut same = draft();
        same.is_used(passing(80));
        assert_eq!((same.now().pass, same.is_changed()), (80, false));
    }

    #[test]
    fn no_more_steps_are_kept_than_anybody_takes_back() {
        let mut draft = draft();
        for pass in 0..=300 {
            draft.change(passing(pass % 101), None);
        }
        let mut steps = 0;
        while draft.can_undo() {
            draft.undo();
            steps += 1;
        }
        assert_eq!(steps, STEPS);
    }
}
