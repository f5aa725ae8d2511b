//! A bar: how far a skill has come, or that it was not assessed.

use egui::{Align2, Rect, Response, Role, Sense, Ui, Widget, WidgetInfo, vec2};

use super::Tone;
use crate::app::theme::{self, Weight, font, space};

/// A named value from 0 to 100, or "not assessed".
#[must_use = "a bar shows nothing until it is added to a Ui"]
pub struct Bar<'a> {
    name: &'a str,
    value: Option<u32>,
    tone: Tone,
}

impl<'a> Bar<'a> {
    /// `value` from 0 to 100; none is shown as "not assessed".
    pub fn new(name: &'a str, value: Option<u32>) -> Self {
        Self { name, value, tone: Tone::Accent }
    }

    /// In the colour of this tone.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

impl Widget for Bar<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = theme::of(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width().max(120.0), 34.0), Sense::hover());
        let said = self.value.map_or("not assessed".to_owned(), |value| value.to_string());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{}: {said}", self.name)));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let painter = ui.painter();
        painter.text(rect.left_top(), Align2::LEFT_TOP, self.name, font(Weight::Regular, space::BODY), palette.ink);
        let (weight, size, ink) = match self.value {
            Some(_) => (Weight::Strong, space::BODY, palette.ink),
            None => (Weight::Regular, space::SMALL, palette.muted),
        };
        painter.text(rect.right_top(), Align2::RIGHT_TOP, said, font(weight, size), ink);
        let groove = Rect::from_min_max(egui::pos2(rect.left(), rect.bottom() - 8.0), rect.max);
        painter.rect_filled(groove, 4.0, palette.line);
        if let Some(value) = self.value.filter(|value| *value > 0) {
            let share = value.min(100) as f32 / 100.0;
            let filled = Rect::from_min_size(groove.min, vec2((groove.width() * share).max(8.0), groove.height()));
            painter.rect_filled(filled, 4.0, self.tone.fill(palette));
        }
        response
    }
}
