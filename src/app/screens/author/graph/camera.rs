//! Where in the picture one looks, and how closely.

use egui::{Pos2, Rect, Vec2, pos2};

/// The least and the most that a picture is magnified.
const LEAST: f32 = 0.03;
const MOST: f32 = 1.6;
/// What is brought into sight stands so far from the edge, in points of the screen.
const MARGIN: f32 = 24.0;

/// A look at a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// The point of the picture in the middle of the view.
    pub centre: Pos2,
    /// Points of the screen for one of the picture.
    pub zoom: f32,
}

impl Camera {
    /// All of a picture, never larger than it is.
    pub fn fit(size: Vec2, view: Rect) -> Self {
        let room = view.shrink(MARGIN / 2.0).size().max(Vec2::splat(1.0));
        let zoom = (room.x / size.x.max(1.0)).min(room.y / size.y.max(1.0));
        Self { centre: (size / 2.0).to_pos2(), zoom: zoom.clamp(LEAST, 1.0) }
    }

    /// Where a point of the picture is on the screen.
    pub fn on_screen(&self, view: Rect, point: Pos2) -> Pos2 {
        view.center() + (point - self.centre) * self.zoom
    }

    /// The same for a rectangle.
    pub fn rect_on_screen(&self, view: Rect, rect: Rect) -> Rect {
        Rect::from_min_size(self.on_screen(view, rect.min), rect.size() * self.zoom)
    }

    /// The point of the picture at a point of the screen.
    pub fn in_picture(&self, view: Rect, point: Pos2) -> Pos2 {
        self.centre + (point - view.center()) / self.zoom
    }

    /// What of the picture is seen.
    pub fn seen(&self, view: Rect) -> Rect {
        Rect::from_center_size(self.centre, view.size() / self.zoom)
    }

    /// Moves the picture by so much of the screen.
    #[must_use]
    pub fn dragged(self, by: Vec2) -> Self {
        Self { centre: self.centre - by / self.zoom, ..self }
    }

    /// Magnifies, so that what is at `at` stays there.
    #[must_use]
    pub fn magnified(self, times: f32, at: Pos2, view: Rect) -> Self {
        let fixed = self.in_picture(view, at);
        let zoom = (self.zoom * times).clamp(LEAST, MOST);
        Self { centre: fixed - (at - view.center()) / zoom, zoom }
    }

    /// Moves no further than is needed to have a rectangle of the picture in sight.
    #[must_use]
    pub fn showing(self, rect: Rect, view: Rect) -> Self {
        let seen = self.seen(view).shrink(MARGIN / self.zoom);
        let along = |low: f32, high: f32, from: f32, to: f32| {
            if high - low > to - from || low < from {
                low - from
            } else if high > to {
                high - to
            } else {
                0.0
            }
        };
        let x = along(rect.left(), rect.right(), seen.left(), seen.right());
        let y = along(rect.top(), rect.bottom(), seen.top(), seen.bottom());
        Self { centre: pos2(self.centre.x + x, self.centre.y + y), ..self }
    }

    /// Keeps at least the edge of the picture in sight.
    #[must_use]
    pub fn held(self, size: Vec2) -> Self {
        let centre = self.centre.clamp(Pos2::ZERO, size.to_pos2());
        Self { centre: if centre.is_finite() { centre } else { Pos2::ZERO }, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    const VIEW: Rect = Rect { min: Pos2 { x: 100.0, y: 50.0 }, max: Pos2 { x: 900.0, y: 650.0 } };

    #[test]
    fn all_of_a_picture_fits_and_is_never_blown_up() {
        for size in [vec2(4_000.0, 300.0), vec2(300.0, 9_000.0), vec2(10.0, 10.0)] {
            let camera = Camera::fit(size, VIEW);
            assert!(camera.zoom <= 1.0);
            let on_screen = camera.rect_on_screen(VIEW, Rect::from_min_size(Pos2::ZERO, size));
            assert!(VIEW.contains_rect(on_screen), "{on_screen:?}");
        }
        assert!(Camera::fit(Vec2::ZERO, Rect::ZERO).zoom > 0.0);
    }

    #[test]
    fn what_is_under_the_pointer_stays_there_as_one_comes_closer() {
        let camera = Camera { centre: pos2(500.0, 400.0), zoom: 0.5 };
        let at = pos2(300.0, 600.0);
        let closer = camera.magnified(1.7, at, VIEW);
        assert!((camera.in_picture(VIEW, at) - closer.in_picture(VIEW, at)).length() < 0.01);
        assert!((closer.on_screen(VIEW, closer.in_picture(VIEW, at)) - at).length() < 0.01);
        assert_eq!(camera.magnified(1_000.0, at, VIEW).zoom, MOST);
        assert_eq!(camera.magnified(0.000_1, at, VIEW).zoom, LEAST);
    }

    #[test]
    fn what_is_looked_for_comes_into_sight_and_what_is_in_sight_stays() {
        let camera = Camera { centre: pos2(500.0, 400.0), zoom: 1.0 };
        let near = Rect::from_min_size(pos2(480.0, 380.0), vec2(50.0, 50.0));
        assert_eq!(camera.showing(near, VIEW), camera);
        for corner in [pos2(5_000.0, 400.0), pos2(-900.0, -900.0), pos2(500.0, 3_000.0)] {
            let far = Rect::from_min_size(corner, vec2(200.0, 76.0));
            assert!(camera.showing(far, VIEW).seen(VIEW).contains_rect(far));
        }
        let huge = Rect::from_min_size(pos2(-5.0, 0.0), vec2(9_000.0, 9_000.0));
        assert!(camera.showing(huge, VIEW).seen(VIEW).contains(huge.min));
    }

    #[test]
    fn the_picture_is_never_lost() {
        let far = Camera { centre: pos2(-9_999.0, f32::NAN), zoom: 1.0 };
        assert!(far.held(vec2(800.0, 600.0)).centre.is_finite());
        assert_eq!(far.dragged(vec2(50.0, 0.0)).held(vec2(800.0, 600.0)).centre.x, 0.0);
    }
}
