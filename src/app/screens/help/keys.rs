//! The keys that work wherever one is in the book.

use egui::{Key, Modifiers, Ui};

use super::HelpScreen;

impl HelpScreen {
    /// `/` and Ctrl+F look something up; Alt with an arrow goes the ways that one has gone.
    pub(super) fn keys(&mut self, ui: &Ui) {
        let writing = ui.ctx().text_edit_focused();
        let pressed = |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::COMMAND, Key::F) || !writing && pressed(Modifiers::NONE, Key::Slash) {
            // The sign that called for the field is not written into it.
            ui.input_mut(|input| input.events.retain(|event| !matches!(event, egui::Event::Text(text) if text == "/")));
            self.unfolded = true;
            self.finder.lead();
        }
        if pressed(Modifiers::ALT, Key::ArrowLeft) {
            self.step_back();
        }
        if pressed(Modifiers::ALT, Key::ArrowRight) {
            self.step_forward();
        }
    }
}
