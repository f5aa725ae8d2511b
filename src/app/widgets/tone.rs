use egui::Color32;

use crate::app::theme::{Palette, mix};

/// What a mark, a chip or a notice says about its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Plain,
    /// The chosen, the present.
    Accent,
    /// It worked.
    Good,
    /// Something to change.
    Change,
    /// It may sound so; nobody is sure.
    Doubtful,
    /// It hurts, or ends something.
    Storm,
}

impl Tone {
    /// Its text colour.
    pub fn ink(self, palette: &Palette) -> Color32 {
        match self {
            Tone::Plain => palette.muted,
            Tone::Accent => palette.accent,
            Tone::Good => palette.good,
            Tone::Change | Tone::Doubtful => palette.amber,
            Tone::Storm => palette.storm,
        }
    }

    /// Its colour for larger shapes: bars, rings.
    pub fn fill(self, palette: &Palette) -> Color32 {
        match self {
            Tone::Good => palette.good_fill,
            Tone::Change | Tone::Doubtful => palette.amber_fill,
            Tone::Storm => palette.storm_fill,
            Tone::Plain | Tone::Accent => self.ink(palette),
        }
    }

    /// Its ground.
    pub fn ground(self, palette: &Palette) -> Color32 {
        match self {
            Tone::Plain => palette.ground,
            Tone::Accent => palette.accent_soft,
            Tone::Good => palette.good_soft,
            Tone::Change => palette.amber_soft,
            Tone::Doubtful => mix(palette.surface, palette.amber_soft, 0.6),
            Tone::Storm => palette.storm_soft,
        }
    }
}
