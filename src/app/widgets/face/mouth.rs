//! The mouth.

use egui::Color32;

use super::Sitter;
use crate::app::theme::mix;
use crate::app::widgets::draw::{Point, open};
use crate::scenario::HeadShape;

pub(super) fn paint(sitter: &Sitter) {
    let Sitter { head, colours, look, .. } = sitter;
    let y = if sitter.face.head == HeadShape::Long { 0.292 } else { 0.275 };
    let half = 0.132 + 0.024 * look.smile.max(0.0) - 0.010 * look.press - 0.02 * look.open;
    let corner = y - 0.034 * look.smile - 0.014 * look.smile.max(0.0);
    let middle = y + 0.012 * look.smile;
    let gap = 0.085 * look.open;
    let line = |sink: f32| -> Vec<Point> {
        open(&[
            (-half, corner),
            (-half * 0.55, (corner + 5.0 * middle) / 6.0 + sink * 0.8),
            (0.0, middle + sink),
            (half * 0.55, (corner + 5.0 * middle) / 6.0 + sink * 0.8),
            (half, corner),
        ])
    };
    let (upper, lower) = (line(-0.25 * gap), line(gap));
    lips(sitter, &upper, &lower, half, y);
    if gap > 0.006 {
        let inside: Vec<Point> = upper.iter().copied().chain(lower.iter().rev().copied()).collect();
        head.fill(&inside, Color32::from_rgb(0x4A, 0x1D, 0x1C));
        if gap > 0.02 {
            let teeth: Vec<Point> = upper.iter().filter(|(x, _)| x.abs() < half * 0.72).copied().collect();
            let under = teeth.iter().rev().map(|(x, y)| (*x, y + gap * 0.28));
            head.fill(&teeth.iter().copied().chain(under).collect::<Vec<_>>(), Color32::from_rgb(0xF3, 0xEE, 0xE6));
        }
    }
    let seam = mix(colours.lips, Color32::from_rgb(0x3A, 0x17, 0x15), 0.55);
    head.line(&upper, 0.014 + 0.004 * look.press, seam);
    // The chin's shadow, deeper when the lips are pressed.
    let chin = open(&[(-0.05, y + 0.088 + gap), (0.0, y + 0.078 + gap), (0.05, y + 0.088 + gap)]);
    head.line(&chin, 0.012, colours.line.gamma_multiply(0.22 + 0.2 * look.press));
}

fn lips(sitter: &Sitter, upper: &[Point], lower: &[Point], half: f32, y: f32) {
    let Sitter { head, colours, look, .. } = sitter;
    let full = if sitter.soft() { 1.0 } else { 0.62 } * (1.0 - 0.45 * look.press);
    let bow = |x: f32| (1.0 - (x / half).powi(2)).max(0.0);
    let above = upper.iter().rev().map(|(x, y)| (*x, y - full * 0.026 * bow(*x) * (1.0 - 0.25 * (1.0 - (x.abs() / 0.03)).max(0.0))));
    let colour = if sitter.soft() { colours.lips } else { mix(colours.lips, colours.skin, 0.35) };
    head.fill(&upper.iter().copied().chain(above).collect::<Vec<_>>(), mix(colour, colours.line, 0.12));
    let below = lower.iter().rev().map(|(x, y)| (*x, y + full * 0.036 * bow(*x)));
    head.fill(&lower.iter().copied().chain(below).collect::<Vec<_>>(), colour);
    if look.smile > 0.25 {
        for side in [-1.0, 1.0] {
            let dimple =
                open(&[(side * (half + 0.012), y - 0.055), (side * (half + 0.026), y - 0.035), (side * (half + 0.018), y - 0.012)]);
            head.line(&dimple, 0.01, colours.line.gamma_multiply(0.4 * look.smile));
        }
    }
}
