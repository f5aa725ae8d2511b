//! A reply to choose: its number, and its words over as many lines as they need.

use egui::{Align2, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::focus_ring;
use crate::app::theme::{self, Weight, font, space};

/// Shows it over the whole width. `number` is the key that does the same, from 1. Before it is enabled it can be read, not pressed.
/// `small` is for a window in which every line counts.
pub fn option(ui: &mut Ui, number: usize, words: &str, enabled: bool, small: bool) -> Response {
    let palette = theme::of(ui);
    let (pad, size) = if small { (vec2(space::S, 4.0), space::SMALL) } else { (vec2(space::M, 9.0), space::BODY) };
    let (gutter, badge_size, least) = if small { (26.0, 18.0, 26.0) } else { (34.0, 22.0, space::TOUCH) };
    let width = ui.available_width() - 2.0 * pad.x - gutter;
    let galley = ui.painter().layout(words.to_owned(), font(Weight::Regular, size), palette.ink, width.max(60.0));
    let height = (galley.size().y + 2.0 * pad.y).max(least);
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, format!("{number}. {words}")));
    if ui.is_rect_visible(rect) {
        let near = enabled && (response.hovered() || response.has_focus());
        let fill = match (enabled, near) {
            (false, _) => palette.ground,
            (true, true) => palette.hover,
            (true, false) => palette.surface,
        };
        let edge = if near { palette.accent } else { palette.line };
        ui.painter().rect(rect, CornerRadius::same(space::CORNER), fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        let badge = Rect::from_center_size(pos2(rect.left() + pad.x + badge_size / 2.0, rect.center().y), Vec2::splat(badge_size));
        let (ground, ink) = if enabled { (palette.accent_soft, palette.accent) } else { (palette.press, palette.muted) };
        ui.painter().rect_filled(badge, space::CORNER_SMALL, ground);
        ui.painter().text(badge.center(), Align2::CENTER_CENTER, number, font(Weight::Strong, space::SMALL), ink);
        let top = rect.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(rect.left() + pad.x + gutter, top), galley, palette.ink);
        focus_ring(ui, &response, rect, space::CORNER);
    }
    response
}
