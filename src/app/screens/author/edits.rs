//! What outline and forms ask to be changed, for the shell to carry out.

use crate::studio::{Edit, Join};

/// Changes in the order in which they are to be made.
#[derive(Debug, Default)]
pub struct Edits {
    made: Vec<(Edit, Join)>,
    /// The beat that is to be played from, and whether a reply is to be tried there.
    pub play_from: Option<(String, bool)>,
}

impl Edits {
    /// A change that is taken back by itself.
    pub fn apart(&mut self, edit: Edit) {
        self.made.push((edit, Join::Apart));
    }

    /// A change that is taken back together with the one before it.
    pub fn onto(&mut self, edit: Edit) {
        self.made.push((edit, Join::Onto));
    }

    /// Everything that was asked.
    pub fn take(self) -> Vec<(Edit, Join)> {
        self.made
    }
}
