//! The blocks of a document as pieces, from the top down.

use super::face::Faces;
use super::piece::{Ink, Mark, Piece, WIDTH};
use super::table;
use super::wrap::{Fragment, wrap};
use crate::paper::{Block, Paper, Style, Words};

/// How words are set.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// How large.
    pub size: f32,
    /// From line to line.
    pub leading: f32,
    /// The colour of what is plain or strong.
    pub ink: Ink,
}

/// Running text.
pub const BODY: Setting = Setting { size: 9.8, leading: 14.2, ink: Ink::Dark };
const TITLE: Setting = Setting { size: 25.0, leading: 31.0, ink: Ink::Dark };
const SUBTITLE: Setting = Setting { size: 11.5, leading: 16.5, ink: Ink::Quiet };
const PART: Setting = Setting { size: 16.0, leading: 21.0, ink: Ink::Sea };
const SECTION: Setting = Setting { size: 11.2, leading: 15.5, ink: Ink::Dark };

/// How far lists and quotes stand in.
const INDENT: f32 = 14.0;

/// The pieces of a document.
pub fn pieces(paper: &Paper, faces: &Faces) -> Vec<Piece> {
    let mut pieces = head(paper, faces);
    let (mut new_page, mut below_heading) = (false, false);
    for block in &paper.blocks {
        let mut more = match block {
            Block::NewPage => {
                new_page = true;
                continue;
            }
            Block::Heading(level, text) => heading(*level, text, faces),
            Block::Para(words) => para(words, below_heading, faces),
            Block::List(points) => points.iter().flat_map(|point| listed(point, faces)).collect(),
            Block::Quote(said) => quote(said, faces),
            Block::Table(rows) => table::pieces(rows, faces),
        };
        if let Some(first) = more.first_mut() {
            first.new_page |= std::mem::take(&mut new_page);
        }
        below_heading = matches!(block, Block::Heading(..));
        pieces.extend(more);
    }
    pieces
}

fn head(paper: &Paper, faces: &Faces) -> Vec<Piece> {
    let mut pieces = lines(faces, &Words::new().strong(&paper.title), TITLE, 0.0, 0.0);
    if !paper.subtitle.is_empty() {
        pieces.extend(lines(faces, &paper.subtitle.as_str().into(), SUBTITLE, 0.0, 3.0));
    }
    pieces.push(Piece { above: 9.0, height: 12.0, marks: vec![Mark::Waves { y: 5.0 }], ..Piece::default() });
    pieces
}

fn heading(level: u8, text: &str, faces: &Faces) -> Vec<Piece> {
    let (setting, above) = if level == 1 { (PART, 24.0) } else { (SECTION, 15.0) };
    let mut pieces = lines(faces, &Words::new().strong(text), setting, 0.0, above);
    pieces.iter_mut().for_each(|piece| piece.keep = true);
    if let Some(first) = pieces.first_mut() {
        first.bookmark = Some((level, text.to_owned()));
    }
    pieces
}

/// A paragraph. One that ends with a colon stands with what it announces; a short one right below a heading is not left alone with it.
fn para(words: &Words, below_heading: bool, faces: &Faces) -> Vec<Piece> {
    let mut pieces = lines(faces, words, BODY, 0.0, 7.0);
    let short = below_heading && pieces.len() <= 3;
    if let Some(last) = pieces.last_mut() {
        last.keep = short || words.text().trim_end().ends_with(':');
    }
    pieces
}

fn listed(point: &Words, faces: &Faces) -> Vec<Piece> {
    let mut pieces = lines(faces, point, BODY, INDENT, 3.5);
    if let Some(first) = pieces.first_mut() {
        let dot = Mark::Text { x: 3.0, y: baseline(BODY), style: Style::Plain, size: BODY.size, ink: Ink::Sea, text: "•".to_owned() };
        first.marks.push(dot);
    }
    pieces
}

/// What is said, beside a bar. The space between its lines belongs to them, so that the bar is whole.
fn quote(said: &[Words], faces: &Faces) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (at, words) in said.iter().enumerate() {
        let mut more = lines(faces, words, BODY, INDENT, 0.0);
        let room = if at == 0 { 0.0 } else { 3.5 };
        if let Some(first) = more.first_mut() {
            first.height += room;
            first.marks.iter_mut().for_each(|mark| lower(mark, room));
        }
        pieces.extend(more);
    }
    if let Some(first) = pieces.first_mut() {
        first.above = 6.0;
    }
    for piece in &mut pieces {
        piece.marks.push(Mark::Fill { x: 3.0, y: 0.0, width: 1.6, height: piece.height, ink: Ink::Sea });
    }
    pieces
}

fn lower(mark: &mut Mark, by: f32) {
    match mark {
        Mark::Text { y, .. } | Mark::Fill { y, .. } | Mark::Waves { y } => *y += by,
    }
}

/// Words as lines, `indent` from the left. No line is left alone at the end or the beginning of a page.
fn lines(faces: &Faces, words: &Words, setting: Setting, indent: f32, above: f32) -> Vec<Piece> {
    let lines = wrap(faces, words, setting.size, WIDTH - indent);
    let count = lines.len();
    let piece = |(at, line): (usize, Vec<Fragment>)| Piece {
        above: if at == 0 { above } else { 0.0 },
        height: setting.leading,
        keep: at + 1 < count && (at == 0 || at + 2 == count),
        marks: marks(line, setting, indent, 0.0),
        ..Piece::default()
    };
    lines.into_iter().enumerate().map(piece).collect()
}

/// The marks of a line whose upper edge is at `y`.
pub fn marks(line: Vec<Fragment>, setting: Setting, x: f32, y: f32) -> Vec<Mark> {
    let mark = |fragment: Fragment| Mark::Text {
        x: x + fragment.x,
        y: y + baseline(setting),
        style: fragment.style,
        size: setting.size,
        ink: if fragment.style == Style::Quiet { Ink::Quiet } else { setting.ink },
        text: fragment.text,
    };
    line.into_iter().map(mark).collect()
}

/// Where the line stands on which words are written, from the upper edge of their line.
fn baseline(setting: Setting) -> f32 {
    (setting.leading + setting.size * 0.72) / 2.0
}
