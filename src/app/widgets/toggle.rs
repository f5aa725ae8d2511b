//! A toggle: on or off, with its name and what it does.

use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::focus_ring;
use crate::app::theme::{self, Weight, font, mix, space};

const WIDTH: f32 = 40.0;

/// Shows the switch at the left of `name` and a note under it (which may be empty). The response is marked changed when pressed.
pub fn toggle(ui: &mut Ui, on: &mut bool, name: &str, note: &str) -> Response {
    let palette = theme::of(ui);
    let room = (ui.available_width() - WIDTH - space::M).max(60.0);
    let title = ui.painter().layout(name.to_owned(), font(Weight::Regular, space::BODY), palette.ink, room);
    let below = ui.painter().layout(note.to_owned(), font(Weight::Regular, space::SMALL), palette.muted, room);
    let words = if note.is_empty() { title.size().y } else { title.size().y + 2.0 + below.size().y };
    let width = WIDTH + space::M + title.size().x.max(below.size().x);
    let (rect, mut response) = ui.allocate_exact_size(vec2(width, words.max(space::TOUCH)), Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(Role::Switch, ui.is_enabled(), *on, name));
    if ui.is_rect_visible(rect) {
        let top = rect.center().y - words / 2.0;
        let groove = Rect::from_min_size(pos2(rect.left(), top + title.size().y / 2.0 - 11.0), vec2(WIDTH, 22.0));
        let share = theme::ease(ui.ctx(), response.id, f32::from(u8::from(*on)), 0.12);
        let rest = if response.hovered() { palette.press } else { palette.ground };
        ui.painter().rect(
            groove,
            11.0,
            mix(rest, palette.accent, share),
            Stroke::new(1.0, mix(palette.edge, palette.accent, share)),
            StrokeKind::Inside,
        );
        let knob = pos2(groove.left() + 11.0 + share * (WIDTH - 22.0), groove.center().y);
        ui.painter().circle_filled(knob, 7.0, mix(palette.muted, palette.on_accent, share));
        let left = rect.left() + WIDTH + space::M;
        let after = top + title.size().y + 2.0;
        ui.painter().galley(pos2(left, top), title, palette.ink);
        ui.painter().galley(pos2(left, after), below, palette.muted);
        focus_ring(ui, &response, groove, 11);
    }
    response
}
