//! Neck, ears, head and nose, and what age writes on them.

use super::Sitter;
use crate::app::widgets::draw::{Point, flipped, mirrored, open};
use crate::scenario::{Covering, HeadShape};

/// Half the width of a head, at the ears.
pub(super) fn half(shape: HeadShape) -> f32 {
    match shape {
        HeadShape::Round => 0.405,
        HeadShape::Long => 0.372,
        HeadShape::Square => 0.41,
    }
}

/// The right half of a head's outline, from the crown to the chin.
fn right(shape: HeadShape) -> [Point; 9] {
    match shape {
        HeadShape::Round => [
            (0.0, -0.60),
            (0.21, -0.565),
            (0.355, -0.42),
            (0.405, -0.2),
            (0.40, 0.02),
            (0.365, 0.2),
            (0.265, 0.365),
            (0.125, 0.462),
            (0.0, 0.482),
        ],
        HeadShape::Long => [
            (0.0, -0.62),
            (0.19, -0.585),
            (0.325, -0.44),
            (0.372, -0.2),
            (0.366, 0.03),
            (0.335, 0.23),
            (0.235, 0.42),
            (0.105, 0.515),
            (0.0, 0.53),
        ],
        HeadShape::Square => [
            (0.0, -0.59),
            (0.23, -0.56),
            (0.37, -0.43),
            (0.41, -0.2),
            (0.405, 0.04),
            (0.388, 0.22),
            (0.315, 0.375),
            (0.165, 0.458),
            (0.0, 0.47),
        ],
    }
}

/// The head's right side from the ear to the chin, for beards.
pub(super) fn jaw(shape: HeadShape) -> Vec<Point> {
    open(&right(shape)[4..])
}

pub(super) fn paint(sitter: &Sitter) {
    let Sitter { head, colours, .. } = sitter;
    if sitter.face.covering != Covering::Headscarf {
        ears(sitter);
    }
    let outline = right(sitter.face.head);
    head.fill(&mirrored(&outline), colours.skin);
    shade(sitter, &outline);
    cheeks(sitter);
    nose(sitter);
    age(sitter);
}

/// One side lies in a soft shade.
fn shade(sitter: &Sitter, outline: &[Point]) {
    let edge = open(&outline[1..]);
    let inner: Vec<Point> = open(&[outline[8], (0.14, 0.40), (0.265, 0.23), (0.32, 0.0), (0.332, -0.2), (0.30, -0.42), outline[1]]);
    let all: Vec<Point> = edge.iter().copied().chain(inner.into_iter().skip(1)).collect();
    sitter.head.fill(&all, sitter.colours.shade.gamma_multiply(0.5));
}

fn ears(sitter: &Sitter) {
    let Sitter { head, colours, half, .. } = sitter;
    for side in [-1.0, 1.0] {
        let x = side * (half + 0.012);
        head.oval((x, 0.01), (0.058, 0.098), if side > 0.0 { colours.shade } else { colours.skin });
        head.oval((x + side * 0.008, 0.012), (0.028, 0.058), colours.line.gamma_multiply(0.28));
        if sitter.face.earrings {
            let gold = egui::Color32::from_rgb(0xD9, 0xA5, 0x3A);
            head.oval((x + side * 0.006, 0.135), (0.026, 0.026), gold);
        }
    }
}

fn cheeks(sitter: &Sitter) {
    for side in [-1.0, 1.0] {
        sitter.head.glow((side * 0.235, 0.125), (0.135, 0.10), sitter.colours.flush.gamma_multiply(0.62));
    }
}

fn nose(sitter: &Sitter) {
    let Sitter { head, colours, .. } = sitter;
    let bridge = open(&[(0.012, -0.10), (0.03, 0.0), (0.06, 0.085), (0.066, 0.12), (0.04, 0.145), (0.0, 0.152)]);
    let mut side = bridge;
    side.extend(open(&[(0.0, 0.152), (0.012, 0.06), (0.012, -0.10)]));
    head.fill(&side, colours.shade.gamma_multiply(0.75));
    head.oval((-0.012, 0.098), (0.022, 0.026), colours.light.gamma_multiply(0.7));
    let wing = open(&[(-0.066, 0.118), (-0.06, 0.146), (-0.034, 0.146), (0.0, 0.158), (0.034, 0.146), (0.06, 0.146), (0.066, 0.118)]);
    let flare = 1.0 + 0.1 * sitter.look.anger;
    let wing: Vec<Point> = wing.into_iter().map(|(x, y)| (x * flare, y)).collect();
    head.line(&wing, 0.014, colours.line.gamma_multiply(0.65));
}

/// Creases: what anger folds and what years leave.
fn age(sitter: &Sitter) {
    let Sitter { head, colours, look, .. } = sitter;
    let aged = sitter.aged();
    let crease = |points: &[Point], strength: f32| {
        if strength > 0.04 {
            let line = open(points);
            head.line(&line, 0.011, colours.line.gamma_multiply(strength.min(0.6)));
            head.line(&flipped(&line), 0.011, colours.line.gamma_multiply(strength.min(0.6)));
        }
    };
    let frown = (look.brow - 0.45).max(0.0);
    crease(&[(0.024, -0.225), (0.019, -0.18), (0.026, -0.145)], frown * 0.9);
    crease(&[(0.085, 0.135), (0.125, 0.185), (0.148, 0.25)], 0.75 * aged + 0.3 * look.anger.powi(2) + 0.2 * look.smile.max(0.0));
    crease(&[(0.085, 0.035), (0.145, 0.062), (0.205, 0.045)], 0.6 * aged);
    crease(&[(0.285, -0.07), (0.32, -0.09)], 0.8 * aged);
    crease(&[(0.288, -0.045), (0.325, -0.042)], 0.8 * aged);
    for (i, y) in [-0.33, -0.285].into_iter().enumerate() {
        let strength = 0.5 * aged + 0.35 * (look.raised - 0.2).max(0.0) - 0.1 * i as f32;
        if strength > 0.04 {
            head.line(
                &open(&[(-0.17, y + 0.008), (-0.06, y - 0.004), (0.06, y - 0.004), (0.17, y + 0.008)]),
                0.01,
                colours.line.gamma_multiply(strength),
            );
        }
    }
}
