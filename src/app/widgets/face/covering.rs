//! Head coverings.

use super::Sitter;
use crate::app::widgets::draw::{Point, closed, flipped, mirrored, open};
use crate::scenario::Covering;

/// Behind the head: the folds of a headscarf.
pub(super) fn behind(sitter: &Sitter) {
    if sitter.face.covering == Covering::Headscarf {
        let drape = [
            (0.0, -0.71),
            (0.27, -0.66),
            (0.45, -0.45),
            (0.50, -0.12),
            (0.48, 0.2),
            (0.46, 0.44),
            (0.60, 0.66),
            (0.66, 0.86),
            (0.40, 1.0),
            (0.0, 1.05),
        ];
        sitter.body.fill(&mirrored(&drape), sitter.colours.scarf);
        let under = [(0.0, 0.30), (0.40, 0.20), (0.42, 0.42), (0.28, 0.60), (0.0, 0.68)];
        sitter.body.fill(&mirrored(&under), sitter.colours.scarf_dark);
    }
}

/// Over head and hair.
pub(super) fn before(sitter: &Sitter) {
    match sitter.face.covering {
        Covering::None => {}
        Covering::Headscarf => scarf(sitter),
        Covering::Turban => turban(sitter),
        Covering::Cap => cap(sitter),
        Covering::Kippah => {
            let dome = [
                open(&[(-0.21, -0.60), (-0.14, -0.69), (0.0, -0.72), (0.14, -0.69), (0.21, -0.60)]),
                open(&[(0.21, -0.60), (0.0, -0.635), (-0.21, -0.60)]),
            ]
            .concat();
            sitter.head.fill(&dome, sitter.colours.scarf);
            sitter.head.line(&open(&[(-0.20, -0.603), (0.0, -0.638), (0.20, -0.603)]), 0.016, sitter.colours.scarf_light);
        }
    }
}

/// The edge of the scarf around the face, drawn in two halves that meet over the forehead and under the chin.
fn scarf(sitter: &Sitter) {
    let colours = &sitter.colours;
    let edge = open(&[
        (-0.012, -0.416),
        (0.17, -0.395),
        (0.30, -0.28),
        (0.345, -0.08),
        (0.335, 0.14),
        (0.27, 0.32),
        (0.14, 0.435),
        (-0.012, 0.47),
    ]);
    let out =
        open(&[(-0.012, 0.58), (0.24, 0.52), (0.42, 0.34), (0.49, 0.05), (0.485, -0.2), (0.43, -0.46), (0.27, -0.655), (-0.012, -0.71)]);
    let right: Vec<Point> = edge.iter().copied().chain(out).collect();
    sitter.head.fill(&right, colours.scarf);
    sitter.head.fill(&flipped(&right), colours.scarf);
    sitter.head.line(&edge, 0.02, colours.scarf_dark);
    sitter.head.line(&flipped(&edge), 0.02, colours.scarf_dark);
    for fold in [
        &[(-0.30, -0.47), (-0.16, -0.545), (0.0, -0.57), (0.16, -0.545), (0.30, -0.47)][..],
        &[(0.42, 0.30), (0.2, 0.52), (-0.12, 0.58), (-0.34, 0.72)],
        &[(0.44, 0.42), (0.3, 0.62), (0.02, 0.72), (-0.2, 0.85)],
    ] {
        sitter.head.line(&open(fold), 0.018, colours.scarf_light.gamma_multiply(0.8));
    }
}

fn turban(sitter: &Sitter) {
    let colours = &sitter.colours;
    let whole = closed(&[
        (-0.44, -0.16),
        (-0.53, -0.38),
        (-0.46, -0.64),
        (-0.24, -0.82),
        (0.0, -0.86),
        (0.24, -0.82),
        (0.46, -0.64),
        (0.53, -0.38),
        (0.44, -0.16),
        (0.24, -0.30),
        (0.0, -0.40),
        (-0.24, -0.30),
    ]);
    sitter.head.fill(&whole, colours.scarf);
    let middle = [
        open(&[(-0.12, -0.355), (0.0, -0.40), (0.12, -0.355)]),
        open(&[(0.12, -0.355), (0.06, -0.50), (0.0, -0.56), (-0.06, -0.50), (-0.12, -0.355)]),
    ]
    .concat();
    sitter.head.fill(&middle, colours.scarf_dark);
    for (high, colour) in [(0.0, colours.scarf_dark), (0.13, colours.scarf_light), (0.26, colours.scarf_dark)] {
        let fold = open(&[(0.49, -0.27 - high * 0.85), (0.30, -0.42 - high * 0.8), (0.02, -0.54 - high * 0.9)]);
        sitter.head.line(&fold, 0.016, colour);
        sitter.head.line(&flipped(&fold), 0.016, colour);
    }
}

fn cap(sitter: &Sitter) {
    let colours = &sitter.colours;
    let dome = [
        open(&[(-0.45, -0.30), (-0.43, -0.52), (-0.26, -0.70), (0.0, -0.75), (0.26, -0.70), (0.43, -0.52), (0.45, -0.30)]),
        open(&[(0.45, -0.30), (0.2, -0.375), (-0.2, -0.375), (-0.45, -0.30)]),
    ]
    .concat();
    sitter.head.fill(&dome, colours.scarf);
    for seam in [&[(-0.17, -0.37), (-0.15, -0.55), (0.0, -0.745)][..], &[(0.17, -0.37), (0.15, -0.55), (0.0, -0.745)]] {
        sitter.head.line(&open(seam), 0.011, colours.scarf_dark);
    }
    let brim = [
        open(&[(-0.42, -0.315), (-0.2, -0.40), (0.2, -0.40), (0.42, -0.315)]),
        open(&[(0.42, -0.315), (0.36, -0.245), (0.0, -0.285), (-0.36, -0.245), (-0.42, -0.315)]),
    ]
    .concat();
    sitter.head.fill(&brim, colours.scarf_dark);
    sitter.head.oval((0.0, -0.75), (0.028, 0.018), colours.scarf_dark);
}
