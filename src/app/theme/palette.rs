//! The colours, by what they are for.

use egui::Color32;

/// One theme's colours. A text colour is readable (4.5 : 1) on every ground that [`Palette::pairs`] pairs it with.
#[derive(Debug, Clone, PartialEq)]
pub struct Palette {
    /// Whether text is light on dark.
    pub dark: bool,
    /// Behind everything.
    pub ground: Color32,
    /// Cards and bars.
    pub surface: Color32,
    /// A control under the pointer.
    pub hover: Color32,
    /// A control being pressed.
    pub press: Color32,
    /// Text.
    pub ink: Color32,
    /// Text that matters less.
    pub muted: Color32,
    /// Edges of cards.
    pub line: Color32,
    /// Edges of controls that only an edge shows: 3 : 1 on its ground.
    pub edge: Color32,
    /// The one accent: the main button, the chosen thing, the focus ring.
    pub accent: Color32,
    /// The accent under the pointer.
    pub accent_hover: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// The accent as a ground.
    pub accent_soft: Color32,
    /// Waves from the far to the near.
    pub sea: [Color32; 3],
    /// The sky over a calm sea, at the top and at the horizon.
    pub sky: [Color32; 2],
    /// The sky over a storm, at the top and at the horizon.
    pub storm_sky: [Color32; 2],
    /// What hurts: ending, faults.
    pub storm: Color32,
    /// The same for larger shapes.
    pub storm_fill: Color32,
    /// Its ground.
    pub storm_soft: Color32,
    /// What to change, and what is doubtful.
    pub amber: Color32,
    /// The same for larger shapes.
    pub amber_fill: Color32,
    /// Its ground.
    pub amber_soft: Color32,
    /// What worked.
    pub good: Color32,
    /// The same for larger shapes.
    pub good_fill: Color32,
    /// Its ground.
    pub good_soft: Color32,
    /// The boat: hull, large sail, small sail.
    pub boat: [Color32; 3],
    /// Under things that float.
    pub shadow: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// Paper and sea.
pub static LIGHT: Palette = Palette {
    dark: false,
    ground: rgb(0xF5F2EC),
    surface: rgb(0xFFFFFF),
    hover: rgb(0xF8F5F0),
    press: rgb(0xEFEBE3),
    ink: rgb(0x1E2935),
    muted: rgb(0x5C6873),
    line: rgb(0xE3DDD2),
    edge: rgb(0x85898A),
    accent: rgb(0x0F6E78),
    accent_hover: rgb(0x0B5F68),
    on_accent: rgb(0xFFFFFF),
    accent_soft: rgb(0xD8ECEB),
    sea: [rgb(0x8FBFC4), rgb(0x5C98A3), rgb(0x3C5A6E)],
    sky: [rgb(0xCFE6EA), rgb(0xF4EEE0)],
    storm_sky: [rgb(0x8D9AA6), rgb(0xC3C9C9)],
    storm: rgb(0xA63E27),
    storm_fill: rgb(0xC2543B),
    storm_soft: rgb(0xF9E4DE),
    amber: rgb(0x855605),
    amber_fill: rgb(0xB0750F),
    amber_soft: rgb(0xF9EBCB),
    good: rgb(0x25704F),
    good_fill: rgb(0x2F7D5B),
    good_soft: rgb(0xDDEFE5),
    boat: [rgb(0x1E2935), rgb(0xC2543B), rgb(0xD9982A)],
    shadow: Color32::from_rgba_premultiplied(3, 4, 5, 28),
};

/// The same at night.
pub static DARK: Palette = Palette {
    dark: true,
    ground: rgb(0x11171D),
    surface: rgb(0x19212A),
    hover: rgb(0x202A34),
    press: rgb(0x27323E),
    ink: rgb(0xE7ECF1),
    muted: rgb(0x97A3AF),
    line: rgb(0x2B3642),
    edge: rgb(0x6B7885),
    accent: rgb(0x56B6BA),
    accent_hover: rgb(0x6BC4C7),
    on_accent: rgb(0x0D1419),
    accent_soft: rgb(0x17393D),
    sea: [rgb(0x2F646C), rgb(0x22505B), rgb(0x173542)],
    sky: [rgb(0x1B3542), rgb(0x3A6067)],
    storm_sky: [rgb(0x1D262E), rgb(0x3D4952)],
    storm: rgb(0xEE9479),
    storm_fill: rgb(0xE27E62),
    storm_soft: rgb(0x402822),
    amber: rgb(0xE7B250),
    amber_fill: rgb(0xE7B250),
    amber_soft: rgb(0x3A2C14),
    good: rgb(0x6CC79B),
    good_fill: rgb(0x6CC79B),
    good_soft: rgb(0x1A382C),
    boat: [rgb(0xE7ECF1), rgb(0xE27E62), rgb(0xE7B250)],
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 90),
};

impl Palette {
    /// Behind selected text.
    pub fn selected(&self) -> Color32 {
        mix(self.accent_soft, self.accent, 0.12)
    }

    /// Every text colour with every ground that it is used on, by name.
    pub fn pairs(&self) -> Vec<(&'static str, Color32, &'static str, Color32)> {
        let grounds = [
            ("ground", self.ground),
            ("surface", self.surface),
            ("hover", self.hover),
            ("press", self.press),
            ("accent_soft", self.accent_soft),
            ("storm_soft", self.storm_soft),
            ("amber_soft", self.amber_soft),
            ("good_soft", self.good_soft),
        ];
        let texts = [
            ("ink", self.ink),
            ("muted", self.muted),
            ("accent", self.accent),
            ("storm", self.storm),
            ("amber", self.amber),
            ("good", self.good),
        ];
        let mut pairs = vec![
            ("on_accent", self.on_accent, "accent", self.accent),
            ("on_accent", self.on_accent, "accent_hover", self.accent_hover),
            ("accent_hover", self.accent_hover, "selected", self.selected()),
            ("ink", self.ink, "selected", self.selected()),
        ];
        for (text_name, text) in texts {
            pairs.extend(grounds.map(|(name, ground)| (text_name, text, name, ground)));
        }
        pairs
    }
}

/// `a` turned towards `b`: `share` 0 is `a`, 1 is `b`. Both opaque.
pub fn mix(a: Color32, b: Color32, share: f32) -> Color32 {
    let share = share.clamp(0.0, 1.0);
    let channel = |x: u8, y: u8| (f32::from(x) + (f32::from(y) - f32::from(x)) * share).round() as u8;
    Color32::from_rgb(channel(a.r(), b.r()), channel(a.g(), b.g()), channel(a.b(), b.b()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance as WCAG 2 defines it.
    fn luminance(colour: Color32) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn black_on_white_has_the_contrast_that_wcag_names() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.001);
    }

    #[test]
    fn every_text_is_readable_on_every_ground() {
        for palette in [&LIGHT, &DARK] {
            for (text, colour, ground, behind) in palette.pairs() {
                let contrast = contrast(colour, behind);
                assert!(contrast >= 4.5, "{text} on {ground} (dark: {}) has only {contrast:.2}", palette.dark);
            }
        }
    }

    #[test]
    fn edges_bars_and_the_focus_ring_are_seen_on_every_ground() {
        for palette in [&LIGHT, &DARK] {
            for ground in [palette.ground, palette.surface] {
                assert!(contrast(palette.edge, ground) >= 3.0, "edge (dark: {}): {:.2}", palette.dark, contrast(palette.edge, ground));
                for fill in [palette.accent, palette.storm_fill, palette.amber_fill, palette.good_fill] {
                    assert!(contrast(fill, ground) >= 3.0, "{fill:?} (dark: {}): {:.2}", palette.dark, contrast(fill, ground));
                }
            }
        }
    }

    #[test]
    fn mixing_goes_from_one_colour_to_the_other() {
        assert_eq!(mix(LIGHT.ink, LIGHT.accent, 0.0), LIGHT.ink);
        assert_eq!(mix(LIGHT.ink, LIGHT.accent, 1.0), LIGHT.accent);
    }
}
