//! Distances, in points. Everything is a step of four.

/// Between things that belong together.
pub const XS: f32 = 4.0;
/// Between lines of one thing.
pub const S: f32 = 8.0;
/// Inside controls.
pub const M: f32 = 12.0;
/// Inside cards.
pub const L: f32 = 16.0;
/// Between cards.
pub const XL: f32 = 24.0;
/// Between sections.
pub const XXL: f32 = 32.0;

/// The least height of anything that can be pressed.
pub const TOUCH: f32 = 36.0;

/// Corner radius of controls.
pub const CORNER: u8 = 10;
/// Corner radius of cards.
pub const CORNER_CARD: u8 = 14;
/// Corner radius of small things: chips, highlights.
pub const CORNER_SMALL: u8 = 8;

/// Size of running text.
pub const BODY: f32 = 15.0;
/// Size of notes beside it.
pub const SMALL: f32 = 13.0;
/// Size of a card's title.
pub const TITLE: f32 = 20.0;
/// Size of a page's title.
pub const HEADING: f32 = 24.0;
