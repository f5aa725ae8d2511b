//! The sea of a call: anger turn by turn, with the moments that matter marked on it.

mod labels;
mod line;

use std::sync::Arc;

use egui::epaint::{BandPoint, BandShape};
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align2, Color32, Galley, Id, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::{Tone, boat, focus_ring, readings};
use crate::app::theme::{self, Palette, Weight, font, mix, space};
use line::Line;

/// How wide the words for the heights are, at the left.
const HEIGHTS: f32 = 56.0;

/// How high the boat is.
const BOAT: f32 = 42.0;
/// So far behind the last turn it lies, in the water that runs on to the picture's edge.
const BEHIND: f32 = 25.0;

/// What a marked moment was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Something that worked: a ring.
    Good,
    /// Something to change: a diamond.
    Change,
    /// The turning point: a ring in a ring.
    Turning,
    /// Where another call parts from this one: a square.
    Parting,
}

impl Moment {
    fn tone(self) -> Tone {
        match self {
            Moment::Good => Tone::Good,
            Moment::Change => Tone::Change,
            Moment::Turning | Moment::Parting => Tone::Accent,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Moment::Good => "what worked",
            Moment::Change => "what to change",
            Moment::Turning => "the turning point",
            Moment::Parting => "where it parts",
        }
    }
}

/// A marked moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Where it is: an index of the values.
    pub at: usize,
    /// The turn's number, as it is told.
    pub turn: u32,
    /// What it was.
    pub moment: Moment,
    /// A few words for each thing that it was: "owned apology", which worked.
    pub labels: Vec<(Moment, String)>,
}

impl Point {
    /// A moment that was one thing, where each value is a turn's.
    pub fn new(turn: u32, moment: Moment, label: &str) -> Self {
        Self { at: turn as usize, turn, moment, labels: vec![(moment, label.to_owned())] }
    }

    /// All of it in a line, for screen readers.
    fn told(&self) -> String {
        let told = |(moment, words): &(Moment, String)| {
            if *moment == self.moment { words.clone() } else { format!("{}: {words}", moment.word()) }
        };
        self.labels.iter().map(told).collect::<Vec<_>>().join("; ")
    }

    /// One line for each thing, in its own colour; where there are several each has its own mark.
    fn text(&self, ui: &Ui, palette: &Palette) -> Arc<Galley> {
        let mut job = LayoutJob::default();
        job.wrap.max_width = 190.0;
        let before = if self.labels.len() > 1 { readings::MARK } else { 0.0 };
        for (i, (moment, words)) in self.labels.iter().enumerate() {
            let format = TextFormat::simple(font(Weight::Strong, space::SMALL), moment.tone().ink(palette));
            let end = if i + 1 < self.labels.len() { "\n" } else { "" };
            job.append(&format!("{words}{end}"), before, format);
        }
        ui.painter().layout_job(job)
    }
}

/// Anger turn by turn.
#[must_use = "a curve shows nothing until it is shown"]
pub struct Curve<'a> {
    anger: &'a [i8],
    points: &'a [Point],
    before: &'a [i8],
    height: f32,
    led: Option<usize>,
}

impl<'a> Curve<'a> {
    /// `anger` from 0 to 10: at the start, then after each turn.
    pub fn new(anger: &'a [i8], points: &'a [Point]) -> Self {
        Self { anger, points, before: &[], height: 220.0, led: None }
    }

    /// Another attempt's curve behind this one.
    pub fn compared_with(mut self, anger: &'a [i8]) -> Self {
        self.before = anger;
        self
    }

    /// How high it is on screen, in points.
    pub fn height(mut self, points: f32) -> Self {
        self.height = points;
        self
    }

    /// Leads the keyboard to a point, by its index.
    pub fn lead_to(mut self, point: Option<usize>) -> Self {
        self.led = point;
        self
    }

    /// Shows it over the whole width. `name` is for screen readers: "The sea of this call, from rough to light swell".
    /// Gives the index of the point that was chosen by pointer or key.
    pub fn show(self, ui: &mut Ui, name: &str) -> Option<usize> {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), self.height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
        // Its marks are there for the keyboard also while it is out of sight.
        if self.anger.is_empty() {
            return None;
        }
        let palette = theme::of(ui);
        let water = Rect::from_min_max(rect.min + vec2(HEIGHTS, 44.0), rect.max - vec2(44.0, 8.0));
        // A turn of one attempt stands above the same turn of the other.
        let turns = self.anger.len().max(self.before.len());
        let curve = Line::through(self.anger, Line::stretch(water, self.anger.len(), turns));
        levels(ui.painter(), palette, rect, water);
        sea(ui.painter(), palette, &curve, rect);
        let other = (!self.before.is_empty()).then(|| Line::through(self.before, Line::stretch(water, self.before.len(), turns)));
        if let Some(other) = &other {
            ui.painter().extend(Shape::dashed_line(&other.points(), Stroke::new(1.5, palette.muted), 5.0, 4.0));
        }
        self.boat(ui, palette, &curve);
        self.marks(ui, palette, &curve, other.as_ref(), rect, response.id)
    }

    /// The boat, where the call ended: behind the last turn, whose mark stays free.
    fn boat(&self, ui: &Ui, palette: &Palette, curve: &Line) {
        let at = curve.turn(usize::MAX);
        let tilt = ((curve.at(at.x) - curve.at(at.x - 24.0)) / 24.0).atan() * 0.4;
        boat::paint(ui.painter(), palette, at + vec2(BEHIND, 3.0), BOAT, tilt);
    }

    fn marks(&self, ui: &mut Ui, palette: &Palette, curve: &Line, other: Option<&Line>, rect: Rect, id: Id) -> Option<usize> {
        let places: Vec<Pos2> = self.points.iter().map(|point| curve.turn(point.at)).collect();
        let boat = Rect::from_center_size(curve.turn(usize::MAX) + vec2(BEHIND, -BOAT / 2.0), Vec2::splat(BOAT));
        let texts: Vec<_> = self.points.iter().map(|point| point.text(ui, palette)).collect();
        let sizes: Vec<Vec2> = texts.iter().map(|text| text.size()).collect();
        // The words for the heights at the left stay free.
        let room = rect.with_min_x(rect.left() + HEIGHTS);
        let labels = labels::place(&places, &sizes, curve, other, room, boat);
        for (place, at) in labels.iter().zip(&places) {
            leader(ui.painter(), palette, *place, *at);
        }
        let mut chosen = None;
        for (i, point) in self.points.iter().enumerate() {
            let response = ui.interact(Rect::from_center_size(places[i], Vec2::splat(28.0)), id.with(i), Sense::click());
            let anger = self.anger.get(point.at).copied().unwrap_or_default();
            response.widget_info(|| {
                WidgetInfo::labeled(
                    Role::Button,
                    true,
                    format!("Turn {}, {}: {}. Anger {anger} of 10.", point.turn, point.moment.word(), point.told()),
                )
            });
            if self.led == Some(i) {
                response.request_focus();
            }
            if response.clicked() {
                chosen = Some(i);
            }
            label(ui.painter(), palette, labels[i], texts[i].clone(), point);
            mark(ui, palette, &response, places[i], point.moment);
        }
        chosen
    }
}

/// Faint lines with the words for the top and the bottom.
fn levels(painter: &Painter, palette: &Palette, rect: Rect, water: Rect) {
    for (share, word) in [(0.0, "storm"), (0.5, "choppy"), (1.0, "glass")] {
        let y = water.top() + share * Line::depth(water);
        painter.extend(Shape::dashed_line(&[pos2(water.left(), y), pos2(rect.right(), y)], Stroke::new(1.0, palette.line), 3.0, 5.0));
        painter.text(pos2(water.left() - space::S, y), Align2::RIGHT_CENTER, word, font(Weight::Regular, 12.0), palette.muted);
    }
}

fn fill(painter: &Painter, curve: &Line, rect: Rect, colour: Color32) {
    below(painter, curve, rect, 0.0, colour);
}

/// What lies deeper than `depth`, from 0 (all water) to 1 (none), to the picture's right edge.
fn below(painter: &Painter, curve: &Line, rect: Rect, depth: f32, colour: Color32) {
    let mut points = curve.points();
    points.extend(points.last().map(|last| pos2(rect.right(), last.y)));
    let band =
        points.into_iter().map(|point| BandPoint::new(point.x, (point.y + (rect.bottom() - point.y) * depth)..=rect.bottom())).collect();
    painter.add(BandShape::filled(band, colour));
}

/// Water in three depths under the surface line.
fn sea(painter: &Painter, palette: &Palette, curve: &Line, rect: Rect) {
    let shallow = if palette.dark { mix(palette.surface, palette.sea[0], 0.75) } else { mix(palette.surface, palette.sea[0], 0.55) };
    fill(painter, curve, rect, shallow);
    let deep = if palette.dark { palette.sea[2] } else { palette.sea[1] };
    for (depth, colour) in [(0.42, mix(shallow, deep, 0.28)), (0.74, mix(shallow, deep, 0.5))] {
        below(painter, curve, rect, depth, colour);
    }
    let mut surface = curve.points();
    surface.extend(surface.last().map(|last| pos2(rect.right(), last.y)));
    painter.line(surface, Stroke::new(3.0, if palette.dark { palette.accent } else { palette.sea[1] }));
}

/// A thin line from a moment to a label that stands far from it.
fn leader(painter: &Painter, palette: &Palette, place: Rect, at: Pos2) {
    let near = place.expand(2.0).clamp(at);
    if near.distance(at) > 16.0 {
        let way = (near - at).normalized();
        painter.line_segment([at + way * 9.0, near], Stroke::new(1.0, palette.edge));
    }
}

fn label(painter: &Painter, palette: &Palette, place: Rect, text: Arc<Galley>, point: &Point) {
    painter.rect_filled(place.expand2(vec2(5.0, 2.0)), 6.0, palette.surface.gamma_multiply(0.92));
    if point.labels.len() > 1 {
        let begins = std::iter::once(true).chain(text.rows.iter().map(|row| row.ends_with_newline));
        let rows = text.rows.iter().zip(begins).filter(|(_, begins)| *begins).map(|(row, _)| row);
        for (row, (moment, _)) in rows.zip(&point.labels) {
            let y = place.top() + (row.min_y() + row.max_y()) / 2.0;
            readings::mark(painter, palette, pos2(place.left() + 5.0, y), moment.tone());
        }
    }
    painter.galley(place.min, text, palette.ink);
}

fn mark(ui: &Ui, palette: &Palette, response: &Response, at: Pos2, moment: Moment) {
    let ink = moment.tone().fill(palette);
    let grown = if response.hovered() || response.has_focus() { 1.5 } else { 0.0 };
    let painter = ui.painter();
    match moment {
        Moment::Good => {
            painter.circle(at, 6.5 + grown, palette.surface, Stroke::new(3.0, ink));
        }
        Moment::Change => {
            let r = 8.0 + grown;
            let corners = vec![at + vec2(0.0, -r), at + vec2(r, 0.0), at + vec2(0.0, r), at + vec2(-r, 0.0)];
            painter.add(Shape::convex_polygon(corners, palette.surface, Stroke::new(3.0, ink)));
        }
        Moment::Turning => {
            painter.circle(at, 9.5 + grown, palette.surface, Stroke::new(2.0, ink));
            painter.circle_filled(at, 5.0 + grown, ink);
        }
        Moment::Parting => {
            let square = Rect::from_center_size(at, Vec2::splat(13.0 + 2.0 * grown));
            painter.rect(square, 2.0, palette.surface, Stroke::new(3.0, ink), StrokeKind::Inside);
        }
    }
    focus_ring(ui, response, Rect::from_center_size(at, Vec2::splat(24.0)), 12);
}
