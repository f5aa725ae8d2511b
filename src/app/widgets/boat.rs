//! The boat: the logo, and what rides every sea of the program.

use std::f32::consts::TAU;

use egui::{Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2};

use super::draw::{Pen, open};
use crate::app::theme::{self, Palette};

/// Paints the boat with its keel in the water at `at`, `height` points high, heeling by `tilt` radians.
pub fn paint(painter: &egui::Painter, palette: &Palette, at: Pos2, height: f32, tilt: f32) {
    let [hull, large, small] = palette.boat;
    let pen = Pen::new(painter, at, height).turned(tilt);
    pen.line(&[(-0.02, -0.14), (-0.02, -0.98)], 0.03, hull);
    let mut mainsail = open(&[(0.03, -0.95), (0.22, -0.66), (0.36, -0.32)]);
    mainsail.extend(open(&[(0.36, -0.32), (0.2, -0.28), (0.03, -0.29)]));
    pen.fill(&mainsail, large);
    let mut jib = open(&[(-0.07, -0.84), (-0.14, -0.56), (-0.29, -0.31)]);
    jib.extend(open(&[(-0.29, -0.31), (-0.18, -0.28), (-0.07, -0.29)]));
    pen.fill(&jib, small);
    let mut body = vec![(-0.44, -0.22), (0.46, -0.24)];
    body.extend(open(&[(0.46, -0.24), (0.38, -0.06), (0.24, 0.03), (-0.22, 0.03), (-0.36, -0.05), (-0.44, -0.22)]));
    pen.fill(&body, hull);
    pen.line(&[(-0.36, -0.145), (0.37, -0.16)], 0.022, theme::mix(hull, palette.surface, 0.55));
}

/// The boat on its water line, `size` points square. `name` is for screen readers; empty where a text beside it says it.
pub fn logo(ui: &mut Ui, size: f32, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    if !name.is_empty() {
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    }
    let palette = theme::of(ui);
    let water = rect.bottom() - size * 0.2;
    paint(ui.painter(), palette, Pos2::new(rect.center().x, water), size * 0.72, -0.06);
    for (i, colour) in [palette.sea[0], palette.sea[1]].into_iter().enumerate() {
        let inset = size * (0.08 + 0.14 * i as f32);
        let y = water + size * (0.06 + 0.09 * i as f32);
        wavelet(ui, rect.shrink2(vec2(inset, 0.0)), y, size * 0.025, 0.0, Stroke::new(size * 0.035, colour));
    }
    response
}

/// Paints the program's icon: the boat at sea, on a rounded square.
pub fn app_icon(painter: &egui::Painter, palette: &Palette, rect: Rect) {
    let size = rect.width();
    painter.rect_filled(rect, size * 0.22, palette.accent_soft);
    let water = rect.top() + size * 0.62;
    let wave = |top: f32, high: f32, phase: f32| -> Vec<(f32, f32)> {
        let mut outline: Vec<(f32, f32)> =
            (0..=40).map(|i| i as f32 / 40.0).map(|x| (x - 0.5, top + high * (x * TAU * 1.5 + phase).sin())).collect();
        // Down the sides, and around the rounded corners below.
        for (across, turn) in [(0.28, 0.0), (-0.28, TAU / 4.0)] {
            outline.extend((0..=8).map(|i| {
                let (sin, cos) = (turn + i as f32 / 8.0 * TAU / 4.0).sin_cos();
                (across + 0.22 * cos, 0.28 + 0.22 * sin)
            }));
        }
        outline
    };
    let pen = Pen::new(painter, rect.center(), size);
    pen.fill(&wave(0.05, 0.020, 0.4), palette.sea[0]);
    paint(painter, palette, Pos2::new(rect.center().x, water), size * 0.56, -0.07);
    pen.fill(&wave(0.14, 0.022, 2.2), palette.sea[1]);
    pen.fill(&wave(0.235, 0.018, 4.1), palette.sea[2]);
}

/// The boat under way while something works. `words` say what.
pub fn progress(ui: &mut Ui, words: &str) -> Response {
    let palette = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(160.0, 64.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, words));
    let now = theme::now(ui.ctx());
    theme::wake(ui.ctx());
    let water = rect.bottom() - 14.0;
    let phase = now * 1.6;
    let place = Pos2::new(rect.center().x, water + 1.0 - 3.0 * phase.sin());
    paint(ui.painter(), palette, place, 44.0, 0.09 * (phase + 0.9).cos());
    for (i, colour) in [palette.sea[0], palette.sea[1]].into_iter().enumerate() {
        let inset = 10.0 + 22.0 * i as f32;
        let y = water + 3.0 + 8.0 * i as f32;
        wavelet(ui, rect.shrink2(vec2(inset, 0.0)), y, 2.5, phase * (1.0 + 0.3 * i as f32), Stroke::new(2.5, colour));
    }
    response
}

fn wavelet(ui: &Ui, across: Rect, y: f32, high: f32, phase: f32, stroke: Stroke) {
    const STEPS: usize = 32;
    let points = (0..=STEPS)
        .map(|i| {
            let share = i as f32 / STEPS as f32;
            Pos2::new(across.left() + share * across.width(), y + high * (share * 2.0 * TAU + phase).sin())
        })
        .collect();
    ui.painter().add(Shape::line(points, stroke));
}
