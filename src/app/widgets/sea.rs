//! The sea: how angry the caller is, by the height and roughness of its waves. The boat rides it.

pub mod breath;
mod sky;
pub mod words;

use std::f32::consts::TAU;

use egui::emath::GuiRounding;
use egui::epaint::{BandPoint, BandShape};
use egui::{Id, Painter, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::boat;
use crate::app::theme::{self, Palette, mix, space};
use crate::scenario::Mood;

/// The sea of a mood. It takes the whole width; its words are shown by whoever places it, see [`words`].
#[must_use = "a sea shows nothing until it is shown"]
pub struct Sea {
    mood: Mood,
    height: f32,
    moving: bool,
    breath: Option<f32>,
}

impl Sea {
    /// The sea of this mood, still but for changes.
    pub fn new(mood: Mood) -> Self {
        Self { mood, height: 180.0, moving: false, breath: None }
    }

    /// How high it is on screen, in points.
    pub fn height(mut self, points: f32) -> Self {
        self.height = points;
        self
    }

    /// Whether the waves move: while the call runs, not while it pauses.
    pub fn moving(mut self, moving: bool) -> Self {
        self.moving = moving;
        self
    }

    /// A breath that is being taken, 0 to 1: rings on the water, from the boat.
    pub fn breath(mut self, share: Option<f32>) -> Self {
        self.breath = share;
        self
    }

    /// Shows it; `id` keeps its place between moods ("caller").
    pub fn show(self, ui: &mut Ui, id: &str) -> Response {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), self.height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words::name(self.mood)));
        let anger = theme::ease(ui.ctx(), Id::unique(("sea", id)), f32::from(self.mood.anger), 1.2);
        if ui.is_rect_visible(rect) {
            if self.moving {
                theme::wake(ui.ctx());
            }
            paint(ui.painter(), theme::of(ui), rect, anger, theme::now(ui.ctx()));
            if let Some(share) = self.breath {
                breathe(&ui.painter().with_clip_rect(rect), theme::of(ui), rect, share);
            }
        }
        response
    }
}

/// Paints the sea of `anger` (0 to 10, and between) at a moment, in seconds.
pub fn paint(painter: &Painter, palette: &Palette, rect: Rect, anger: f32, now: f32) {
    let rough = (anger / 10.0).clamp(0.0, 1.0);
    let rect = rect.round_to_pixels(painter.pixels_per_point());
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    sky::paint(&painter, palette, rect, rough, now);
    for depth in 0..3 {
        if depth == 2 {
            ride(&painter, palette, rect, &Swell::new(1, rough, now), rough, now);
        }
        let colour = mix(palette.sea[depth], palette.sea[2], rough * 0.25);
        wave(&painter, rect, &Swell::new(depth, rough, now), colour);
    }
    sky::rain(&painter, palette, rect, rough, now);
    round_corners(&painter, palette, rect);
}

/// Three rings that widen and fade, one after the other.
fn breathe(painter: &Painter, palette: &Palette, rect: Rect, share: f32) {
    let at = rect.center() + vec2(0.0, rect.height() * 0.12);
    for ring in 0..3 {
        let age = share * 1.4 - 0.2 * ring as f32;
        if (0.0..1.0).contains(&age) {
            let stroke = Stroke::new(2.0, palette.surface.gamma_multiply(0.8 * (1.0 - age)));
            painter.circle_stroke(at, rect.height() * (0.2 + 0.7 * age), stroke);
        }
    }
}

/// One layer of waves, from the far (0) to the near (2).
struct Swell {
    /// Where the water stands, as a share of the picture's height from its top.
    level: f32,
    /// How high waves are, in the same.
    high: f32,
    /// How many waves there are across the picture.
    waves: f32,
    /// How much they lean and peak, 0 to 1.
    sharp: f32,
    /// How choppy they are, 0 to 1.
    chop: f32,
    phase: f32,
}

impl Swell {
    fn new(depth: usize, rough: f32, now: f32) -> Self {
        let near = depth as f32;
        let speed = 0.35 + 1.1 * rough;
        Self {
            level: 0.56 + 0.135 * near - 0.05 * rough,
            high: (0.006 + 0.142 * rough.powf(1.25)) * (1.0 - 0.12 * near),
            waves: 1.7 + 0.5 * near,
            sharp: rough,
            chop: (rough - 0.25).max(0.0),
            phase: now * speed * (0.8 + 0.25 * near) + near * 2.1,
        }
    }

    /// The same with the water lower by so much, as a share of the picture's height.
    fn risen(mut self, by: f32) -> Self {
        self.level += by;
        self
    }

    /// How far the water stands below the picture's top at `x` (both shares of the picture's size).
    fn at(&self, x: f32) -> f32 {
        let turn = x * self.waves * TAU + self.phase;
        // Peaks narrow and troughs widen as the sea gets up.
        let round = turn.sin();
        let peaked = 1.0 - 2.0 * (turn / 2.0 + TAU / 8.0).sin().abs().powf(0.8);
        let body = round + (peaked - round) * self.sharp * 0.55;
        let cross = 0.38 * (turn * 2.3 + self.phase * 0.7).sin() * self.sharp;
        let chop = 0.20 * (x * 61.0 + self.phase * 2.7).sin() * self.chop + 0.09 * (x * 127.0 - self.phase * 3.1).sin() * self.chop;
        self.level + self.high * (body + cross + chop)
    }

    /// How steep the water is at `x`, over a boat's length.
    fn slope(&self, x: f32) -> f32 {
        const REACH: f32 = 0.05;
        (self.at(x + REACH) - self.at(x - REACH)) / (2.0 * REACH)
    }
}

fn wave(painter: &Painter, rect: Rect, swell: &Swell, colour: egui::Color32) {
    let steps = (rect.width() / 2.5).clamp(24.0, 480.0) as usize;
    let band = (0..=steps)
        .map(|i| {
            let share = i as f32 / steps as f32;
            BandPoint::new(
                rect.left() + share * rect.width(),
                (rect.top() + swell.at(share) * rect.height()).min(rect.bottom())..=rect.bottom(),
            )
        })
        .collect();
    painter.add(BandShape::filled(band, colour));
}

fn ride(painter: &Painter, palette: &Palette, rect: Rect, swell: &Swell, rough: f32, now: f32) {
    const PLACE: f32 = 0.52;
    let height = rect.height() * (0.36 - 0.03 * rough);
    let tilt = (swell.slope(PLACE) * rect.height() / rect.width()).atan() * 0.9;
    // Sway that the water alone does not give: a boat in rough water is thrown.
    let thrown = 0.10 * rough * (now * 1.9).sin();
    let at = pos2(rect.left() + PLACE * rect.width(), rect.top() + (swell.at(PLACE) + 0.02) * rect.height());
    boat::paint(painter, palette, at, height, tilt.clamp(-0.5, 0.5) + thrown);
}

/// Rounds the picture's corners in the colour of the card that it lies on.
fn round_corners(painter: &Painter, palette: &Palette, rect: Rect) {
    let radius = f32::from(space::CORNER);
    for (corner, way) in [
        (rect.left_top(), (1.0, 1.0)),
        (rect.right_top(), (-1.0, 1.0)),
        (rect.right_bottom(), (-1.0, -1.0)),
        (rect.left_bottom(), (1.0, -1.0)),
    ] {
        let centre = corner + vec2(way.0, way.1) * radius;
        // A little beyond the picture, so that no soft edge of water is left there.
        let out = corner - vec2(way.0, way.1) * 2.0;
        let mut points = vec![(centre.x, out.y), (out.x, out.y), (out.x, centre.y)];
        points.extend((0..=8).map(|i| {
            let (sin, cos) = (i as f32 / 8.0 * TAU / 4.0).sin_cos();
            (centre.x - way.0 * radius * cos, centre.y - way.1 * radius * sin)
        }));
        super::draw::Pen::new(painter, Pos2::ZERO, 1.0).fill(&points, palette.surface);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_angrier_the_higher_the_waves() {
        let span = |anger: u8| {
            let swell = Swell::new(1, f32::from(anger) / 10.0, 2.4);
            let heights: Vec<f32> = (0..200).map(|i| swell.at(i as f32 / 200.0)).collect();
            heights.iter().copied().fold(f32::MIN, f32::max) - heights.iter().copied().fold(f32::MAX, f32::min)
        };
        for anger in 1..=10 {
            assert!(span(anger) > span(anger - 1), "at {anger}");
        }
    }

    #[test]
    fn water_stays_in_the_picture() {
        for anger in 0..=10 {
            for depth in 0..3 {
                let swell = Swell::new(depth, anger as f32 / 10.0, 1.0);
                assert!((0..200).all(|i| (0.2..1.0).contains(&swell.at(i as f32 / 200.0))), "anger {anger}, layer {depth}");
            }
        }
    }
}
