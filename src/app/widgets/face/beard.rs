//! Beards.

use super::{Sitter, head};
use crate::app::widgets::draw::{Point, flipped, open};
use crate::scenario::Beard;

pub(super) fn paint(sitter: &Sitter) {
    let colour = sitter.colours.hair;
    match sitter.face.beard {
        Beard::None => {}
        Beard::Stubble => {
            let grown = mask(sitter, 0.0, 0.02);
            sitter.head.fill(&grown, sitter.colours.hair_dark.gamma_multiply(0.26));
        }
        Beard::Moustache => moustache(sitter),
        Beard::Full => {
            sitter.head.fill(&mask(sitter, 0.045, 0.0), colour);
            moustache(sitter);
        }
    }
}

/// The lower face, `out` beyond the jaw, from the ears to under the nose.
fn mask(sitter: &Sitter, out: f32, lower: f32) -> Vec<Point> {
    let jaw: Vec<Point> =
        head::jaw(sitter.face.head).into_iter().map(|(x, y)| (x * (1.0 + out * 0.35), y + out * ((y + 0.1) * 1.9).max(0.0))).collect();
    let half = jaw[0].0;
    let up = open(&[
        (0.0, 0.195 + lower),
        (0.10, 0.19 + lower),
        (0.19, 0.20 + lower),
        (0.27, 0.17 + lower),
        (half * 0.9, 0.06 + lower),
        (half, jaw[0].1),
    ]);
    let right: Vec<Point> = up.into_iter().chain(jaw).collect();
    let left: Vec<Point> = flipped(&right).into_iter().rev().collect();
    right.into_iter().chain(left).collect()
}

fn moustache(sitter: &Sitter) {
    let smile = sitter.look.smile * 0.02;
    let top = open(&[(0.0, 0.185), (0.07, 0.178), (0.13, 0.205), (0.165, 0.268 - smile)]);
    let under = open(&[(0.165, 0.268 - smile), (0.11, 0.256), (0.05, 0.248), (0.0, 0.245)]);
    let right: Vec<Point> = top.into_iter().chain(under).collect();
    let left: Vec<Point> = flipped(&right).into_iter().rev().collect();
    sitter.head.fill(&right.into_iter().chain(left).collect::<Vec<_>>(), sitter.colours.hair_dark);
}
