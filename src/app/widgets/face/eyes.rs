//! Eyes, brows and glasses.

use egui::Color32;

use super::Sitter;
use crate::app::widgets::draw::{Pen, Point, open, oval};

/// Where an eye is, and half its width.
const EYE: Point = (0.162, -0.05);
const HALF: f32 = 0.086;

pub(super) fn paint(sitter: &Sitter) {
    for side in [-1.0, 1.0] {
        eye(sitter, side);
        brow(sitter, side);
    }
}

/// How far an eye is open above and below its middle line at `x`, from -1 (inner corner) to 1 (outer corner).
fn opening(sitter: &Sitter, x: f32) -> (f32, f32) {
    let look = &sitter.look;
    let arch = (1.0 - x * x).max(0.0).powf(0.7);
    let upper = 0.079 * look.lids * arch * (1.0 - 0.18 * look.brow.max(0.0) * (0.3 - x).max(0.0));
    let lower = 0.030 * (1.0 - 0.5 * look.squint) * arch * (look.lids * 3.0).min(1.0);
    // The outer corner stands a little higher.
    let lean = -0.008 * x;
    (lean - upper, lean + lower)
}

fn eye(sitter: &Sitter, side: f32) {
    let Sitter { head, colours, .. } = sitter;
    let at = |x: f32, y: f32| (side * (EYE.0 + x * HALF), EYE.1 + y);
    let steps: Vec<f32> = (-10..=10).map(|i| i as f32 / 10.0).collect();
    let upper: Vec<Point> = steps.iter().map(|x| at(*x, opening(sitter, *x).0)).collect();
    let lower: Vec<Point> = steps.iter().map(|x| at(*x, opening(sitter, *x).1)).collect();
    // The lid above, a shade deeper.
    let fold: Vec<Point> = steps.iter().map(|x| at(*x, opening(sitter, *x).0 - 0.026 * (1.0 - x * x).max(0.0))).collect();
    head.fill(&upper.iter().copied().chain(fold.iter().rev().copied()).collect::<Vec<_>>(), colours.shade);
    let white = Color32::from_rgb(0xFA, 0xF6, 0xF1);
    head.fill(&upper.iter().copied().chain(lower.iter().rev().copied()).collect::<Vec<_>>(), white);
    iris(sitter, side);
    let lash = if sitter.soft() { 0.022 } else { 0.016 };
    head.line(&upper, lash, Color32::from_rgb(0x2A, 0x1D, 0x18));
    if sitter.soft() {
        head.line(&[at(0.96, -0.008), at(1.22, -0.030)], 0.014, Color32::from_rgb(0x2A, 0x1D, 0x18));
    }
    head.line(&lower, 0.008, colours.line.gamma_multiply(0.5));
}

/// Iris, pupil and the light in it, no further than the lids let them.
fn iris(sitter: &Sitter, side: f32) {
    let Sitter { head, colours, look, .. } = sitter;
    let centre = (side * EYE.0 + look.gaze * 0.014, EYE.1 - 0.012);
    let kept = |points: Vec<Point>| -> Vec<Point> {
        points
            .into_iter()
            .map(|(x, y)| {
                let (upper, lower) = opening(sitter, (side * x - EYE.0) / HALF);
                (x, y.clamp(EYE.1 + upper, EYE.1 + lower))
            })
            .collect()
    };
    head.fill(&kept(oval(centre, (0.041, 0.041))), colours.iris);
    head.fill(&kept(oval(centre, (0.021, 0.021))), Color32::from_rgb(0x17, 0x11, 0x0E));
    if look.lids > 0.4 {
        head.oval((centre.0 - 0.012, centre.1 - 0.012), (0.009, 0.009), Color32::from_white_alpha(225));
    }
}

fn brow(sitter: &Sitter, side: f32) {
    let Sitter { head, colours, look, .. } = sitter;
    let lift = -0.035 * look.raised + 0.012 * look.anger;
    let inner = 0.048 * look.brow + lift;
    let peak = -0.010 * look.brow.max(0.0) + lift - 0.012 * look.raised;
    let thick = if sitter.soft() { 0.014 } else { 0.022 };
    let near = 0.072 - 0.012 * look.brow.max(0.0);
    let top = open(&[
        (near, -0.168 + inner - thick),
        (0.155, -0.198 + 0.4 * inner + peak - thick * 0.9),
        (0.225, -0.192 + peak - thick * 0.5),
        (0.272, -0.148 + lift),
    ]);
    let under = open(&[
        (0.272, -0.148 + lift),
        (0.222, -0.178 + peak + thick * 0.5),
        (0.155, -0.182 + 0.4 * inner + peak + thick * 0.8),
        (near, -0.168 + inner + thick),
    ]);
    let outline: Vec<Point> = top.into_iter().chain(under).map(|(x, y)| (side * x, y)).collect();
    head.fill(&outline, colours.brow);
}

/// Over hair and coverings: the arms go over the temples.
pub(super) fn glasses(sitter: &Sitter) {
    if !sitter.face.glasses {
        return;
    }
    let frame = Color32::from_rgb(0x2B, 0x2F, 0x36);
    for side in [-1.0, 1.0] {
        let lens: Vec<Point> = rounded((side * 0.165, -0.035), (0.122, 0.095));
        sitter.head.fill(&lens, Color32::from_white_alpha(26));
        outline(&sitter.head, &lens, frame);
        sitter.head.line(&[(side * 0.287, -0.055), (side * (sitter.half - 0.005), -0.065)], 0.016, frame);
    }
    sitter.head.line(&open(&[(-0.046, -0.055), (0.0, -0.072), (0.046, -0.055)]), 0.017, frame);
}

fn outline(pen: &Pen, points: &[Point], colour: Color32) {
    let mut all = points.to_vec();
    all.extend(points.first());
    pen.line(&all, 0.017, colour);
}

/// Between an oval and a box.
fn rounded((x, y): Point, (rx, ry): Point) -> Vec<Point> {
    oval((0.0, 0.0), (1.0, 1.0))
        .into_iter()
        .map(|(cx, cy)| {
            let square = |c: f32| c.signum() * c.abs().powf(0.62);
            (x + rx * square(cx), y + ry * square(cy))
        })
        .collect()
}
