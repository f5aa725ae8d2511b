//! Drawing in small units of one's own: outlines through points, filled whatever their shape, with soft edges.
//!
//! egui fills convex outlines only; hair, beards and sails are not.

use egui::{Color32, Mesh, Painter, Pos2, Shape, Stroke, Vec2, vec2};

/// A point in the pen's units: x to the right, y down.
pub type Point = (f32, f32);

/// Draws in units of `unit` points around `centre`.
#[derive(Clone)]
pub struct Pen<'p> {
    painter: &'p Painter,
    centre: Pos2,
    unit: f32,
    turn: f32,
    within: Option<(Pos2, f32)>,
}

impl<'p> Pen<'p> {
    /// A pen whose origin is at `centre` and whose unit is `unit` points long.
    pub fn new(painter: &'p Painter, centre: Pos2, unit: f32) -> Self {
        Self { painter, centre, unit, turn: 0.0, within: None }
    }

    /// Turns everything around the origin by `radians`, clockwise.
    pub fn turned(mut self, radians: f32) -> Self {
        self.turn = radians;
        self
    }

    /// Makes the unit `times` as long.
    pub fn scaled(mut self, times: f32) -> Self {
        self.unit *= times;
        self
    }

    /// Moves the origin by so many units.
    pub fn moved(mut self, by: Point) -> Self {
        self.centre = self.at(by);
        self
    }

    /// Keeps everything that is drawn from now on within a circle around the origin, `radius` units wide.
    pub fn within(mut self, radius: f32) -> Self {
        self.within = Some((self.centre, radius * self.unit));
        self
    }

    /// How many points so many units are.
    pub fn points(&self, units: f32) -> f32 {
        units * self.unit
    }

    /// Where a point is on screen.
    pub fn at(&self, (x, y): Point) -> Pos2 {
        let (sin, cos) = self.turn.sin_cos();
        self.centre + vec2(x * cos - y * sin, x * sin + y * cos) * self.unit
    }

    /// Fills a closed outline of any shape that does not cross itself.
    pub fn fill(&self, outline: &[Point], colour: Color32) {
        let points: Vec<Pos2> = outline.iter().map(|point| self.at(*point)).collect();
        let kept = match self.within {
            Some((centre, radius)) => within(&points, centre, radius),
            None => points,
        };
        let soft = 1.0 / self.painter.pixels_per_point();
        if let Some(mesh) = filled(&kept, soft, colour) {
            self.painter.add(Shape::mesh(mesh));
        }
    }

    /// Fills an oval.
    pub fn oval(&self, (x, y): Point, (rx, ry): Point, colour: Color32) {
        self.fill(&oval((x, y), (rx, ry)), colour);
    }

    /// An oval that fades from `colour` at its middle to nothing at its edge.
    pub fn glow(&self, centre: Point, radii: Point, colour: Color32) {
        let edge = oval(centre, radii);
        let mut mesh = Mesh::default();
        mesh.colored_vertex(self.at(centre), colour);
        for (i, point) in edge.iter().enumerate() {
            mesh.colored_vertex(self.at(*point), Color32::TRANSPARENT);
            mesh.add_triangle(0, i as u32 + 1, ((i + 1) % edge.len()) as u32 + 1);
        }
        self.painter.add(Shape::mesh(mesh));
    }

    /// Draws a line through points, round at its ends.
    pub fn line(&self, through: &[Point], width: f32, colour: Color32) {
        let width = self.points(width);
        let points: Vec<Pos2> = through
            .iter()
            .map(|point| match self.within {
                Some((centre, radius)) => pulled(self.at(*point), centre, radius - width / 2.0),
                None => self.at(*point),
            })
            .collect();
        if width > 1.5 {
            for end in points.first().into_iter().chain(points.last()) {
                self.painter.circle_filled(*end, width / 2.0, colour);
            }
        }
        self.painter.line(points, Stroke::new(width, colour));
    }
}

/// The outline, drawn in to a circle; where it leaves the circle it gets a corner.
fn within(outline: &[Pos2], centre: Pos2, radius: f32) -> Vec<Pos2> {
    let outside = |point: Pos2| point.distance(centre) > radius;
    let mut kept = Vec::with_capacity(outline.len() + 4);
    for (i, here) in outline.iter().enumerate() {
        let next = outline[(i + 1) % outline.len()];
        kept.push(pulled(*here, centre, radius));
        if outside(*here) != outside(next) {
            let (mut near, mut far) = if outside(*here) { (next, *here) } else { (*here, next) };
            for _ in 0..8 {
                let middle = near.lerp(far, 0.5);
                if outside(middle) { far = middle } else { near = middle }
            }
            kept.push(near);
        }
    }
    kept
}

/// The point, or the nearest one to it within the circle.
fn pulled(point: Pos2, centre: Pos2, radius: f32) -> Pos2 {
    let away = point - centre;
    if away.length() > radius { centre + away.normalized() * radius.max(0.0) } else { point }
}

/// An oval's outline.
pub fn oval((x, y): Point, (rx, ry): Point) -> Vec<Point> {
    const STEPS: usize = 40;
    (0..STEPS)
        .map(|i| {
            let (sin, cos) = (i as f32 / STEPS as f32 * std::f32::consts::TAU).sin_cos();
            (x + rx * cos, y + ry * sin)
        })
        .collect()
}

/// A closed, rounded outline through `points`.
pub fn closed(points: &[Point]) -> Vec<Point> {
    let n = points.len();
    (0..n).flat_map(|i| bend(points[(i + n - 1) % n], points[i], points[(i + 1) % n], points[(i + 2) % n])).collect()
}

/// A rounded line through `points`, from the first to the last.
pub fn open(points: &[Point]) -> Vec<Point> {
    let last = points.len().saturating_sub(1);
    let mut line: Vec<Point> =
        (0..last).flat_map(|i| bend(points[i.saturating_sub(1)], points[i], points[i + 1], points[(i + 2).min(last)])).collect();
    line.extend(points.last());
    line
}

/// A rounded outline, the same left and right: `right` goes from the top at x = 0 to the bottom at x = 0.
pub fn mirrored(right: &[Point]) -> Vec<Point> {
    let left = right.iter().rev().skip(1).take(right.len().saturating_sub(2)).map(|(x, y)| (-x, *y));
    closed(&right.iter().copied().chain(left).collect::<Vec<_>>())
}

/// The other side of a line.
pub fn flipped(points: &[Point]) -> Vec<Point> {
    points.iter().map(|(x, y)| (-x, *y)).collect()
}

/// From `b` to `c` (which is left to the next piece), curved as `a` and `d` ask for.
fn bend(a: Point, b: Point, c: Point, d: Point) -> [Point; 6] {
    std::array::from_fn(|i| {
        let t = i as f32 / 6.0;
        let (t2, t3) = (t * t, t * t * t);
        let along = |a: f32, b: f32, c: f32, d: f32| {
            0.5 * (2.0 * b + (c - a) * t + (2.0 * a - 5.0 * b + 4.0 * c - d) * t2 + (3.0 * b - a - 3.0 * c + d) * t3)
        };
        (along(a.0, b.0, c.0, d.0), along(a.1, b.1, c.1, d.1))
    })
}

/// A mesh over the outline, its edge fading over `soft` points; none where there is no area.
fn filled(outline: &[Pos2], soft: f32, colour: Color32) -> Option<Mesh> {
    let mut points: Vec<Pos2> = Vec::with_capacity(outline.len());
    for point in outline {
        if points.last().is_none_or(|last| last.distance(*point) > soft * 0.25) {
            points.push(*point);
        }
    }
    while points.len() > 1 && points[0].distance(points[points.len() - 1]) <= soft * 0.25 {
        points.pop();
    }
    let area = signed_area(&points);
    if points.len() < 3 || area.abs() < 0.01 || !area.is_finite() {
        return None;
    }
    if area < 0.0 {
        points.reverse();
    }
    let n = points.len();
    let mut mesh = Mesh::default();
    for i in 0..n {
        let outward = outward(points[(i + n - 1) % n], points[i], points[(i + 1) % n]) * (soft / 2.0);
        mesh.colored_vertex(points[i] - outward, colour);
        mesh.colored_vertex(points[i] + outward, Color32::TRANSPARENT);
    }
    for i in 0..n {
        let (here, next) = (2 * i as u32, 2 * ((i + 1) % n) as u32);
        mesh.add_triangle(here, here + 1, next);
        mesh.add_triangle(next, here + 1, next + 1);
    }
    for [a, b, c] in triangles(&points) {
        mesh.add_triangle(2 * a as u32, 2 * b as u32, 2 * c as u32);
    }
    Some(mesh)
}

/// Twice the area, positive for clockwise outlines (with y down).
fn signed_area(points: &[Pos2]) -> f32 {
    (0..points.len()).map(|i| cross(points[i].to_vec2(), points[(i + 1) % points.len()].to_vec2())).sum()
}

fn cross(a: Vec2, b: Vec2) -> f32 {
    a.x * b.y - a.y * b.x
}

/// The way out at `here`, for a clockwise outline.
fn outward(before: Pos2, here: Pos2, after: Pos2) -> Vec2 {
    let normal = |way: Vec2| vec2(way.y, -way.x).normalized();
    let (a, b) = (normal(here - before), normal(after - here));
    let between = a + b;
    let length = between.length_sq();
    if length < 0.2 { a } else { between * (2.0 / length).min(1.3) }
}

/// Which side of the way from `a` to `b` a point lies on: positive is inside, for a clockwise outline.
fn side(a: Pos2, b: Pos2, point: Pos2) -> f32 {
    cross(b - a, point - a)
}

/// The triangles of a clockwise outline, by cutting off one ear after the other.
fn triangles(points: &[Pos2]) -> Vec<[usize; 3]> {
    let n = points.len();
    let inward: Vec<usize> = (0..n).filter(|i| side(points[(i + n - 1) % n], points[*i], points[(i + 1) % n]) < 0.0).collect();
    if inward.is_empty() {
        return (2..n).map(|i| [0, i - 1, i]).collect();
    }
    let mut left: Vec<usize> = (0..n).collect();
    let mut found = Vec::with_capacity(n);
    let mut at = 0;
    let mut misses = 0;
    while left.len() > 3 {
        let n = left.len();
        let ear = [left[(at + n - 1) % n], left[at % n], left[(at + 1) % n]];
        // An outline that crosses itself has no ear at some point; a wrong triangle there is better than a hole.
        if misses > n || is_ear(points, &inward, ear) {
            found.push(ear);
            left.remove(at % n);
            misses = 0;
        } else {
            misses += 1;
        }
        at = (at + 1) % left.len();
    }
    found.push([left[0], left[1], left[2]]);
    found
}

/// Whether the triangle lies inside: only corners that point inward can be in its way.
fn is_ear(points: &[Pos2], inward: &[usize], [a, b, c]: [usize; 3]) -> bool {
    let (pa, pb, pc) = (points[a], points[b], points[c]);
    let covers = |point: Pos2| side(pa, pb, point) >= 0.0 && side(pb, pc, point) >= 0.0 && side(pc, pa, point) >= 0.0;
    side(pa, pb, pc) >= 0.0 && !inward.iter().any(|i| ![a, b, c].contains(i) && covers(points[*i]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    fn area_of_triangles(points: &[Pos2]) -> f32 {
        triangles(points).iter().map(|ears| signed_area(&ears.map(|i| points[i]))).sum()
    }

    #[track_caller]
    fn check(points: &[Point]) {
        let points: Vec<Pos2> = points.iter().map(|(x, y)| pos2(*x, *y)).collect();
        let area = signed_area(&points);
        assert!((area_of_triangles(&points) - area).abs() < area * 0.001);
        assert_eq!(triangles(&points).len(), points.len() - 2);
    }

    #[test]
    fn an_outline_is_covered_once_whatever_its_shape() {
        check(&[(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]);
        check(&[(0.0, 0.0), (8.0, 0.0), (8.0, 8.0), (6.0, 8.0), (6.0, 2.0), (2.0, 2.0), (2.0, 8.0), (0.0, 8.0)]);
        check(&oval((3.0, 2.0), (9.0, 5.0)));
    }

    #[test]
    fn odd_outlines_draw_nothing_or_something_but_end() {
        for outline in [vec![], vec![pos2(1.0, 1.0)], vec![pos2(0.0, 0.0), pos2(5.0, 0.0), pos2(0.0, 0.0)], vec![pos2(f32::NAN, 0.0); 5]] {
            assert!(filled(&outline, 1.0, Color32::WHITE).is_none());
        }
        let crossing = [pos2(0.0, 0.0), pos2(9.0, 9.0), pos2(9.0, 0.0), pos2(0.0, 7.0)];
        assert!(filled(&crossing, 1.0, Color32::WHITE).is_some());
    }
}
