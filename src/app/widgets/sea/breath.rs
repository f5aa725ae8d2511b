//! The sea as one breathes with it: glassy water that rises for four seconds and sinks for six, with the boat on it.

use std::f32::consts::PI;

use egui::emath::GuiRounding;
use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::{Swell, ride, round_corners, sky, wave};
use crate::app::theme;

/// How long breathing in takes, in seconds.
const IN: f64 = 4.0;
/// How long breathing out takes, in seconds.
const OUT: f64 = 6.0;
/// So many breaths are half a minute.
pub const BREATHS: u32 = 3;

/// How far the water rises and sinks, as a share of the picture's height.
const TIDE: f32 = 0.11;

/// A moment of a breath: how full one's lungs are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Breath {
    /// In, as far as this, 0 to 1.
    In(f32),
    /// Out; so much is left, 0 to 1.
    Out(f32),
}

impl Breath {
    /// Where one is after so many seconds; none when the half-minute is over.
    pub fn at(seconds: f64) -> Option<Self> {
        if seconds >= (IN + OUT) * f64::from(BREATHS) {
            return None;
        }
        let within = seconds.max(0.0) % (IN + OUT);
        // Slow at both ends, as lungs are.
        let soft = |share: f64| (1.0 - (share as f32 * PI).cos()) / 2.0;
        Some(if within < IN { Self::In(soft(within / IN)) } else { Self::Out(1.0 - soft((within - IN) / OUT)) })
    }

    fn fullness(self) -> f32 {
        let (Self::In(share) | Self::Out(share)) = self;
        share
    }
}

/// Shows the water at a moment of a breath, as wide as there is room; at rest where there is none.
pub fn show(ui: &mut Ui, height: f32, breath: Option<Breath>) -> Response {
    const NAME: &str = "A boat on calm water. It rises for four seconds and sinks for six";
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, NAME));
    if ui.is_rect_visible(rect) {
        let (palette, now) = (theme::of(ui), theme::now(ui.ctx()));
        let rect = rect.round_to_pixels(ui.pixels_per_point());
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        sky::paint(&painter, palette, rect, 0.0, now);
        let tide = TIDE * (1.0 - 2.0 * breath.map_or(0.0, Breath::fullness));
        for depth in 0..3 {
            if depth == 2 {
                ride(&painter, palette, rect, &Swell::new(1, 0.0, now).risen(tide), 0.0, now);
            }
            wave(&painter, rect, &Swell::new(depth, 0.0, now).risen(tide), palette.sea[depth]);
        }
        round_corners(&painter, palette, rect);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(seconds: f64, expected: Option<Breath>) {
        let near = |one: f32, other: f32| (one - other).abs() < 1e-3;
        let same = match (Breath::at(seconds), expected) {
            (Some(Breath::In(one)), Some(Breath::In(other))) | (Some(Breath::Out(one)), Some(Breath::Out(other))) => near(one, other),
            (came, expected) => came == expected,
        };
        assert!(same, "after {seconds} s: {:?}", Breath::at(seconds));
    }

    #[test]
    fn one_breathes_in_for_four_seconds_and_out_for_six_three_times() {
        check(0.0, Some(Breath::In(0.0)));
        check(2.0, Some(Breath::In(0.5)));
        check(4.0, Some(Breath::Out(1.0)));
        check(7.0, Some(Breath::Out(0.5)));
        check(10.0, Some(Breath::In(0.0)));
        check(24.0, Some(Breath::Out(1.0)));
        check(30.0, None);
        check(-1.0, Some(Breath::In(0.0)));
    }

    #[test]
    fn the_highest_and_the_lowest_water_stay_in_the_picture() {
        for tide in [-TIDE, TIDE] {
            for depth in 0..3 {
                let swell = Swell::new(depth, 0.0, 1.0).risen(tide);
                assert!((0..200).all(|i| (0.3..1.0).contains(&swell.at(i as f32 / 200.0))), "tide {tide}, layer {depth}");
            }
        }
    }
}
