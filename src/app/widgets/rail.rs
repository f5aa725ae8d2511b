//! The rail at the left edge: the places of the program.

use egui::{Align2, Color32, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{Icon, focus_ring, icon};
use crate::app::theme::{self, Weight, font, space};

/// How wide the rail is.
pub const WIDTH: f32 = 76.0;

/// How high a place is where there is room.
pub const HEIGHT: f32 = 60.0;

/// How the rail divides the height that there is.
#[derive(Debug, Clone, Copy)]
pub struct Measures {
    /// Between two things.
    pub between: f32,
    /// The logo.
    pub logo: f32,
    /// A place.
    pub item: f32,
}

impl Measures {
    /// So that `places` are in sight in `height` points, at twice the size too.
    pub fn of(places: usize, height: f32) -> Self {
        let measures = [
            Self { between: space::S, logo: 36.0, item: HEIGHT },
            Self { between: 1.0, logo: 28.0, item: 54.0 },
            Self { between: 1.0, logo: 24.0, item: 42.0 },
        ];
        let fits = |measures: &&Self| measures.logo + 2.0 * measures.between + places as f32 * (measures.item + measures.between) <= height;
        *measures.iter().find(fits).unwrap_or(&measures[2])
    }
}

/// One place: an icon over its name, `height` points high.
pub fn item(ui: &mut Ui, icon: Icon, name: &str, here: bool, height: f32) -> Response {
    let palette = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(WIDTH - 12.0, height), Sense::click());
    // Icon and name stand together in the middle.
    let (icon_size, rim) = if height < 48.0 { (20.0, 3.0) } else { (24.0, (height - 46.0) / 2.0) };
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), here, name));
    if ui.is_rect_visible(rect) {
        let fill = match (here, response.hovered()) {
            (true, _) => palette.accent_soft,
            (false, true) => palette.hover,
            (false, false) => Color32::TRANSPARENT,
        };
        let ink = if here { palette.accent } else { palette.muted };
        ui.painter().rect_filled(rect, space::CORNER + 2, fill);
        let place = Rect::from_center_size(pos2(rect.center().x, rect.top() + rim + icon_size / 2.0 + 1.0), Vec2::splat(icon_size));
        icon::paint(ui.painter(), place, icon, ink);
        let weight = if here { Weight::Strong } else { Weight::Regular };
        ui.painter().text(pos2(rect.center().x, rect.bottom() - rim), Align2::CENTER_BOTTOM, name, font(weight, 12.0), ink);
        focus_ring(ui, &response, rect.shrink(2.0), space::CORNER);
    }
    response
}
