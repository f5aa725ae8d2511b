//! Which box lies next in a direction, for the arrow keys.

use egui::{Pos2, Vec2, vec2};

/// A direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

/// What lies to the side counts so much more than what lies ahead.
const ASIDE: f32 = 2.0;

/// The nearest point from the one at `from` in that direction.
pub fn nearest(points: &[Pos2], from: usize, direction: Direction) -> Option<usize> {
    let start = *points.get(from)?;
    let way = match direction {
        Direction::Left => vec2(-1.0, 0.0),
        Direction::Right => vec2(1.0, 0.0),
        Direction::Up => vec2(0.0, -1.0),
        Direction::Down => vec2(0.0, 1.0),
    };
    let cost = |point: &Pos2| {
        let apart: Vec2 = *point - start;
        let ahead = apart.dot(way);
        let aside = apart.dot(way.rot90()).abs();
        // What lies more to the side than ahead is not in this direction.
        (ahead > 1.0 && aside <= 4.0 * ahead).then_some(ahead + ASIDE * aside)
    };
    let reached = points.iter().enumerate().filter_map(|(at, point)| Some((at, cost(point)?)));
    reached.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[track_caller]
    fn check(from: usize, direction: Direction, expected: Option<usize>) {
        let points = [pos2(0.0, 0.0), pos2(230.0, 0.0), pos2(460.0, 10.0), pos2(100.0, 130.0), pos2(330.0, 130.0), pos2(90.0, 260.0)];
        assert_eq!(nearest(&points, from, direction), expected, "{from} {direction:?}");
    }

    #[test]
    fn arrows_lead_to_the_nearest_box_in_their_direction() {
        check(0, Direction::Right, Some(1));
        check(1, Direction::Right, Some(2));
        check(2, Direction::Right, None);
        check(0, Direction::Down, Some(3));
        check(3, Direction::Down, Some(5));
        check(4, Direction::Left, Some(3));
        check(5, Direction::Up, Some(3));
        check(0, Direction::Up, None);
        check(9, Direction::Up, None);
    }
}
