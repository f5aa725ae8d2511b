//! A row that leads to a place of the text.

use egui::{Align2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::theme::{self, Weight, font, space};
use crate::app::widgets::{Icon, Tone, focus_ring, icon, text};

/// How high a row is.
const HEIGHT: f32 = 34.0;
/// The room for its number at the right, and for its icon.
const NUMBER: f32 = 150.0;
const ICON: f32 = 26.0;

/// A row: an icon, words in one line, and a number at the right over a bar of its share.
pub struct Row<'a> {
    pub sign: Option<(Icon, Tone)>,
    pub words: &'a str,
    pub number: &'a str,
    /// Whether it is the one that is shown.
    pub here: bool,
    /// 0 to 1; none where it has no bar.
    pub share: Option<f32>,
    /// What a screen reader says.
    pub name: &'a str,
}

impl Row<'_> {
    /// Shows it over the whole width.
    pub fn show(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, self.name));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let palette = theme::of(ui);
        if self.here {
            ui.painter().rect_filled(rect, space::CORNER_SMALL, Tone::Accent.ground(palette));
        } else if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, space::CORNER_SMALL, palette.hover);
        }
        let mut left = rect.left() + space::S;
        if let Some((which, tone)) = self.sign {
            icon::paint(
                ui.painter(),
                Rect::from_center_size(pos2(left + 9.0, rect.center().y), vec2(18.0, 18.0)),
                which,
                tone.ink(palette),
            );
            left += ICON;
        }
        let number = if self.number.is_empty() { 0.0 } else { NUMBER };
        let room = rect.right() - left - number - space::S;
        let words = text::in_rows(ui.painter(), self.words, font(Weight::Regular, space::BODY), palette.ink, room, 1);
        ui.painter().galley(pos2(left, rect.center().y - words.size().y / 2.0), words, palette.ink);
        let right = pos2(rect.right() - space::S, rect.center().y);
        let ink = if self.share == Some(0.0) { Tone::Change.ink(palette) } else { palette.muted };
        ui.painter().text(right, Align2::RIGHT_CENTER, self.number, font(Weight::Medium, space::SMALL), ink);
        if let Some(share) = self.share {
            let groove = Rect::from_min_max(pos2(left, rect.bottom() - 3.0), pos2(rect.right() - space::S, rect.bottom() - 1.0));
            ui.painter().rect_filled(groove, 1.0, palette.line);
            let width = groove.width() * share.clamp(0.0, 1.0);
            ui.painter().rect_filled(Rect::from_min_size(groove.min, vec2(width, groove.height())), 1.0, palette.accent);
        }
        focus_ring(ui, &response, rect.shrink(2.0), space::CORNER_SMALL);
        response
    }
}
