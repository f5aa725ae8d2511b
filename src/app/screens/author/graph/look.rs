//! How boxes look, by what they are: an icon, a word, a shape and colours.

use egui::Color32;

use crate::app::theme::Palette;
use crate::app::widgets::{Icon, Tone};
use crate::scenario::Outcome;
use crate::studio::graph::What;
use crate::studio::outline::BeatKind;

/// The outline of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlined {
    /// Round at both ends.
    Pill,
    /// Rounded corners.
    Round,
    /// Rounded corners, and a thick foot.
    Footed,
    /// Leaning to the right.
    Leaning,
    /// Cut corners.
    Cut,
    /// A broken line.
    Dashed,
    /// Sharp corners, and a line within the line.
    Double,
}

/// How something looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Its icon.
    pub icon: Icon,
    /// What it is, in a word or two.
    pub word: &'static str,
    /// Its shape.
    pub outlined: Outlined,
    /// Its colours.
    pub tone: Tone,
}

impl Look {
    /// The look of a beat or an ending.
    pub fn of(what: What) -> Self {
        match what {
            What::Beat(kind) => Self::of_beat(kind),
            What::Ending(outcome) => Self::of_ending(outcome),
        }
    }

    /// The look of a beat.
    pub fn of_beat(kind: BeatKind) -> Self {
        let (icon, word, outlined, tone) = match kind {
            BeatKind::Opening => (Icon::Play, "opening", Outlined::Pill, Tone::Accent),
            BeatKind::Decision => (Icon::Fork, "decision", Outlined::Round, Tone::Plain),
            BeatKind::Passing => (Icon::Down, "goes on by itself", Outlined::Leaning, Tone::Plain),
            BeatKind::Tempting => (Icon::Warning, "tempts", Outlined::Cut, Tone::Change),
            BeatKind::Closing => (Icon::Fork, "can end here", Outlined::Footed, Tone::Plain),
            BeatKind::Stuck => (Icon::Stop, "leads nowhere", Outlined::Dashed, Tone::Storm),
        };
        Self { icon, word, outlined, tone }
    }

    /// The look of an ending.
    pub fn of_ending(outcome: Option<Outcome>) -> Self {
        let (word, tone) = match outcome {
            Some(Outcome::Resolved) => ("ending: solved", Tone::Good),
            Some(Outcome::Settled) => ("ending: settled", Tone::Good),
            Some(Outcome::Unresolved) => ("ending: nothing settled", Tone::Change),
            Some(Outcome::Lost) => ("ending: lost", Tone::Storm),
            None => ("ending", Tone::Plain),
        };
        Self { icon: Icon::Flag, word, outlined: Outlined::Double, tone }
    }

    /// Its ground.
    pub fn fill(&self, palette: &Palette) -> Color32 {
        if self.tone == Tone::Plain { palette.surface } else { self.tone.ground(palette) }
    }

    /// Its edge.
    pub fn edge(&self, palette: &Palette) -> Color32 {
        if self.tone == Tone::Plain { palette.edge } else { self.tone.fill(palette) }
    }
}
