//! What screens are made of. Widgets take plain values and own no state of the program; each names itself to
//! a screen reader and works by keyboard.

pub mod bar;
pub mod boat;
pub mod bubble;
pub mod button;
pub mod card;
pub mod chip;
pub mod choice;
pub mod curve;
pub mod draw;
pub mod empty;
pub mod evidence;
pub mod face;
pub mod icon;
pub mod notice;
pub mod onlookers;
pub mod option;
pub mod pick;
pub mod prose;
pub mod rail;
pub mod readings;
pub mod sea;
pub mod text;
pub mod toggle;
#[cfg(test)]
mod tests;
mod tone;

pub use bar::Bar;
pub use bubble::Bubble;
pub use button::Button;
pub use chip::Chip;
pub use curve::Curve;
pub use evidence::{Evidence, Mark};
pub use face::Portrait;
pub use icon::Icon;
pub use notice::Notice;
pub use pick::Pick;
pub use sea::Sea;
pub use tone::Tone;

use egui::{Rect, Response, Stroke, StrokeKind, Ui};

/// Shows that the keyboard is here: a ring around `rect` in the accent, clear of the control.
pub fn focus_ring(ui: &Ui, response: &Response, rect: Rect, corner: u8) {
    if response.gained_focus() {
        // The keyboard is never led to where nothing can be seen.
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        let palette = crate::app::theme::of(ui);
        ui.painter().rect_stroke(rect.expand(2.0), corner.saturating_add(2), Stroke::new(2.0, palette.accent), StrokeKind::Outside);
    }
}
