//! The faces in the file: of each only the glyphs that the document has.

use std::collections::BTreeMap;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Chunk, Filter, Finish, Name, Rect, Ref, Str};
use std::io::Write;
use subsetter::GlyphRemapper;
use ttf_parser::{RawFace, Tag};

use super::face::{Face, Glyph};

const SYSTEM: SystemInfo<'_> = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// The glyphs of a face that a document has.
#[derive(Default)]
pub struct Used {
    numbers: GlyphRemapper,
    /// By its number in the file: the sign, and the width in thousandths.
    glyphs: BTreeMap<u16, (char, f32)>,
}

impl Used {
    /// The glyph's number in the file.
    pub fn number(&mut self, glyph: &Glyph) -> u16 {
        let number = self.numbers.remap(glyph.id);
        // A space that binds has the glyph of any other; who looks for words in the file looks for that.
        let sign = if glyph.sign == '\u{a0}' { ' ' } else { glyph.sign };
        self.glyphs.entry(number).or_insert((sign, glyph.width));
        number
    }
}

/// The objects of a face that is known as `font`.
pub fn face(chunk: &mut Chunk, next: &mut Ref, font: Ref, face: &Face, used: &Used) -> Result<(), String> {
    let [descendant, descriptor, file, signs] = std::array::from_fn(|_| next.bump());
    let name = format!("EVENKL+{}", face.name);
    chunk
        .type0_font(font)
        .base_font(Name(name.as_bytes()))
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(descendant)
        .to_unicode(signs);

    let mut cid_font = chunk.cid_font(descendant);
    cid_font.subtype(CidFontType::Type0).base_font(Name(name.as_bytes())).system_info(SYSTEM).font_descriptor(descriptor);
    cid_font.default_width(0.0);
    let mut widths = cid_font.widths();
    used.glyphs.iter().for_each(|(number, (_, width))| {
        widths.consecutive(*number, [*width]);
    });
    widths.finish();
    cid_font.finish();

    let (parsed, bounds) = (&face.parsed, face.parsed.global_bounding_box());
    let [left, low, right, high] = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(|units| face.thousandths(units));
    chunk
        .font_descriptor(descriptor)
        .name(Name(name.as_bytes()))
        .flags(FontFlags::NON_SYMBOLIC)
        .bbox(Rect::new(left, low, right, high))
        .italic_angle(0.0)
        .ascent(face.thousandths(parsed.ascender()))
        .descent(face.thousandths(parsed.descender()))
        .cap_height(face.thousandths(parsed.capital_height().unwrap_or_else(|| parsed.ascender())))
        .stem_v(if parsed.weight().to_number() > 500 { 120.0 } else { 80.0 })
        .font_file3(file);

    let bytes = deflated(&outlines(face, used)?);
    chunk.stream(file, &bytes).filter(Filter::FlateDecode).pair(Name(b"Subtype"), Name(b"CIDFontType0C"));

    let mut map = UnicodeCmap::<u16>::new(Name(b"Evenkeel"), SYSTEM);
    used.glyphs.iter().for_each(|(number, (sign, _))| map.pair(*number, *sign));
    let bytes = deflated(map.finish().as_slice());
    chunk.cmap(signs, &bytes).filter(Filter::FlateDecode);
    Ok(())
}

/// The outlines of the glyphs that are used.
fn outlines(face: &Face, used: &Used) -> Result<Vec<u8>, String> {
    let broken = || format!("The typeface {} of this program cannot be taken apart.", face.name);
    let font = subsetter::subset(face.file, 0, &used.numbers).map_err(|_| broken())?;
    let table = RawFace::parse(&font, 0).ok().and_then(|font| font.table(Tag::from_bytes(b"CFF ")).map(<[u8]>::to_vec));
    table.ok_or_else(broken)
}

/// The same bytes in less room.
pub fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    // Writing into memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}
