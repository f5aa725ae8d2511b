//! Pages as the objects of a file.

use std::collections::BTreeSet;

use pdf_writer::{Content, Filter, Finish, Name, Pdf as File, Rect, Ref, Str, TextStr};

use super::Pdf;
use super::bookmarks::{self, Bookmark};
use super::embed::{self, Used};
use super::face::{Face, Faces};
use super::pages::Page;
use super::piece::{Ink, LEFT, Mark, PAPER, TOP, WIDTH};
use crate::base::shorten;
use crate::paper::{Paper, Style};

/// The names of the faces in the file.
const FONTS: [&[u8]; 2] = [b"R", b"S"];
/// The line at the foot of a page, from below.
const FOOT: f32 = 40.0;
const FOOT_SIZE: f32 = 8.2;
/// So much of the title stands at the foot.
const FOOT_TITLE: usize = 60;

/// What is known while pages are written.
struct Writer<'f> {
    faces: &'f Faces,
    used: [Used; 2],
    missing: BTreeSet<char>,
}

pub fn write(paper: &Paper, faces: &Faces, pages: &[Page]) -> Result<Pdf, String> {
    let mut writer = Writer { faces, used: [Used::default(), Used::default()], missing: BTreeSet::new() };
    let mut next = Ref::new(1);
    let [catalog, tree, info, outline] = std::array::from_fn(|_| next.bump());
    let fonts: [Ref; 2] = std::array::from_fn(|_| next.bump());
    let refs: Vec<(Ref, Ref)> = pages.iter().map(|_| (next.bump(), next.bump())).collect();

    let mut file = File::new();
    file.pages(tree).kids(refs.iter().map(|(page, _)| *page)).count(pages.len() as i32);
    for ((page, (id, content)), number) in pages.iter().zip(&refs).zip(1..) {
        let drawn = embed::deflated(&writer.page(page, &shorten(&paper.title, FOOT_TITLE), number, pages.len()));
        file.stream(*content, &drawn).filter(Filter::FlateDecode);
        let mut page = file.page(*id);
        page.media_box(Rect::new(0.0, 0.0, PAPER.0, PAPER.1)).parent(tree).contents(*content);
        let mut resources = page.resources();
        let mut named = resources.fonts();
        FONTS.iter().zip(fonts).for_each(|(name, font)| {
            named.pair(Name(name), font);
        });
    }
    for ((font, face), used) in fonts.iter().zip(faces.each()).zip(&writer.used) {
        embed::face(&mut file, &mut next, *font, face, used)?;
    }
    let marks = marks(pages, &refs);
    bookmarks::write(&mut file, &mut next, outline, &marks);

    let mut document = file.catalog(catalog);
    document.pages(tree).lang(TextStr("en-GB"));
    document.viewer_preferences().display_doc_title(true);
    if !marks.is_empty() {
        document.outlines(outline);
    }
    document.finish();
    file.document_info(info).title(TextStr(&paper.title)).creator(TextStr("Evenkeel"));
    Ok(Pdf { bytes: file.finish(), pages: pages.len(), missing: writer.missing })
}

fn marks(pages: &[Page], refs: &[(Ref, Ref)]) -> Vec<Bookmark> {
    let on_page = |(page, (id, _)): (&Page, &(Ref, Ref))| {
        let marks = page.iter().filter_map(|placed| placed.piece.bookmark.as_ref().map(|mark| (placed.y, mark.clone())));
        marks.map(|(y, (level, title))| Bookmark { level, title, page: *id, y }).collect::<Vec<_>>()
    };
    pages.iter().zip(refs).flat_map(on_page).collect()
}

impl Writer<'_> {
    fn page(&mut self, page: &Page, title: &str, number: usize, of: usize) -> Vec<u8> {
        let mut content = Content::new();
        for placed in page {
            let top = PAPER.1 - TOP - placed.y;
            placed.piece.marks.iter().for_each(|mark| self.mark(&mut content, mark, top));
        }
        let counted = format!("{number} of {of}");
        let right = LEFT + WIDTH - self.faces.width(&counted, Style::Plain, FOOT_SIZE);
        self.text(&mut content, title, Style::Plain, FOOT_SIZE, Ink::Quiet, (LEFT, FOOT));
        self.text(&mut content, &counted, Style::Plain, FOOT_SIZE, Ink::Quiet, (right, FOOT));
        content.finish().into_vec()
    }

    fn mark(&mut self, content: &mut Content, mark: &Mark, top: f32) {
        match mark {
            Mark::Text { x, y, style, size, ink, text } => self.text(content, text, *style, *size, *ink, (LEFT + x, top - y)),
            Mark::Fill { x, y, width, height, ink } => {
                let [red, green, blue] = ink.rgb();
                content.set_fill_rgb(red, green, blue).rect(LEFT + x, top - y - height, *width, *height).fill_nonzero();
            }
            Mark::Waves { y } => waves(content, top - y),
        }
    }

    fn text(&mut self, content: &mut Content, text: &str, style: Style, size: f32, ink: Ink, (x, y): (f32, f32)) {
        let (face, font) = self.face(style);
        let glyphs = face.glyphs(text);
        self.missing.extend(glyphs.iter().filter(|glyph| glyph.id == 0).map(|glyph| glyph.sign));
        let [red, green, blue] = ink.rgb();
        content.set_fill_rgb(red, green, blue).begin_text().set_font(Name(FONTS[font]), size).next_line(x, y);
        let mut shown = content.show_positioned();
        let mut items = shown.items();
        let mut run = Vec::new();
        for glyph in &glyphs {
            run.extend(self.used[font].number(glyph).to_be_bytes());
            if glyph.nearer != 0.0 {
                items.show(Str(&run)).adjust(glyph.nearer);
                run.clear();
            }
        }
        if !run.is_empty() {
            items.show(Str(&run));
        }
        items.finish();
        shown.finish();
        content.end_text();
    }

    /// The face of a style, and its place among the fonts.
    fn face(&self, style: Style) -> (&Face, usize) {
        (self.faces.of(style), usize::from(style == Style::Strong))
    }
}

/// Waves that grow calm from left to right.
fn waves(content: &mut Content, y: f32) {
    const WAVE: f32 = 22.0;
    let count = (WIDTH / WAVE) as usize;
    let [red, green, blue] = Ink::Sea.rgb();
    content.set_stroke_rgb(red, green, blue).set_line_width(1.3).move_to(LEFT, y);
    for at in 0..count {
        let left = LEFT + at as f32 * WAVE;
        let high = 4.6 * (1.0 - at as f32 / (count - 1) as f32);
        content.cubic_to(left + WAVE * 0.25, y + high, left + WAVE * 0.25, y + high, left + WAVE * 0.5, y);
        content.cubic_to(left + WAVE * 0.75, y - high, left + WAVE * 0.75, y - high, left + WAVE, y);
    }
    content.line_to(LEFT + WIDTH, y).stroke();
}
