//! Places labels so that they cover neither each other nor the curve, where there is room.

use egui::{Pos2, Rect, Vec2, vec2};

use super::line::Line;

/// One place for each label, in the order of the points. `other` is a line that they had better not cover either.
pub(super) fn place(points: &[Pos2], sizes: &[Vec2], curve: &Line, other: Option<&Line>, rect: Rect, boat: Rect) -> Vec<Rect> {
    let mut placed: Vec<Rect> = Vec::with_capacity(points.len());
    for (point, size) in points.iter().zip(sizes) {
        let cost = |place: &Rect| cost(*place, *point, &placed, points, curve, other, boat);
        let best = candidates(*point, *size, rect).min_by(|a, b| cost(a).total_cmp(&cost(b)));
        placed.push(best.unwrap_or(Rect::from_min_size(*point, *size)));
    }
    placed
}

/// Above and below, to both sides, near and farther off; all within the picture.
fn candidates(point: Pos2, size: Vec2, rect: Rect) -> impl Iterator<Item = Rect> {
    const AWAY: [f32; 9] = [-18.0, -36.0, -54.0, -72.0, -92.0, 18.0, 36.0, 56.0, 76.0];
    const ALONG: [f32; 5] = [0.1, -0.1, 0.5, -0.5, 0.0];
    AWAY.into_iter().flat_map(move |dy| {
        ALONG.into_iter().map(move |dx| {
            let side = if dy < 0.0 { -size.y / 2.0 } else { size.y / 2.0 };
            let shift = if dx == 0.0 { 0.0 } else { (size.x / 2.0 - size.x * dx.abs() * 0.4 + 4.0) * dx.signum() };
            let centre = point + vec2(shift, dy + side);
            let place = Rect::from_center_size(centre, size);
            place.translate(vec2(
                (rect.left() + 6.0 - place.left()).max(0.0) + (rect.right() - 6.0 - place.right()).min(0.0),
                (rect.top() + 2.0 - place.top()).max(0.0) + (rect.bottom() - 4.0 - place.bottom()).min(0.0),
            ))
        })
    })
}

fn cost(place: Rect, point: Pos2, placed: &[Rect], points: &[Pos2], curve: &Line, other: Option<&Line>, boat: Rect) -> f32 {
    let covered = placed.iter().filter(|other| other.expand(5.0).intersects(place)).count()
        + points.iter().filter(|other| place.expand(9.0).contains(**other)).count()
        + usize::from(boat.intersects(place));
    // The line from the moment to its label must not run through another.
    let near = place.clamp(point);
    let crossed = (1..8).filter(|i| placed.iter().any(|other| other.contains(point.lerp(near, *i as f32 / 8.0)))).count();
    let wet = |line: &Line, ends: f32| {
        let along = (0..=12).map(|i| place.left() + place.width() * i as f32 / 12.0).take_while(|x| *x <= ends);
        along.filter(|x| (place.top() - 5.0..=place.bottom() + 5.0).contains(&line.at(*x))).count()
    };
    // The water reaches to the edge; another line ends where its last turn lies.
    let wet = wet(curve, f32::INFINITY) + other.map_or(0, |other| wet(other, other.turn(usize::MAX).x));
    let below = if place.center().y > curve.at(place.center().x) { 60.0 } else { 0.0 };
    1000.0 * covered as f32 + 150.0 * crossed.min(1) as f32 + 25.0 * wet as f32 + below + place.distance_to_pos(point)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn a_label_at_the_edge_stays_within_its_room() {
        let picture = Rect::from_min_size(Pos2::ZERO, vec2(800.0, 220.0));
        let room = picture.with_min_x(56.0);
        let curve = Line::through(&[5, 5, 4, 2], room.shrink(30.0));
        let label = place(&[curve.turn(0)], &[vec2(190.0, 34.0)], &curve, None, room, Rect::NOTHING)[0];
        assert!(room.contains_rect(label), "{label}");
    }

    #[test]
    fn a_label_leaves_the_line_of_another_attempt_free() {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(800.0, 220.0));
        let line = |values: &[i8]| Line::through(values, rect.shrink(30.0));
        let (curve, other) = (line(&[5, 5, 5, 5, 5]), line(&[7, 7, 7, 7, 7]));
        let label = |other| place(&[curve.turn(2)], &[vec2(120.0, 16.0)], &curve, other, rect, Rect::NOTHING)[0];
        let level = other.at(400.0);
        assert!(label(None).y_range().contains(level));
        assert!(!label(Some(&other)).y_range().contains(level));
    }

    #[test]
    fn labels_of_close_points_do_not_collide() {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(800.0, 220.0));
        let curve = Line::through(&[7, 7, 6, 8, 8, 5, 4, 3, 2], rect.shrink(30.0));
        let points: Vec<Pos2> = (2..=5).map(|turn| curve.turn(turn)).collect();
        let labels =
            place(&points, &[vec2(150.0, 16.0); 4], &curve, None, rect, Rect::from_center_size(pos2(770.0, 170.0), vec2(40.0, 40.0)));
        for (i, label) in labels.iter().enumerate() {
            assert!(rect.contains_rect(*label));
            assert!(labels[..i].iter().all(|other| !other.intersects(*label)), "label {i}");
        }
    }
}
