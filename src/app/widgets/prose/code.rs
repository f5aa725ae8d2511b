//! Words to be copied as they are.

use egui::text::LayoutJob;
use egui::{Align2, FontFamily, FontId, Label, Rect, TextFormat, Ui, UiBuilder, vec2};

use super::words;
use crate::app::theme::{self, space};
use crate::app::widgets::{Button, Icon, card};

/// The size of its signs.
const SIZE: f32 = 13.5;

/// Draws it, with a button that copies all of it.
pub fn ui(ui: &mut Ui, language: &str, text: &str, marks: &[String]) {
    let palette = theme::of(ui);
    let room = ui.available_width();
    let shown = card::frame(ui).corner_radius(space::CORNER).inner_margin(space::M).show(ui, |ui| {
        ui.set_width(room - 2.0 * space::M - 2.0);
        let font_id = FontId::new(SIZE, FontFamily::Monospace);
        let plain = TextFormat { font_id, color: palette.ink, line_height: Some(20.0), ..TextFormat::default() };
        let mut job = LayoutJob::default();
        words::append(&mut job, text, &plain, marks, palette.amber_soft);
        // The first line ends before the button.
        ui.set_max_width(ui.available_width() - BUTTON.x);
        ui.add(Label::new(job).wrap().selectable(true));
    });
    let place = Align2::RIGHT_TOP.align_size_within_rect(BUTTON, shown.response.rect.shrink(4.0));
    copy_ui(ui, place, language, text);
}

/// The size of the button.
const BUTTON: egui::Vec2 = vec2(36.0, 36.0);

fn copy_ui(ui: &mut Ui, place: Rect, language: &str, text: &str) {
    let name = if language.is_empty() { "Copy this".to_owned() } else { format!("Copy this {language}") };
    let button = ui.scope_builder(UiBuilder::new().max_rect(place), |ui| ui.add(Button::icon_only(Icon::Copy, &name)));
    if button.inner.clicked() {
        ui.copy_text(text.to_owned());
    }
}
