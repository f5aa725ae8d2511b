//! An empty place: the boat, a sentence, and what to do.

use egui::{Align, Layout, Ui};

use super::{Button, boat, text};
use crate::app::theme::space;

/// Shows the boat over `sentence` and a button (none where `action` is empty); whether it was pressed.
pub fn empty(ui: &mut Ui, sentence: &str, action: &str) -> bool {
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space(space::XXL);
        boat::logo(ui, 72.0, "");
        ui.add_space(space::L);
        text::body(ui, sentence);
        ui.add_space(space::S);
        let pressed = !action.is_empty() && ui.add(Button::primary(action)).clicked();
        ui.add_space(space::XXL);
        pressed
    })
    .inner
}
