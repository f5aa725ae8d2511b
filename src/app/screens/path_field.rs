//! A field for the path of a file: what always works, also where the desktop shows no list of files.

use std::path::PathBuf;

use egui::{Key, Modifiers, TextEdit, Ui};

use crate::app::keyboard::ONE_LINE;
use crate::app::shell::typed_path;
use crate::app::theme::space;
use crate::app::widgets::{Button, card, text};

/// How wide its buttons are together.
const BUTTONS: f32 = 210.0;
/// Below this width (points) they stand under the field.
const NARROW: f32 = 460.0;

/// The field with what stands in it.
#[derive(Debug, Default)]
pub struct PathField {
    words: String,
    /// Whether the keyboard has been led to it.
    led: bool,
}

/// What was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// To look at this file.
    Look(PathBuf),
    /// To leave it.
    Leave,
}

impl PathField {
    /// Shows a card: its title, what files it takes, and the field.
    pub fn card_ui(&mut self, ui: &mut Ui, title: &str, takes: &str, label: &str) -> Option<Asked> {
        let asked = card::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            text::title(ui, title);
            text::small(ui, takes);
            self.ui(ui, label)
        });
        asked.inner
    }

    /// Shows it under a label, with the keyboard in it. Enter looks at the file, Escape leaves.
    fn ui(&mut self, ui: &mut Ui, label: &str) -> Option<Asked> {
        let label = text::section(ui, label);
        let mut leave = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let narrow = ui.available_width() < NARROW;
        let room = if narrow { ui.available_width() } else { ui.available_width() - BUTTONS };
        let mut look = false;
        ui.horizontal_wrapped(|ui| {
            let field = TextEdit::singleline(&mut self.words).desired_width(room).char_limit(4_000).margin(space::S);
            let field = ui.add(field.hint_text("Type or paste where it is").event_filter(ONE_LINE)).labelled_by(label.id);
            if !self.led {
                self.led = field.has_focus();
                field.request_focus();
            }
            look = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            look |= ui.add_enabled(!self.words.trim().is_empty(), Button::primary("Look at it")).clicked();
            leave |= ui.add(Button::quiet("Leave it")).clicked();
        });
        match leave {
            true => Some(Asked::Leave),
            false => (look && !self.words.trim().is_empty()).then(|| Asked::Look(typed_path(&self.words))),
        }
    }
}
