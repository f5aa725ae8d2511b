//! Ways as soft curves, in the picture's own points.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::studio::graph::Way;

/// A bend has a point for so many points of its length, and no fewer and no more than these.
const STEP: f32 = 22.0;
const STEPS: (usize, usize) = (8, 48);
/// How far a way back to the same box swings out.
const SWING: f32 = 34.0;
/// How high a way to a box in the same row goes over those between.
const OVER: f32 = 70.0;

/// A way, ready to be drawn.
#[derive(Debug, Clone)]
pub struct Curve {
    /// Points along it.
    pub points: Vec<Pos2>,
    /// What it lies in.
    pub bounds: Rect,
    length: f32,
}

impl Curve {
    /// The curve of a way.
    pub fn of(way: &Way) -> Self {
        let through: Vec<Pos2> = way.points.iter().map(|[x, y]| pos2(*x, *y)).collect();
        let mut points = Vec::with_capacity(through.len() * STEPS.0);
        points.extend(through.first());
        for pair in through.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            let (out, back) = if way.from == way.to {
                (vec2(SWING * 1.6, SWING * 0.4), vec2(SWING * 1.6, -SWING * 0.4))
            } else if (from.y - to.y).abs() < 40.0 {
                (vec2(0.0, -OVER), vec2(0.0, -OVER))
            } else if (from.x - to.x).abs() < 0.5 {
                points.push(to);
                continue;
            } else {
                // Ways leave and reach boxes upright.
                let half = vec2(0.0, (to.y - from.y) * 0.5);
                (half, -half)
            };
            let steps = ((from.distance(to) / STEP) as usize).clamp(STEPS.0, STEPS.1);
            points.extend((1..=steps).map(|step| bent(from, out, back, to, step as f32 / steps as f32)));
        }
        let length = points.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
        Self { bounds: Rect::from_points(&points), length, points }
    }

    /// The point at a share of its length, and the direction there.
    pub fn at(&self, share: f32) -> (Pos2, Vec2) {
        let mut left = self.length * share.clamp(0.0, 1.0);
        for pair in self.points.windows(2) {
            let piece = pair[0].distance(pair[1]);
            if piece >= left && piece > 0.0 {
                return (pair[0].lerp(pair[1], left / piece), (pair[1] - pair[0]) / piece);
            }
            left -= piece;
        }
        (self.points.last().copied().unwrap_or_default(), Vec2::DOWN)
    }
}

/// A point of the bend from `a` to `d`, which leaves as `out` says and arrives as `back` says.
fn bent(a: Pos2, out: Vec2, back: Vec2, d: Pos2, share: f32) -> Pos2 {
    let (b, c) = (a + out, d + back);
    let rest = 1.0 - share;
    let weights = [rest * rest * rest, 3.0 * rest * rest * share, 3.0 * rest * share * share, share * share * share];
    let sum = |pick: fn(Pos2) -> f32| [a, b, c, d].into_iter().zip(weights).map(|(point, weight)| pick(point) * weight).sum();
    pos2(sum(|point| point.x), sum(|point| point.y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_goes_from_end_to_end_and_arrives_upright() {
        let way =
            Way { from: 0, to: 1, why: Vec::new(), jumps: false, points: vec![[0.0, 0.0], [50.0, 60.0], [50.0, 100.0], [0.0, 160.0]] };
        let curve = Curve::of(&way);
        assert_eq!((curve.at(0.0).0, curve.at(1.0).0), (pos2(0.0, 0.0), pos2(0.0, 160.0)));
        let (_, direction) = curve.at(1.0);
        assert!(direction.y > 0.9, "{direction:?}");
        assert!(curve.bounds.contains(curve.at(0.5).0));
    }

    #[test]
    fn a_way_back_to_the_same_box_swings_out_beside_it() {
        let way = Way { from: 3, to: 3, why: Vec::new(), jumps: false, points: vec![[200.0, 50.0], [200.0, 20.0]] };
        assert!(Curve::of(&way).bounds.right() > 220.0);
    }
}
