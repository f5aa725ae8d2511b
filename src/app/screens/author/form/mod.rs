//! Anything of a scenario as a form: fields with their help, for people who never see the text. Only what is given is shown; all
//! else waits behind *Add*.

mod blank;
mod block;
pub mod chips;
mod condition;
mod desk;
mod entry;
mod field;
mod head;
mod list;
mod said;
#[cfg(test)]
mod tests;
mod titles;
pub mod words;

use egui::Ui;

use super::edits::Edits;
use super::sight::Sight;
use super::subject::subject;
use crate::app::theme::space;
use crate::app::widgets::text;
use crate::studio::language::Shape;
use crate::studio::{Document, Path};
use desk::{Desk, Kept};
pub use said::in_form_words;

/// The form of what is selected.
#[derive(Debug, Default)]
pub struct FormView {
    kept: Kept,
    /// What it shows.
    shown: Path,
}

impl FormView {
    /// Leads the keyboard to the first field.
    pub fn enter(&mut self, sight: &Sight, selected: &Path) {
        let subject = subject(selected);
        let first = sight.outline.beats().find(|beat| beat.path == subject).and_then(|beat| beat.says.first());
        self.kept.lead = Some(first.map_or(subject.then("title"), |line| line.path.then("text").at(0)));
    }

    /// Asks for another name for what is selected.
    pub fn rename(&mut self, selected: &Path) {
        let subject = subject(selected);
        self.shown = subject.clone();
        self.kept.naming = subject.split_last().map(|(_, name)| (subject.clone(), name.to_owned()));
    }

    /// Shows the form of what is selected, or of the whole.
    pub fn ui(&mut self, ui: &mut Ui, document: &Document, sight: &Sight, selected: &mut Option<Path>, edits: &mut Edits) {
        let Some(parsed) = document.parsed() else {
            text::body(ui, "The text could not be read yet.");
            return;
        };
        let path = selected.as_ref().map(subject).unwrap_or_default();
        if path != self.shown {
            self.shown = path.clone();
            self.kept.left();
        }
        let lead = self.kept.lead.clone();
        let mut desk = Desk { parsed, sight, edits, kept: &mut self.kept, selected };
        // While the present text cannot be read, what is shown is how it was: to read, not to change.
        ui.add_enabled_ui(document.current().is_some(), |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            head::ui(ui, &mut desk, &path);
            let spot = desk.parsed.whole().find(&path).map(|found| found.spot);
            let shape = spot.map(|spot| spot.shape).or_else(|| block::shape_of_part(&path));
            match shape {
                Some(Shape::Block(block)) => block::whole_ui(ui, &mut desk, &path, block, spot),
                Some(shape) => field::value_ui(ui, &mut desk, &field::Place::new(path, shape, "Entries"), spot),
                None => {
                    text::body(ui, "It is no longer there. Choose something else in the outline.");
                }
            }
        });
        // Where no field of text came to be, the keyboard is led nowhere.
        if self.kept.lead == lead {
            self.kept.lead = None;
        }
    }
}
