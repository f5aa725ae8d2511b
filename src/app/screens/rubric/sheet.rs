//! What every field of the form needs: the rubric as it is, what is shipped, what is wrong, and where to ask for changes.

use std::collections::BTreeMap;

use egui::Ui;

use crate::app::shell::{Queue, RubricAct};
use crate::app::widgets::{Tone, text};
use crate::base::sentence;
use crate::scenario::Rubric;
use crate::scenario::rubric::RubricFault;

/// What the form keeps from one frame to the next.
#[derive(Debug, Default)]
pub struct Kept {
    /// What was typed for a number, with the number that it stands beside: once that is another, the words are gone.
    pub typed: BTreeMap<String, (String, i64)>,
    /// The phrase that is folded open.
    pub open: Option<usize>,
    /// The field that the keyboard is to be led to.
    pub lead: Option<String>,
}

/// Where the form is filled in.
pub struct Sheet<'a> {
    /// The draft.
    pub now: Rubric,
    pub shipped: &'a Rubric,
    pub faults: &'a [RubricFault],
    pub kept: &'a mut Kept,
    pub queue: &'a mut Queue,
}

impl Sheet<'_> {
    /// A change that is a step by itself.
    pub fn change(&mut self, change: impl FnOnce(&mut Rubric)) {
        self.ask(change, None);
    }

    /// What is typed in a field is one step.
    pub fn type_in(&mut self, field: &str, change: impl FnOnce(&mut Rubric)) {
        self.ask(change, Some(field.to_owned()));
    }

    fn ask(&mut self, change: impl FnOnce(&mut Rubric), typing: Option<String>) {
        change(&mut self.now);
        self.queue.rubric(RubricAct::Change(Box::new(self.now.clone()), typing));
    }

    /// What is wrong at a place, under it.
    pub fn fault_ui(&self, ui: &mut Ui, at: &str) {
        for fault in self.faults.iter().filter(|fault| fault.at == at) {
            text::toned(ui, &sentence(&fault.sentence), Tone::Change);
        }
    }
}
