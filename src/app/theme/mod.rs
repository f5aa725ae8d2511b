//! The look in one place: colours, type, spacing and motion. Start at [`install`].
//!
//! Widgets ask [`of`] for the palette of the theme they are drawn in and [`font`] for a typeface; they write no
//! colour or size of their own.

mod fonts;
mod motion;
mod palette;
pub mod space;
mod style;

pub use fonts::{Weight, font};
pub use motion::{ease, keep_moving, motion, now, set_motion, stir, wake};
pub use palette::{DARK, LIGHT, Palette, mix};

/// Fonts and styles for both themes; call it once, before the first frame. The theme follows the system
/// until [`egui::Context::set_theme`] says otherwise.
pub fn install(ctx: &egui::Context) {
    // Where the system does not say.
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    fonts::install(ctx);
    style::install(ctx);
}

/// The palette of the theme that this part of the screen is drawn in.
pub fn of(ui: &egui::Ui) -> &'static Palette {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}
