//! Neck, shoulders and what they wear. Which of it is the face's own number, so that one caller always wears the same.

use super::Sitter;
use super::colours::seed;
use crate::app::widgets::draw::{Point, flipped, mirrored, open};

/// Shoulders rise and fall with the breath.
pub(super) fn paint(sitter: &Sitter) {
    let lift = -0.006 * sitter.look.breath - 0.02 * sitter.look.anger;
    shoulders(sitter, lift);
    match seed(&sitter.face) / 64 % 4 {
        0 => crew(sitter, lift),
        1 => collar(sitter, lift),
        2 => blazer(sitter, lift),
        _ => vee(sitter, lift),
    }
}

fn neck(sitter: &Sitter) {
    let wide = if sitter.soft() { 0.155 } else { 0.19 };
    let right = [(0.0, 0.30), (wide, 0.32), (wide, 0.50), (wide + 0.06, 0.63), (0.1, 0.76), (0.0, 0.78)];
    sitter.body.fill(&mirrored(&right), sitter.colours.skin);
    // The chin's shadow falls on it.
    let shadow = open(&[(-wide, 0.40), (-wide, 0.50), (-0.06, 0.585), (0.06, 0.585), (wide, 0.50), (wide, 0.40)]);
    sitter.body.fill(&shadow, sitter.colours.shade);
}

fn shoulders(sitter: &Sitter, lift: f32) {
    let wide = if sitter.soft() { 0.94 } else { 1.0 };
    let right = [(0.0, 0.60), (0.17, 0.575), (0.32, 0.63), (0.56, 0.705), (0.74, 0.83), (0.86, 1.1), (0.5, 1.3), (0.0, 1.3)];
    let right: Vec<Point> = right.iter().map(|(x, y)| (x * wide, y + lift)).collect();
    sitter.body.fill(&mirrored(&right), sitter.colours.cloth);
}

/// A sweater with a round neck.
fn crew(sitter: &Sitter, lift: f32) {
    neck(sitter);
    let band = open(&[(-0.27, 0.60 + lift), (-0.17, 0.71 + lift), (0.0, 0.75 + lift), (0.17, 0.71 + lift), (0.27, 0.60 + lift)]);
    cover(sitter, &band, lift);
    sitter.body.line(&band, 0.055, sitter.colours.cloth_dark);
}

/// The cloth below a neckline.
fn cover(sitter: &Sitter, neckline: &[Point], lift: f32) {
    let mut cloth = neckline.to_vec();
    cloth.extend([(0.40, 0.72 + lift), (0.40, 0.9), (-0.40, 0.9), (-0.40, 0.72 + lift)]);
    sitter.body.fill(&cloth, sitter.colours.cloth);
}

/// A shirt with its collar open.
fn collar(sitter: &Sitter, lift: f32) {
    neck(sitter);
    let line = [(-0.26, 0.60 + lift), (-0.1, 0.72 + lift), (0.0, 0.84 + lift), (0.1, 0.72 + lift), (0.26, 0.60 + lift)];
    cover(sitter, &line, lift);
    sitter.body.line(&[(0.0, 0.84 + lift), (0.0, 0.88)], 0.014, sitter.colours.cloth_dark);
    let flap: [Point; 5] = [(0.19, 0.545 + lift), (0.30, 0.61 + lift), (0.25, 0.80 + lift), (0.01, 0.83 + lift), (0.10, 0.70 + lift)];
    let bright = crate::app::theme::mix(sitter.colours.cloth, egui::Color32::WHITE, 0.16);
    for flap in [flap.to_vec(), flipped(&flap)] {
        sitter.body.fill(&flap, bright);
    }
}

/// A jacket over a light shirt.
fn blazer(sitter: &Sitter, lift: f32) {
    neck(sitter);
    let front = [(-0.21, 0.60 + lift), (-0.12, 0.69 + lift), (0.0, 0.78 + lift), (0.12, 0.69 + lift), (0.21, 0.60 + lift), (0.0, 1.0)];
    sitter.body.fill(&front, sitter.colours.shirt);
    let lapel: [Point; 5] = [(0.19, 0.565 + lift), (0.33, 0.63 + lift), (0.365, 0.755 + lift), (0.285, 0.785 + lift), (0.0, 1.0)];
    for lapel in [lapel.to_vec(), flipped(&lapel)] {
        sitter.body.fill(&lapel, sitter.colours.cloth_dark);
    }
}

/// A pullover with a pointed neck over a shirt.
fn vee(sitter: &Sitter, lift: f32) {
    neck(sitter);
    let line = open(&[(-0.27, 0.595 + lift), (-0.14, 0.74 + lift), (0.0, 0.87 + lift)]);
    let line: Vec<Point> = line.iter().copied().chain(flipped(&line).into_iter().rev().skip(1)).collect();
    cover(sitter, &line, lift);
    sitter.body.line(&line, 0.04, sitter.colours.cloth_dark);
}
