//! A line of the contents, or something that was found: words that lead somewhere, as wide as there is room.

use egui::{Color32, FontId, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::theme::{self, space};
use crate::app::widgets::focus_ring;

/// Draws it; `here` where one is there already.
pub fn line(ui: &mut Ui, name: &str, parts: &[(&str, FontId, Color32)], indent: f32, here: bool) -> Response {
    let palette = theme::of(ui);
    let pad = vec2(space::S, 5.0);
    let width = ui.available_width();
    let room = (width - 2.0 * pad.x - indent).max(40.0);
    let parts: Vec<_> = parts.iter().map(|(words, font, ink)| ui.painter().layout((*words).to_owned(), font.clone(), *ink, room)).collect();
    let height: f32 = parts.iter().map(|part| part.size().y).sum::<f32>() + 2.0 * pad.y;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Link, ui.is_enabled(), here, name));
    if ui.is_rect_visible(rect) {
        if here || response.hovered() || response.has_focus() {
            let fill = if here { palette.accent_soft } else { palette.hover };
            ui.painter().rect_filled(rect, space::CORNER_SMALL, fill);
        }
        let mut top = rect.top() + pad.y;
        for part in parts {
            let next = top + part.size().y;
            ui.painter().galley(pos2(rect.left() + pad.x + indent, top), part, palette.ink);
            top = next;
        }
        focus_ring(ui, &response, Rect::shrink(rect, 2.0), space::CORNER_SMALL);
    }
    response
}
