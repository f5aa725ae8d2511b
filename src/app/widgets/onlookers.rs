//! Those who watch a call: a row of faces that ease and stiffen together.

use egui::{Id, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::face;
use crate::app::theme;
use crate::scenario::{Beard, Covering, Face, Hair, HairColour, HeadShape};

/// So many stand in a row.
const ROW: usize = 4;

/// How far the next face stands, as a share of a face's width: they stand close, and none before another.
const APART: f32 = 1.08;

/// How far a face sinks, as a share of its height, when they are stiff: heads go down.
const SINK: f32 = 0.08;

/// Invented people of many kinds. Who of them watches is drawn, see [`show`].
const PEOPLE: [Face; 7] = [
    Face { age: 62, hair_colour: HairColour::Grey, glasses: true, beard: Beard::Moustache, ..Face::PLAIN },
    Face { skin: 5, age: 29, hair: Hair::Braids, hair_colour: HairColour::Black, earrings: true, ..Face::PLAIN },
    Face { skin: 1, age: 24, hair: Hair::Curly, hair_colour: HairColour::Blond, head: HeadShape::Long, ..Face::PLAIN },
    Face { skin: 4, age: 45, covering: Covering::Headscarf, ..Face::PLAIN },
    Face {
        skin: 6,
        age: 51,
        hair: Hair::Receding,
        hair_colour: HairColour::Black,
        beard: Beard::Full,
        head: HeadShape::Square,
        ..Face::PLAIN
    },
    Face { skin: 3, age: 35, hair: Hair::Bob, hair_colour: HairColour::Black, glasses: true, ..Face::PLAIN },
    Face { skin: 2, age: 74, hair: Hair::Bun, hair_colour: HairColour::White, earrings: true, ..Face::PLAIN },
];

/// Shows them, `size` points high. `ease` is how far they have eased, 0 to 1; `first` says with whom the row begins; `name` is
/// what a screen reader says.
pub fn show(ui: &mut Ui, size: f32, ease: f32, first: usize, name: &str) -> Response {
    let width = size * (1.0 + APART * (ROW - 1) as f32);
    let (rect, response) = ui.allocate_exact_size(vec2(width, size), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let ease = theme::ease(ui.ctx(), Id::unique("onlookers"), ease.clamp(0.0, 1.0), 0.9);
    if ui.is_rect_visible(rect) {
        for place in 0..ROW {
            // No two take it quite alike. A small face shows little: so they show it plainly.
            let own = (0.5 + 1.4 * (ease - 0.5) + 0.12 * (place as f32 - 1.5)).clamp(0.0, 1.0);
            let at = Pos2::new(rect.left() + size * APART * place as f32, rect.top() + size * SINK * (1.0 - own));
            let frame = Rect::from_min_size(at, Vec2::splat(size * (1.0 - SINK)));
            face::still(ui, frame, &PEOPLE[(first + place) % PEOPLE.len()], [0.85 * (1.0 - own), own, own]);
        }
    }
    response
}
