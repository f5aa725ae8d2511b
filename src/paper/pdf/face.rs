//! The typeface: which sign is which glyph, how wide it is, and how it stands beside the next.

use std::cell::RefCell;

use rustc_hash::FxHashMap;
use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::{Face as Parsed, GlyphId, Tag};

use crate::paper::{Style, fonts};

/// The faces that a document is set in.
pub struct Faces {
    regular: Face,
    strong: Face,
}

/// One face.
pub struct Face {
    /// Its name in the PDF.
    pub name: &'static str,
    /// The font file.
    pub file: &'static [u8],
    /// The same, read.
    pub parsed: Parsed<'static>,
    /// What brings certain pairs of glyphs nearer to each other, or apart.
    pairs: Vec<PairAdjustment<'static>>,
    /// What was looked up before: a document has the same signs and pairs again and again.
    known: RefCell<Known>,
}

#[derive(Default)]
struct Known {
    glyphs: FxHashMap<char, Glyph>,
    nearer: FxHashMap<(u16, u16), f32>,
}

/// A glyph of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Its number in the font; 0 where the font lacks the sign.
    pub id: u16,
    /// The sign that it shows.
    pub sign: char,
    /// How wide it is, in thousandths of the size.
    pub width: f32,
    /// How much nearer the next one stands than its width says, in thousandths of the size.
    pub nearer: f32,
}

impl Faces {
    pub fn new() -> Result<Self, String> {
        Ok(Self { regular: Face::new("Inter-Regular", fonts::REGULAR)?, strong: Face::new("Inter-SemiBold", fonts::SEMI_BOLD)? })
    }

    /// The face for a style.
    pub fn of(&self, style: Style) -> &Face {
        match style {
            Style::Plain | Style::Quiet => &self.regular,
            Style::Strong => &self.strong,
        }
    }

    /// Every face, each once.
    pub fn each(&self) -> [&Face; 2] {
        [&self.regular, &self.strong]
    }

    /// How wide words are, in points.
    pub fn width(&self, text: &str, style: Style, size: f32) -> f32 {
        let glyphs = self.of(style).glyphs(text);
        glyphs.iter().map(|glyph| glyph.width - glyph.nearer).sum::<f32>() * size / 1000.0
    }
}

impl Face {
    fn new(name: &'static str, file: &'static [u8]) -> Result<Self, String> {
        let parsed = Parsed::parse(file, 0).map_err(|error| format!("The typeface {name} of this program cannot be read: {error}."))?;
        let pairs = pairs(&parsed);
        Ok(Self { name, file, parsed, pairs, known: RefCell::default() })
    }

    /// Units of the font as thousandths of the size.
    pub fn thousandths(&self, units: i16) -> f32 {
        f32::from(units) * 1000.0 / f32::from(self.parsed.units_per_em())
    }

    /// The glyphs of a text, as they stand beside each other.
    pub fn glyphs(&self, text: &str) -> Vec<Glyph> {
        let mut known = self.known.borrow_mut();
        let signs = text.chars().filter(|sign| !sign.is_control());
        let mut glyphs: Vec<Glyph> = signs.map(|sign| *known.glyphs.entry(sign).or_insert_with(|| self.glyph(sign))).collect();
        for at in 1..glyphs.len() {
            let pair = (glyphs[at - 1].id, glyphs[at].id);
            glyphs[at - 1].nearer = *known.nearer.entry(pair).or_insert_with(|| self.nearer(pair));
        }
        glyphs
    }

    fn glyph(&self, sign: char) -> Glyph {
        let id = self.parsed.glyph_index(sign).unwrap_or(GlyphId(0));
        let units = self.parsed.glyph_hor_advance(id).unwrap_or_default();
        let width = f32::from(units) * 1000.0 / f32::from(self.parsed.units_per_em());
        Glyph { id: id.0, sign, width, nearer: 0.0 }
    }

    fn nearer(&self, (first, second): (u16, u16)) -> f32 {
        let pair = (GlyphId(first), GlyphId(second));
        let moved = self.pairs.iter().find_map(|pairs| advance(pairs, pair)).unwrap_or_default();
        -self.thousandths(moved)
    }
}

/// The tables of pairs that the font names for kerning.
fn pairs(parsed: &Parsed<'static>) -> Vec<PairAdjustment<'static>> {
    let Some(positions) = parsed.tables().gpos else { return Vec::new() };
    let kerning = positions.features.into_iter().find(|feature| feature.tag == Tag::from_bytes(b"kern"));
    let lookups = kerning.into_iter().flat_map(|feature| feature.lookup_indices);
    let tables = lookups.filter_map(|at| positions.lookups.get(at)).flat_map(|lookup| lookup.subtables.into_iter());
    let pair = |table| match table {
        PositioningSubtable::Pair(pairs) => Some(pairs),
        _ => None,
    };
    tables.filter_map(pair).collect()
}

/// By how much the first of a pair is wider before the second, in units of the font; none where the table has no such pair.
fn advance(pairs: &PairAdjustment<'_>, (first, second): (GlyphId, GlyphId)) -> Option<i16> {
    let covered = pairs.coverage().get(first)?;
    let (first, _) = match pairs {
        PairAdjustment::Format1 { sets, .. } => sets.get(covered)?.get(second)?,
        PairAdjustment::Format2 { classes, matrix, .. } => matrix.get((classes.0.get(first), classes.1.get(second)))?,
    };
    Some(first.x_advance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_lean_to_each_other_stand_nearer() {
        let faces = Faces::new().unwrap();
        let apart: f32 = ["A", "V"].iter().map(|letter| faces.width(letter, Style::Plain, 10.0)).sum();
        let together = faces.width("AV", Style::Plain, 10.0);
        assert!(together < apart, "{together} is not less than {apart}");
    }

    #[test]
    fn a_sign_that_the_typeface_lacks_is_the_empty_box() {
        let faces = Faces::new().unwrap();
        let ids: Vec<bool> = faces.of(Style::Plain).glyphs("é→★Ж漢").iter().map(|glyph| glyph.id == 0).collect();
        assert_eq!(ids, [false, false, false, false, true]);
    }
}
