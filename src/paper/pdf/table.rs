//! Tables: their rows are divided between pages only where one is very high, and their headings come again on each page.

use super::face::Faces;
use super::layout::{BODY, Setting, marks};
use super::piece::{HEIGHT, Ink, Mark, Piece, WIDTH};
use super::wrap::{Fragment, wrap};
use crate::paper::{Column, Table, Words};

const CELL: Setting = Setting { size: 9.2, leading: 12.6, ink: Ink::Dark };
const HEADING: Setting = Setting { size: 8.2, leading: 11.5, ink: Ink::Quiet };
/// Between the columns.
const GAP: f32 = 9.0;
/// Above and below the words of a row.
const ROOM: f32 = 3.6;
/// The height of a row that is filled in by hand.
const BY_HAND: f32 = 20.5;
/// A row that is higher than this share of a page may be divided.
const WHOLE: f32 = HEIGHT * 0.4;
const HAIR: f32 = 0.6;

/// The pieces of a table.
pub fn pieces(table: &Table, faces: &Faces) -> Vec<Piece> {
    let columns = places(&table.columns);
    let headings: Vec<Words> = table.columns.iter().map(|column| Words::new().strong(&column.heading)).collect();
    let mut head = if headings.iter().all(Words::is_empty) { Vec::new() } else { row(faces, &headings, &columns, HEADING, 0.0) };
    head.iter_mut().for_each(|piece| piece.keep = true);
    let lowest = if table.by_hand { BY_HAND } else { 0.0 };
    let mut pieces = head.clone();
    for cells in &table.rows {
        let mut more = row(faces, cells, &columns, CELL, lowest);
        more.iter_mut().for_each(|piece| piece.repeats.clone_from(&head));
        pieces.extend(more);
    }
    if let Some(first) = pieces.first_mut() {
        first.above = BODY.leading / 2.0;
    }
    if table.by_hand {
        pieces.iter_mut().for_each(|piece| between(piece, &columns));
    }
    pieces
}

/// Left edge and width of every column.
fn places(columns: &[Column]) -> Vec<(f32, f32)> {
    let shares: u32 = columns.iter().map(|column| column.share).sum();
    let room = WIDTH - GAP * columns.len().saturating_sub(1) as f32;
    let mut left = 0.0;
    let place = |column: &Column| {
        let width = room * column.share as f32 / shares.max(1) as f32;
        let place = (left, width);
        left += width + GAP;
        place
    };
    columns.iter().map(place).collect()
}

/// A row, line by line, with a line below it.
fn row(faces: &Faces, cells: &[Words], columns: &[(f32, f32)], setting: Setting, lowest: f32) -> Vec<Piece> {
    let mut cells: Vec<std::vec::IntoIter<Vec<Fragment>>> =
        cells.iter().zip(columns).map(|(words, (_, width))| wrap(faces, words, setting.size, *width).into_iter()).collect();
    let count = cells.iter().map(ExactSizeIterator::len).max().unwrap_or_default();
    let whole = count as f32 * setting.leading < WHOLE;
    let mut pieces = Vec::new();
    for at in 0..count {
        let above = if at == 0 { ROOM } else { 0.0 };
        let lines = cells.iter_mut().zip(columns).filter_map(|(cell, (x, _))| Some((cell.next()?, *x)));
        let marks = lines.flat_map(|(line, x)| marks(line, setting, x, above)).collect();
        let keep = at + 1 < count && (whole || at == 0 || at + 2 == count);
        pieces.push(Piece { height: above + setting.leading, keep, marks, ..Piece::default() });
    }
    let height: f32 = pieces.iter().map(|piece| piece.height).sum();
    if let Some(last) = pieces.last_mut() {
        last.height += ROOM.max(lowest - height);
        last.marks.push(Mark::Fill { x: 0.0, y: last.height - HAIR, width: WIDTH, height: HAIR, ink: Ink::Line });
    }
    pieces
}

/// Lines between the columns.
fn between(piece: &mut Piece, columns: &[(f32, f32)]) {
    let height = piece.height;
    let line = |(left, _): &(f32, f32)| Mark::Fill { x: left - GAP / 2.0, y: 0.0, width: HAIR, height, ink: Ink::Line };
    piece.marks.extend(columns.iter().skip(1).map(line));
    piece.repeats.iter_mut().for_each(|head| between(head, columns));
}
