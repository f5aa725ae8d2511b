//! The rail at the left edge: the places of the program.

use egui::{Align2, Color32, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{Icon, focus_ring, icon};
use crate::app::theme::{self, Weight, font, space};

/// How wide the rail is.
pub const WIDTH: f32 = 76.0;

/// One place: an icon over its name.
pub fn item(ui: &mut Ui, icon: Icon, name: &str, here: bool) -> Response {
    let palette = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(WIDTH - 12.0, 60.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), here, name));
    if ui.is_rect_visible(rect) {
        let fill = match (here, response.hovered()) {
            (true, _) => palette.accent_soft,
            (false, true) => palette.hover,
            (false, false) => Color32::TRANSPARENT,
        };
        let ink = if here { palette.accent } else { palette.muted };
        ui.painter().rect_filled(rect, space::CORNER + 2, fill);
        let place = Rect::from_center_size(pos2(rect.center().x, rect.top() + 23.0), Vec2::splat(24.0));
        icon::paint(ui.painter(), place, icon, ink);
        let weight = if here { Weight::Strong } else { Weight::Regular };
        ui.painter().text(pos2(rect.center().x, rect.bottom() - 7.0), Align2::CENTER_BOTTOM, name, font(weight, 12.0), ink);
        focus_ring(ui, &response, rect.shrink(2.0), space::CORNER);
    }
    response
}
