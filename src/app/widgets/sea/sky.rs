//! What is over the water: light, sun and gulls when it is calm, cloud and rain in a storm.

use egui::{Color32, Painter, Rect, Shape, Stroke, epaint::Mesh, pos2, vec2};

use crate::app::theme::{Palette, mix};
use crate::app::widgets::draw::{Pen, Point, closed, open};

/// Paints the sky of a sea that is `rough` from 0 to 1.
pub(super) fn paint(painter: &Painter, palette: &Palette, rect: Rect, rough: f32, now: f32) {
    let storm = ((rough - 0.15) / 0.85).clamp(0.0, 1.0);
    let top = mix(palette.sky[0], palette.storm_sky[0], storm);
    let horizon = mix(palette.sky[1], palette.storm_sky[1], storm);
    gradient(painter, rect, top, horizon);
    sun(painter, palette, rect, 1.0 - rough / 0.45);
    gulls(painter, palette, rect, 1.0 - rough / 0.3, now);
    clouds(painter, palette, rect, (rough - 0.25) / 0.5, now);
}

/// Rain, over everything, at the top end.
pub(super) fn rain(painter: &Painter, palette: &Palette, rect: Rect, rough: f32, now: f32) {
    let strength = ((rough - 0.68) / 0.32).clamp(0.0, 1.0);
    let drops = (strength * rect.width() * 0.22) as u32;
    let colour =
        mix(palette.sea[0], if palette.dark { palette.ink } else { palette.surface }, 0.4).gamma_multiply(0.45 * strength.max(0.4));
    let fall = vec2(-0.28, 1.0).normalized();
    for i in 0..drops {
        // Scattered by the golden ratio: even, but without rows.
        let across = (f64::from(i) * 0.618_034).fract() as f32;
        let down = (f64::from(i) * 0.754_878 + f64::from(now) * 1.3).fract() as f32;
        let from = pos2(rect.left() + (across * 1.3) * rect.width(), rect.top() + (down * 1.2 - 0.1) * rect.height());
        painter.line_segment([from, from + fall * (7.0 + 5.0 * strength)], Stroke::new(1.0, colour));
    }
}

fn gradient(painter: &Painter, rect: Rect, top: Color32, bottom: Color32) {
    let mut mesh = Mesh::default();
    for (corner, colour) in [(rect.left_top(), top), (rect.right_top(), top), (rect.right_bottom(), bottom), (rect.left_bottom(), bottom)] {
        mesh.colored_vertex(corner, colour);
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    painter.add(Shape::mesh(mesh));
}

fn sun(painter: &Painter, palette: &Palette, rect: Rect, shine: f32) {
    if shine <= 0.0 {
        return;
    }
    let colour = if palette.dark { mix(palette.boat[2], palette.ink, 0.6) } else { mix(palette.boat[2], palette.surface, 0.35) };
    let at = pos2(rect.left() + rect.width() * 0.8, rect.top() + rect.height() * (0.30 + 0.16 * (1.0 - shine)));
    let radius = rect.height() * 0.075;
    for (wider, share) in [(2.3, 0.10), (1.6, 0.16), (1.0, 0.95)] {
        painter.circle_filled(at, radius * wider, colour.gamma_multiply(share * shine.min(1.0)));
    }
}

fn gulls(painter: &Painter, palette: &Palette, rect: Rect, there: f32, now: f32) {
    if there <= 0.0 {
        return;
    }
    let colour = mix(palette.ink, palette.sky[0], 0.25).gamma_multiply(there.min(1.0) * 0.8);
    for (x, y, size, pace) in [(0.20, 0.24, 1.0, 0.8), (0.29, 0.17, 0.7, 1.1), (0.36, 0.27, 0.55, 0.9)] {
        let drift = 0.012 * (now * 0.4 * pace).sin();
        let wing = -0.32 - 0.14 * (now * 2.2 * pace).sin();
        let at = pos2(rect.left() + (x + drift) * rect.width(), rect.top() + y * rect.height());
        let pen = Pen::new(painter, at, rect.height() * 0.05 * size);
        let half: Vec<Point> = open(&[(0.0, 0.0), (0.35, wing), (0.7, wing * 0.9), (1.05, 0.05)]);
        let width = 1.5 / pen.points(1.0).max(1.0);
        pen.line(&half, width, colour);
        pen.line(&super::super::draw::flipped(&half), width, colour);
    }
}

fn clouds(painter: &Painter, palette: &Palette, rect: Rect, there: f32, now: f32) {
    let there = there.clamp(0.0, 1.0);
    if there == 0.0 {
        return;
    }
    let dark = mix(palette.storm_sky[0], palette.sea[2], 0.25);
    let light = mix(palette.storm_sky[0], palette.storm_sky[1], if palette.dark { 0.8 } else { 0.35 });
    for (x, y, size, colour, pace) in [(0.20, 0.13, 1.25, light, 0.5), (0.78, 0.10, 1.5, dark, 0.8), (0.47, 0.05, 1.2, dark, 0.6)] {
        let at = pos2(rect.left() + (x + 0.02 * (now * 0.15 * pace).sin()) * rect.width(), rect.top() + y * rect.height());
        let pen = Pen::new(painter, at, rect.height() * 0.17 * size);
        pen.fill(
            &closed(&[
                (-1.7, 0.25),
                (-1.3, -0.15),
                (-0.7, -0.1),
                (-0.2, -0.5),
                (0.5, -0.35),
                (0.9, -0.05),
                (1.5, -0.05),
                (1.8, 0.3),
                (0.9, 0.42),
                (-0.9, 0.42),
            ]),
            colour.gamma_multiply(0.85 * there),
        );
    }
}
