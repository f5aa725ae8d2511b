//! The caller's face, drawn from how they look ([`Face`]) and how they feel ([`Mood`]).
//!
//! All parts share one set of units: the portrait is a circle of radius 1 around (0, 0), the head stands a
//! little above its middle, eyes at y = -0.05 and the chin near y = 0.48.

mod beard;
mod clothes;
mod colours;
mod covering;
mod expression;
mod eyes;
mod hair;
mod head;
mod mouth;

use egui::{Id, Painter, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use super::draw::Pen;
use crate::app::theme::{self, Palette, mix};
use crate::scenario::{Beard, Covering, Face, Hair, Mood};
use colours::Colours;
use expression::Expression;

/// A caller's portrait.
#[must_use = "a portrait shows nothing until it is shown"]
pub struct Portrait<'a> {
    face: &'a Face,
    mood: Mood,
    size: f32,
    speaking: bool,
    moving: bool,
}

impl<'a> Portrait<'a> {
    /// The portrait of this face in this mood, still but for changes of mood.
    pub fn new(face: &'a Face, mood: Mood) -> Self {
        Self { face, mood, size: 150.0, speaking: false, moving: false }
    }

    /// Its width and height in points.
    pub fn size(mut self, points: f32) -> Self {
        self.size = points;
        self
    }

    /// Whether the mouth moves.
    pub fn speaking(mut self, speaking: bool) -> Self {
        self.speaking = speaking;
        self
    }

    /// Whether they blink and breathe: while the call runs, not while it pauses.
    pub fn moving(mut self, moving: bool) -> Self {
        self.moving = moving;
        self
    }

    /// Shows it; `name` is what a screen reader says: "Martin Hale, angry".
    pub fn show(self, ui: &mut Ui, name: &str) -> Response {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(self.size), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
        let ladder =
            |salt: &str, step: i8, top: f32| theme::ease(ui.ctx(), Id::unique(("portrait", name, salt)), f32::from(step), 0.9) / top;
        let feelings =
            [ladder("anger", self.mood.anger, 10.0), ladder("trust", self.mood.trust, 5.0), ladder("heard", self.mood.heard, 3.0)];
        if ui.is_rect_visible(rect) {
            let mut look = Expression::of(feelings);
            if theme::motion(ui.ctx()) && (self.moving || self.speaking) {
                theme::wake(ui.ctx());
                look.live(theme::now(ui.ctx()), self.speaking, u32::from(self.face.age));
            } else if self.speaking {
                look.open = 0.45;
            }
            paint(ui.painter(), theme::of(ui), rect, self.face, &look);
        }
        response
    }
}

/// Paints a face that is one of several and has no place of its own. Feelings are anger, trust and being heard, each 0 to 1.
pub fn still(ui: &Ui, rect: Rect, face: &Face, feelings: [f32; 3]) {
    paint(ui.painter(), theme::of(ui), rect, face, &Expression::of(feelings));
}

/// Everything that the parts need to draw themselves.
struct Sitter<'p> {
    face: Face,
    look: Expression,
    colours: Colours,
    /// For the body, which stays.
    body: Pen<'p>,
    /// For the head, which leans.
    head: Pen<'p>,
    /// Half the head's width.
    half: f32,
}

impl Sitter<'_> {
    /// Finer brows, fuller lips, lashes: for faces whose other choices suggest it.
    fn soft(&self) -> bool {
        let long = matches!(self.face.hair, Hair::Long | Hair::Bob | Hair::Bun | Hair::Braids);
        self.face.beard == Beard::None && (self.face.earrings || long || self.face.covering == Covering::Headscarf)
    }

    /// How old, from 0 (under forty) to 1 (over eighty).
    fn aged(&self) -> f32 {
        ((f32::from(self.face.age) - 38.0) / 42.0).clamp(0.0, 1.0)
    }
}

fn paint(painter: &Painter, palette: &Palette, rect: Rect, face: &Face, look: &Expression) {
    let unit = rect.width().min(rect.height()) / 2.0;
    let frame = Pen::new(painter, rect.center(), unit);
    // Larger than life, so that the face fills its frame; a little within it, so that no corner sticks out.
    let body = frame.clone().within(1.0 - 0.8 / unit.max(1.0)).moved((0.0, -0.03)).scaled(1.07);
    let head = body.clone().moved((0.0, 0.012 * look.anger - look.breath * 0.004)).turned(look.tilt);
    let sitter = Sitter { face: *face, look: *look, colours: Colours::of(face, look.flush), body, head, half: head::half(face.head) };
    // Dark hair stays visible at night.
    let lit = if palette.dark { 0.3 } else { 0.0 };
    let ground = mix(mix(palette.accent_soft, palette.accent, lit), mix(palette.storm_soft, palette.storm, lit), look.anger);
    frame.oval((0.0, 0.0), (1.0, 1.0), ground);
    hair::behind(&sitter);
    clothes::paint(&sitter);
    covering::behind(&sitter);
    head::paint(&sitter);
    beard::paint(&sitter);
    mouth::paint(&sitter);
    eyes::paint(&sitter);
    hair::before(&sitter);
    covering::before(&sitter);
    eyes::glasses(&sitter);
    hair::braids(&sitter);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{HairColour, HeadShape};
    use strum::IntoEnumIterator;

    fn faces() -> Vec<Face> {
        let plain = Face::default();
        let mut faces = vec![plain];
        faces.extend((0..=9).map(|skin| Face { skin, ..plain }));
        faces.extend([0, 18, 40, 60, 95, 255].map(|age| Face { age, ..plain }));
        for head in HeadShape::iter() {
            faces.extend(Hair::iter().map(|hair| Face { hair, head, ..plain }));
            faces.extend(Beard::iter().map(|beard| Face { beard, head, ..plain }));
            faces.extend(Covering::iter().map(|covering| Face { covering, head, glasses: true, earrings: true, ..plain }));
        }
        faces.extend(HairColour::iter().map(|hair_colour| Face { hair_colour, ..plain }));
        faces
    }

    #[test]
    fn every_choice_draws_at_every_size() {
        let ctx = egui::Context::default();
        let moods = [(0, 0, 0), (0, 5, 3), (5, 2, 1), (10, 0, 0)].map(|(anger, trust, heard)| Mood { anger, trust, heard });
        for size in [24.0, 96.0, 300.0] {
            let output = ctx.run_ui(egui::RawInput::default(), |ui| {
                for (i, face) in faces().iter().enumerate() {
                    let rect = Rect::from_min_size(egui::Pos2::ZERO, Vec2::splat(size));
                    let mood = moods[i % moods.len()];
                    let mut look = Expression::of([f32::from(mood.anger) / 10.0, f32::from(mood.trust) / 5.0, f32::from(mood.heard) / 3.0]);
                    look.live(i as f32, i % 2 == 0, i as u32);
                    paint(ui.painter(), theme::of(ui), rect, face, &look);
                }
            });
            let drawn = ctx.tessellate(output.shapes.clone(), 1.0);
            assert!(!drawn.is_empty(), "at {size}");
            output.drop_without_applying_deltas();
        }
    }
}
