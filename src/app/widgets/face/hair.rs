//! Hair: what hangs behind the head, and what lies on it.

use std::f32::consts::TAU;

use egui::Color32;

use super::Sitter;
use crate::app::widgets::draw::{Point, closed, flipped, mirrored, open};
use crate::scenario::{Covering, Hair};

fn hidden(sitter: &Sitter) -> bool {
    matches!(sitter.face.covering, Covering::Headscarf | Covering::Turban)
}

/// Behind the head and the shoulders.
pub(super) fn behind(sitter: &Sitter) {
    if hidden(sitter) {
        return;
    }
    let colour = sitter.colours.hair_dark;
    let wide = sitter.half / 0.405;
    let fill = |right: &[Point]| {
        let right: Vec<Point> = right.iter().map(|(x, y)| (x * wide, *y)).collect();
        sitter.head.fill(&mirrored(&right), colour);
    };
    match sitter.face.hair {
        Hair::Long => fill(&[
            (0.0, -0.68),
            (0.26, -0.63),
            (0.44, -0.42),
            (0.50, -0.1),
            (0.52, 0.25),
            (0.56, 0.62),
            (0.44, 0.84),
            (0.2, 0.86),
            (0.0, 0.84),
        ]),
        Hair::Bob => {
            fill(&[(0.0, -0.68), (0.27, -0.63), (0.45, -0.42), (0.50, -0.1), (0.52, 0.20), (0.47, 0.42), (0.30, 0.47), (0.0, 0.45)])
        }
        Hair::Afro => curls(sitter, (0.0, -0.24), (0.54, 0.53), 19, 0.085, (0.42, 1.08), colour),
        Hair::Curly => curls(sitter, (0.0, -0.22), (0.40, 0.40), 13, 0.115, (0.42, 1.08), colour),
        Hair::Bun => {
            sitter.head.oval((0.0, -0.72), (0.19, 0.165), sitter.colours.hair);
            sitter.head.line(&open(&[(-0.13, -0.68), (0.0, -0.62), (0.13, -0.68)]), 0.02, colour);
        }
        _ => {}
    }
}

/// On the head, before the face.
pub(super) fn before(sitter: &Sitter) {
    if hidden(sitter) {
        return;
    }
    let wide = sitter.half / 0.405;
    let fill = |points: &[Point]| {
        let points: Vec<Point> = points.iter().map(|(x, y)| (x * wide, *y)).collect();
        sitter.head.fill(&points, sitter.colours.hair);
    };
    match sitter.face.hair {
        Hair::Bald => sitter.head.oval((-0.12, -0.46), (0.11, 0.055), sitter.colours.light.gamma_multiply(0.45)),
        Hair::Short => fill(&cap(
            &CROWN,
            &[
                (0.385, -0.06),
                (0.372, -0.22),
                (0.31, -0.35),
                (0.12, -0.40),
                (-0.14, -0.375),
                (-0.30, -0.36),
                (-0.372, -0.22),
                (-0.385, -0.06),
            ],
        )),
        Hair::Receding => {
            fill(&cap(
                &LOW_CROWN,
                &[
                    (0.388, -0.02),
                    (0.375, -0.20),
                    (0.33, -0.36),
                    (0.235, -0.50),
                    (0.11, -0.455),
                    (0.0, -0.45),
                    (-0.11, -0.455),
                    (-0.235, -0.50),
                    (-0.33, -0.36),
                    (-0.375, -0.20),
                    (-0.388, -0.02),
                ],
            ));
        }
        Hair::Spiky => {
            let mut spikes: Vec<Point> = vec![(-0.425, -0.08), (-0.455, -0.34)];
            spikes.extend([
                (-0.39, -0.61),
                (-0.29, -0.575),
                (-0.23, -0.73),
                (-0.13, -0.64),
                (-0.03, -0.79),
                (0.06, -0.66),
                (0.18, -0.75),
                (0.25, -0.61),
                (0.38, -0.64),
            ]);
            spikes.extend([(0.455, -0.34), (0.425, -0.08)]);
            spikes.extend([
                (0.385, -0.10),
                (0.37, -0.26),
                (0.28, -0.34),
                (0.20, -0.40),
                (0.10, -0.34),
                (0.0, -0.40),
                (-0.12, -0.34),
                (-0.22, -0.40),
                (-0.30, -0.33),
                (-0.37, -0.26),
                (-0.385, -0.10),
            ]);
            fill(&spikes);
        }
        Hair::Curly => {
            fill(&cap(
                &CROWN,
                &[(0.39, -0.12), (0.34, -0.30), (0.18, -0.37), (0.0, -0.39), (-0.18, -0.37), (-0.34, -0.30), (-0.39, -0.12)],
            ));
            curls(sitter, (0.0, -0.24), (0.42, 0.42), 14, 0.095, (0.50, 1.0), sitter.colours.hair);
            curls(sitter, (0.0, -0.20), (0.30, 0.21), 9, 0.07, (0.56, 0.94), sitter.colours.hair);
            curls(sitter, (0.0, -0.26), (0.24, 0.30), 6, 0.035, (0.58, 0.90), sitter.colours.hair_light);
        }
        Hair::Afro => fill(&cap(
            &[(-0.43, -0.10), (-0.47, -0.34), (-0.34, -0.62), (0.0, -0.74), (0.34, -0.62), (0.47, -0.34), (0.43, -0.10)],
            &[(0.385, -0.10), (0.36, -0.28), (0.22, -0.40), (0.0, -0.425), (-0.22, -0.40), (-0.36, -0.28), (-0.385, -0.10)],
        )),
        Hair::Long => parted(sitter, &fill, 0.62),
        Hair::Bob => {
            fill(&cap(
                &[
                    (-0.50, 0.24),
                    (-0.50, -0.1),
                    (-0.44, -0.44),
                    (-0.25, -0.64),
                    (0.0, -0.68),
                    (0.25, -0.64),
                    (0.44, -0.44),
                    (0.50, -0.1),
                    (0.50, 0.24),
                ],
                &[
                    (0.40, 0.30),
                    (0.365, 0.0),
                    (0.35, -0.20),
                    (0.20, -0.255),
                    (0.0, -0.265),
                    (-0.20, -0.255),
                    (-0.35, -0.20),
                    (-0.365, 0.0),
                    (-0.40, 0.30),
                ],
            ));
        }
        Hair::Bun | Hair::Braids => {
            fill(&cap(
                &CROWN,
                &[
                    (0.388, -0.02),
                    (0.37, -0.20),
                    (0.28, -0.37),
                    (0.10, -0.465),
                    (0.0, -0.475),
                    (-0.10, -0.465),
                    (-0.28, -0.37),
                    (-0.37, -0.20),
                    (-0.388, -0.02),
                ],
            ));
            if sitter.face.hair == Hair::Braids {
                sitter.head.line(&[(0.0, -0.655), (0.0, -0.475)], 0.012, sitter.colours.hair_dark);
            }
        }
    }
    strands(sitter);
}

/// Parted at one side, falling down both.
fn parted(sitter: &Sitter, fill: &dyn Fn(&[Point]), down: f32) {
    let right = [
        open(&[(-0.10, -0.655), (0.20, -0.645), (0.41, -0.46), (0.475, -0.15), (0.485, 0.20), (0.51, down)]),
        open(&[(0.51, down), (0.40, down - 0.1), (0.385, 0.22), (0.375, -0.08), (0.30, -0.28), (0.10, -0.40), (-0.10, -0.49)]),
    ]
    .concat();
    let left = [
        open(&[(-0.08, -0.655), (-0.26, -0.63), (-0.42, -0.46), (-0.475, -0.15), (-0.485, 0.20), (-0.51, down)]),
        open(&[(-0.51, down), (-0.40, down - 0.1), (-0.385, 0.22), (-0.375, -0.06), (-0.33, -0.25), (-0.22, -0.40), (-0.08, -0.49)]),
    ]
    .concat();
    fill(&right);
    fill(&left);
    sitter.head.line(&open(&[(-0.09, -0.64), (-0.092, -0.56), (-0.09, -0.49)]), 0.012, sitter.colours.hair_dark);
}

/// A few lines of light and shade along the hair.
fn strands(sitter: &Sitter) {
    let lines: &[&[Point]] = match sitter.face.hair {
        Hair::Short | Hair::Bun => &[&[(-0.20, -0.59), (0.0, -0.615), (0.17, -0.58)], &[(-0.24, -0.52), (-0.05, -0.545), (0.16, -0.52)]],
        Hair::Long => &[&[(0.05, -0.58), (0.28, -0.47), (0.40, -0.2)], &[(-0.2, -0.56), (-0.34, -0.42), (-0.42, -0.18)]],
        Hair::Bob => &[&[(-0.16, -0.58), (0.02, -0.60), (0.2, -0.57)], &[(-0.33, -0.40), (-0.41, -0.2), (-0.43, 0.05)]],
        _ => &[],
    };
    for line in lines {
        sitter.head.line(&open(line), 0.016, sitter.colours.hair_light.gamma_multiply(0.8));
    }
}

/// In front of the shoulders.
pub(super) fn braids(sitter: &Sitter) {
    if sitter.face.hair != Hair::Braids || hidden(sitter) {
        return;
    }
    for side in [-1.0, 1.0] {
        for i in 0..7 {
            let t = i as f32 / 6.0;
            let (x, y) = (side * (0.425 + 0.06 * t), 0.06 + 0.66 * t);
            let size = 0.075 - 0.022 * t;
            sitter.head.oval((x, y), (size, 0.075), if i % 2 == 0 { sitter.colours.hair } else { sitter.colours.hair_dark });
        }
        sitter.head.oval((side * 0.487, 0.785), (0.04, 0.03), sitter.colours.scarf);
        let tip = closed(&[(0.455, 0.80), (0.52, 0.80), (0.505, 0.89), (0.475, 0.89)]);
        sitter.head.fill(&if side > 0.0 { tip } else { flipped(&tip) }, sitter.colours.hair);
    }
}

const CROWN: [Point; 9] = [
    (-0.42, -0.04),
    (-0.435, -0.24),
    (-0.38, -0.48),
    (-0.22, -0.625),
    (0.0, -0.665),
    (0.22, -0.625),
    (0.38, -0.48),
    (0.435, -0.24),
    (0.42, -0.04),
];
const LOW_CROWN: [Point; 9] = [
    (-0.418, 0.0),
    (-0.428, -0.22),
    (-0.375, -0.45),
    (-0.215, -0.585),
    (0.0, -0.625),
    (0.215, -0.585),
    (0.375, -0.45),
    (0.428, -0.22),
    (0.418, 0.0),
];

/// Hair between the crown (from left to right) and the hairline (from right to left).
fn cap(crown: &[Point], hairline: &[Point]) -> Vec<Point> {
    let mut outline = open(crown);
    outline.extend(open(hairline));
    outline
}

/// Curls of this size along an oval, from one share of its round to another (0.5 to 1 is its upper half), and what they enclose.
fn curls(sitter: &Sitter, centre: Point, (rx, ry): Point, count: usize, size: f32, (from, to): Point, colour: Color32) {
    let wide = sitter.half / 0.405;
    if to - from > 0.6 {
        sitter.head.oval(centre, (rx * wide + size * 0.5, ry + size * 0.5), colour);
    }
    for i in 0..count {
        let (sin, cos) = ((from + (to - from) * i as f32 / (count - 1) as f32) * TAU).sin_cos();
        let own = size * if i % 2 == 0 { 1.0 } else { 0.86 };
        sitter.head.oval((centre.0 + rx * wide * cos, centre.1 + ry * sin), (own, own), colour);
    }
}
