//! The scenario in outline, to read and to select in.

use egui::Ui;

use crate::app::screens::layout;
use crate::app::theme::space;
use crate::app::widgets::{card, text};
use crate::studio::outline::BeatView;
use crate::studio::{Document, Edit, Outline, Path};

/// Shows the last text that could be read.
pub fn ui(ui: &mut Ui, document: &Document, selected: &mut Option<Path>, _edits: &mut Vec<Edit>) {
    let Some(parsed) = document.parsed() else {
        text::body(ui, "The text could not be read yet.");
        return;
    };
    let outline = Outline::of(parsed);
    for scene in &outline.scenes {
        text::section(ui, if scene.title.is_empty() { "The call" } else { &scene.title });
        for beat in &scene.beats {
            beat_ui(ui, beat, selected);
            ui.add_space(space::S);
        }
    }
    text::section(ui, "Endings");
    for ending in &outline.endings {
        text::strong(ui, if ending.title.is_empty() { &ending.id } else { &ending.title });
    }
}

fn beat_ui(ui: &mut Ui, beat: &BeatView, selected: &mut Option<Path>) {
    let shown = card::pressable(ui, &beat.id, |ui| {
        text::strong(ui, &beat.id);
        for line in &beat.says {
            text::body(ui, &line.words);
        }
        for option in &beat.options {
            layout::item(ui, &option.say);
        }
    });
    if shown.response.clicked() {
        *selected = Some(beat.path.clone());
    }
}
