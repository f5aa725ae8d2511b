//! A chip: a word or two about a thing.

use egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo, pos2, vec2};

use super::{Icon, Tone, icon};
use crate::app::theme::{self, Weight, font, space};

/// A word or two about a thing: its level, its channel, a content note.
#[must_use = "a chip shows nothing until it is added to a Ui"]
pub struct Chip<'a> {
    text: &'a str,
    tone: Tone,
    icon: Option<Icon>,
}

impl<'a> Chip<'a> {
    /// How high a chip of one line is, in points.
    pub const HEIGHT: f32 = 26.0;

    /// A plain chip.
    pub fn new(text: &'a str) -> Self {
        Self { text, tone: Tone::Plain, icon: None }
    }

    /// In the colours of this tone.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// With an icon before it.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }
}

impl Widget for Chip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = theme::of(ui);
        let icon_room = if self.icon.is_some() { 16.0 + 6.0 } else { 0.0 };
        let around = icon_room + 20.0;
        // What is longer than a whole row goes on in a second line.
        let room = (ui.max_rect().width() - around).max(0.0);
        let galley = ui.painter().layout(self.text.to_owned(), font(Weight::Medium, space::SMALL), Color32::PLACEHOLDER, room);
        let size = vec2(galley.size().x + around, (galley.size().y + 8.0).max(Self::HEIGHT));
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.text));
        if ui.is_rect_visible(rect) {
            let ink = self.tone.ink(palette);
            let edge = if self.tone == Tone::Plain { Stroke::new(1.0, palette.line) } else { Stroke::NONE };
            ui.painter().rect(rect, 13.0, self.tone.ground(palette), edge, StrokeKind::Inside);
            let mut x = rect.left() + 10.0;
            if let Some(icon) = self.icon {
                icon::paint(ui.painter(), Rect::from_min_size(pos2(x, rect.center().y - 8.0), Vec2::splat(16.0)), icon, ink);
                x += icon_room;
            }
            ui.painter().galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley, ink);
        }
        response
    }
}
