//! Draws ways, their arrow heads, and what stands on them.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, vec2};

use super::camera::Camera;
use super::curve::Curve;
use crate::app::theme::{Palette, Weight, font, mix};
use crate::app::widgets::text::in_rows;
use crate::studio::graph::{Way, Why};
use crate::studio::outline::EdgeKind;

/// Below this magnification curves are drawn with fewer points, and without arrow heads.
const COARSE: f32 = 0.22;

/// How a way stands among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is selected.
    Plain,
    /// It leads from what is selected.
    Out,
    /// It leads to what is selected.
    In,
    /// Something else is selected.
    Back,
}

impl Standing {
    fn stroke(self, palette: &Palette, zoom: f32) -> Stroke {
        let width = (1.5 * zoom).clamp(0.8, 2.0);
        let calm = mix(palette.ground, palette.muted, 0.62);
        match self {
            Standing::Plain => Stroke::new(width, calm),
            Standing::Out => Stroke::new(width + 1.0, palette.accent),
            Standing::In => Stroke::new(width + 0.7, palette.ink),
            Standing::Back => Stroke::new(width, mix(palette.ground, palette.muted, 0.28)),
        }
    }
}

/// Draws a way.
pub fn paint(painter: &Painter, palette: &Palette, way: &Way, curve: &Curve, camera: Camera, view: Rect, standing: Standing) {
    let stroke = standing.stroke(palette, camera.zoom);
    let every = if camera.zoom < COARSE { 4 } else { 1 };
    let last = curve.points.len().saturating_sub(1);
    let picked = curve.points.iter().enumerate().filter(|(at, _)| at % every == 0 || *at == last);
    let points: Vec<Pos2> = picked.map(|(_, point)| camera.on_screen(view, *point)).collect();
    // What depends on a condition, and what is left over, is a broken line.
    let sure = way.why.iter().any(|why| matches!(why.kind, EdgeKind::Option | EdgeKind::Then));
    if sure || camera.zoom < COARSE {
        painter.add(Shape::line(points, stroke));
    } else {
        painter.extend(Shape::dashed_line(&points, stroke, 6.0, 4.0));
    }
    if camera.zoom >= COARSE {
        let (end, direction) = curve.at(1.0);
        head(painter, camera.on_screen(view, end), direction, (7.0 * camera.zoom).clamp(4.0, 9.0), stroke.color);
    }
}

fn head(painter: &Painter, tip: Pos2, direction: Vec2, size: f32, colour: Color32) {
    let (along, aside) = (direction * size * 1.3, direction.rot90() * size * 0.62);
    painter.add(Shape::convex_polygon(vec![tip, tip - along + aside, tip - along - aside], colour, Stroke::NONE));
}

/// What stands on a way: the numbers of the replies that take it, and in full, where its beat is selected, all that does.
pub fn label(way: &Way, full: bool) -> String {
    let option = |why: &Why| {
        let number = why.path.steps().last().and_then(|step| step.parse::<usize>().ok()).map_or(0, |at| at + 1);
        if full { format!("{number}. {}", why.label) } else { number.to_string() }
    };
    let told = |why: &Why| match why.kind {
        EdgeKind::Option => Some(option(why)),
        _ if !full => None,
        EdgeKind::Otherwise => Some("otherwise".to_owned()),
        EdgeKind::Then => Some("goes on by itself".to_owned()),
        EdgeKind::Route => Some(format!("if {}", why.label)),
        EdgeKind::Later if why.label.is_empty() => Some("later".to_owned()),
        EdgeKind::Later => Some(format!("later, if {}", why.label)),
        _ => Some(why.label.clone()),
    };
    way.why.iter().filter_map(told).collect::<Vec<_>>().join(if full { "\n" } else { ", " })
}

/// Labels that have been written, so that no two stand upon each other.
#[derive(Debug, Default)]
pub struct Labels {
    taken: Vec<Rect>,
}

impl Labels {
    /// Nothing is written upon this.
    pub fn keep_clear(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Writes a label on a curve, where there is room.
    pub fn write(
        &mut self,
        painter: &Painter,
        palette: &Palette,
        words: &str,
        curve: &Curve,
        (camera, view): (Camera, Rect),
        strong: bool,
    ) {
        if words.is_empty() {
            return;
        }
        let (ink, width) = if strong { (palette.ink, 210.0) } else { (palette.muted, 90.0) };
        let size = (12.0 * camera.zoom).round().clamp(10.0, 13.0);
        let galley = in_rows(painter, words, font(Weight::Medium, size), ink, width, if strong { 5 } else { 1 });
        let padded = galley.size() + vec2(12.0, 4.0);
        let place = |share: f32| Rect::from_center_size(camera.on_screen(view, curve.at(share).0), padded);
        let free = |rect: &Rect| view.contains_rect(*rect) && self.taken.iter().all(|taken| !taken.intersects(*rect));
        let Some(rect) = [0.3, 0.5, 0.4, 0.62, 0.2, 0.75, 0.86, 0.12].into_iter().map(place).find(free) else { return };
        let edge = if strong { palette.accent } else { palette.line };
        painter.rect(rect, 7.0, palette.surface, Stroke::new(1.0, edge), StrokeKind::Inside);
        painter.galley(rect.min + vec2(6.0, 2.0), galley, ink);
        self.taken.push(rect);
    }
}
