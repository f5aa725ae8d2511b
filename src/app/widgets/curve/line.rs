//! A smooth line through the values that never rises above or falls below them.

use egui::{Pos2, Rect, pos2};

/// The top of anger's ladder.
const TOP: f32 = 10.0;

/// The surface of the water across a picture.
pub(super) struct Line {
    water: Rect,
    heights: Vec<f32>,
    slopes: Vec<f32>,
}

impl Line {
    /// Through `values` (0 to 10), the first at the picture's left edge and the last at its right; one value is a level sea.
    pub fn through(values: &[i8], water: Rect) -> Self {
        let mut heights: Vec<f32> = values.iter().map(|value| f32::from(*value).clamp(0.0, TOP)).collect();
        if heights.len() == 1 {
            heights.push(heights[0]);
        }
        let slopes = slopes(&heights);
        Self { water, heights, slopes }
    }

    /// The part of a picture of so many `turns` that the first `len` of them take.
    pub fn stretch(water: Rect, len: usize, turns: usize) -> Rect {
        let share = len.saturating_sub(1).max(1) as f32 / turns.saturating_sub(1).max(1) as f32;
        water.with_max_x(water.left() + water.width() * share.min(1.0))
    }

    /// How far below the top of the picture a calm sea lies: not at its very bottom, so that even glass is water.
    pub fn depth(water: Rect) -> f32 {
        water.height() * 0.84
    }

    /// The y of the surface at `x`.
    pub fn at(&self, x: f32) -> f32 {
        let last = (self.heights.len() - 1) as f32;
        let place = ((x - self.water.left()) / self.water.width().max(1.0) * last).clamp(0.0, last);
        let i = (place as usize).min(self.heights.len() - 2);
        let t = place - i as f32;
        let (a, b, from, to) = (self.heights[i], self.heights[i + 1], self.slopes[i], self.slopes[i + 1]);
        let (t2, t3) = (t * t, t * t * t);
        let height = a * (2.0 * t3 - 3.0 * t2 + 1.0) + from * (t3 - 2.0 * t2 + t) + b * (3.0 * t2 - 2.0 * t3) + to * (t3 - t2);
        self.water.top() + (1.0 - height / TOP) * Self::depth(self.water)
    }

    /// Where a turn lies; one beyond the last is the last.
    pub fn turn(&self, turn: usize) -> Pos2 {
        let last = self.heights.len() - 1;
        let x = self.water.left() + self.water.width() * turn.min(last) as f32 / last as f32;
        pos2(x, self.at(x))
    }

    /// Close enough together to look smooth.
    pub fn points(&self) -> Vec<Pos2> {
        let steps = (self.water.width() / 3.0).clamp(8.0, 800.0) as usize;
        (0..=steps)
            .map(|i| {
                let x = self.water.left() + self.water.width() * i as f32 / steps as f32;
                pos2(x, self.at(x))
            })
            .collect()
    }
}

/// A slope for each value: flat at peaks and troughs, else the gentler mean of both sides.
fn slopes(heights: &[f32]) -> Vec<f32> {
    let rise = |i: usize| heights[i + 1] - heights[i];
    let last = heights.len() - 1;
    (0..=last)
        .map(|i| match i {
            0 => rise(0) * 0.5,
            i if i == last => rise(last - 1) * 0.5,
            i => {
                let (a, b) = (rise(i - 1), rise(i));
                if a * b <= 0.0 { 0.0 } else { 2.0 * a * b / (a + b) }
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    fn water() -> Rect {
        Rect::from_min_size(Pos2::ZERO, vec2(300.0, 100.0))
    }

    #[test]
    fn the_line_goes_through_its_values_and_stays_between_neighbours() {
        let values = [7, 8, 8, 3, 9, 0, 10];
        let line = Line::through(&values, water());
        for (turn, pair) in values.windows(2).enumerate() {
            let (from, to) = (line.turn(turn), line.turn(turn + 1));
            let (high, low) = (from.y.min(to.y) - 0.01, from.y.max(to.y) + 0.01);
            for step in 0..=20 {
                let y = line.at(from.x + (to.x - from.x) * step as f32 / 20.0);
                assert!((high..=low).contains(&y), "between {} and {}", pair[0], pair[1]);
            }
        }
    }

    #[test]
    fn the_turns_of_two_lines_stand_above_each_other() {
        let (long, short) = (Line::through(&[7; 9], Line::stretch(water(), 9, 9)), Line::through(&[7; 4], Line::stretch(water(), 4, 9)));
        for turn in 0..4 {
            assert!((long.turn(turn).x - short.turn(turn).x).abs() < 0.01);
        }
        assert_eq!(long.turn(8).x, water().right());
        assert_eq!(Line::stretch(water(), 1, 1), water());
    }

    #[test]
    fn one_value_is_a_level_sea() {
        let line = Line::through(&[4], water());
        assert_eq!(line.at(0.0), line.at(300.0));
    }
}
