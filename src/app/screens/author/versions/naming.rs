//! The name of a version: a field that is kept by Enter.

use std::path::PathBuf;

use egui::{Key, TextEdit, Ui};

use crate::app::keyboard::ONE_LINE;
use crate::app::theme::space;
use crate::app::widgets::{Button, text};
use crate::library::own::Version;

/// So many characters a name has at most, and so wide is its field (points).
const LONGEST: usize = 60;
const WIDTH: f32 = 260.0;

/// The name as it is being written.
#[derive(Debug, Default)]
pub struct Naming {
    /// The version that is named, by its file.
    path: PathBuf,
    /// Its name as it is kept.
    kept: String,
    words: String,
}

impl Naming {
    /// Shows the field; gives a name that is to be kept.
    pub fn ui(&mut self, ui: &mut Ui, version: &Version) -> Option<String> {
        if (&self.path, &self.kept) != (&version.path, &version.name) {
            *self = Self { path: version.path.clone(), kept: version.name.clone(), words: version.name.clone() };
        }
        let mut keep = false;
        ui.horizontal_wrapped(|ui| {
            let label = text::small(ui, "Its name");
            let field = TextEdit::singleline(&mut self.words).desired_width(WIDTH).char_limit(LONGEST).margin(space::S);
            let field = ui.add(field.hint_text("such as “before the workshop”").event_filter(ONE_LINE)).labelled_by(label.id);
            keep = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            keep |= ui.add_enabled(self.is_changed(), Button::plain("Keep the name")).clicked();
        });
        (keep && self.is_changed()).then(|| self.words.trim().to_owned())
    }

    /// Takes back what was not kept; whether there was anything.
    pub fn leave(&mut self) -> bool {
        let changed = self.is_changed();
        self.words.clone_from(&self.kept);
        changed
    }

    fn is_changed(&self) -> bool {
        self.words.trim() != self.kept
    }
}
