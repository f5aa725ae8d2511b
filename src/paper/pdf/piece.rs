//! What pages are made of: pieces, from the top down, and the marks on them. Lengths are points.

use crate::paper::Style;

/// The paper: A4.
pub const PAPER: (f32, f32) = (595.28, 841.89);
/// Where the text begins, from the left.
pub const LEFT: f32 = 62.0;
/// How wide the text is.
pub const WIDTH: f32 = PAPER.0 - 2.0 * LEFT;
/// Where the text begins, from above.
pub const TOP: f32 = 62.0;
/// How high the text of a page can be; the foot of the page stands below it.
pub const HEIGHT: f32 = PAPER.1 - TOP - 72.0;

/// A line of text, a row of a table, or a part of one: what stands on one page.
#[derive(Debug, Clone, Default)]
pub struct Piece {
    /// The space above it; none at the top of a page.
    pub above: f32,
    /// How high it is.
    pub height: f32,
    /// Whether it stands on one page with the next.
    pub keep: bool,
    /// Whether a new page begins with it.
    pub new_page: bool,
    /// What stands at the top of a page that begins with it: the headings of its table.
    pub repeats: Vec<Piece>,
    /// What it is called among the bookmarks, and how deep there, from 1.
    pub bookmark: Option<(u8, String)>,
    /// What is drawn.
    pub marks: Vec<Mark>,
}

/// Something drawn. Places are from the left of the text and the top of the piece.
#[derive(Debug, Clone)]
pub enum Mark {
    /// Words on their line.
    Text {
        /// Where they begin.
        x: f32,
        /// The line they stand on.
        y: f32,
        /// In which face.
        style: Style,
        /// How large.
        size: f32,
        /// In which colour.
        ink: Ink,
        /// The words.
        text: String,
    },
    /// A box, or with little height a line.
    Fill {
        /// Left edge.
        x: f32,
        /// Upper edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// In which colour.
        ink: Ink,
    },
    /// Waves from edge to edge of the text.
    Waves {
        /// Where they roll.
        y: f32,
    },
}

/// Colours on paper. Words are as dark as a copier needs them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Words.
    Dark,
    /// Quieter words.
    Quiet,
    /// The sea.
    Sea,
    /// Lines between things.
    Line,
}

impl Ink {
    /// Red, green and blue, 0 to 1.
    pub fn rgb(self) -> [f32; 3] {
        match self {
            Ink::Dark => [0.10, 0.14, 0.18],
            Ink::Quiet => [0.34, 0.40, 0.45],
            Ink::Sea => [0.12, 0.43, 0.53],
            Ink::Line => [0.78, 0.81, 0.84],
        }
    }
}
