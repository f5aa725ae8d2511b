//! Pieces on pages: what is to stand together does, as long as a page can hold it.

use super::piece::{HEIGHT, Piece};

/// A piece on its page, from the top of the text.
#[derive(Debug)]
pub struct Placed {
    /// Its upper edge.
    pub y: f32,
    /// The piece.
    pub piece: Piece,
}

/// A page: its pieces from the top down.
pub type Page = Vec<Placed>;

/// Divides pieces into pages.
pub fn divide(pieces: Vec<Piece>) -> Vec<Page> {
    let mut book = Book { pages: vec![Page::new()], used: 0.0 };
    for group in groups(pieces) {
        let first = &group[0];
        let headings: f32 = first.repeats.iter().map(|piece| piece.height).sum();
        let height: f32 = group.iter().map(|piece| piece.above + piece.height).sum();
        let fits = book.used + height <= HEIGHT;
        // What is higher than a page goes on from where it begins.
        let worth = height - first.above + headings <= HEIGHT;
        if first.new_page || (!fits && worth) {
            book.turn(&first.repeats);
        }
        group.into_iter().for_each(|piece| book.put(piece));
    }
    book.pages
}

/// Pieces that stand together.
fn groups(pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    let mut groups: Vec<Vec<Piece>> = Vec::new();
    let mut open = false;
    for piece in pieces {
        let keep = piece.keep;
        match groups.last_mut().filter(|_| open && !piece.new_page) {
            Some(group) => group.push(piece),
            None => groups.push(vec![piece]),
        }
        open = keep;
    }
    groups
}

struct Book {
    pages: Vec<Page>,
    used: f32,
}

impl Book {
    /// Begins a new page, unless this one is empty.
    fn turn(&mut self, repeats: &[Piece]) {
        if self.used == 0.0 {
            return;
        }
        self.pages.push(Page::new());
        self.used = 0.0;
        repeats.iter().for_each(|piece| self.place(piece.clone()));
    }

    fn put(&mut self, piece: Piece) {
        if self.used + piece.above + piece.height > HEIGHT {
            self.turn(&piece.repeats);
        }
        self.place(piece);
    }

    fn place(&mut self, piece: Piece) {
        let above = if self.used == 0.0 { 0.0 } else { piece.above };
        let y = self.used + above;
        self.used = y + piece.height;
        if let Some(page) = self.pages.last_mut() {
            page.push(Placed { y, piece });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pieces by height, those with a minus kept with the next; the pages as heights.
    #[track_caller]
    fn check(heights: &[i16], expected: &[&[i16]]) {
        let piece = |height: &i16| Piece { height: f32::from(height.abs()), keep: *height < 0, ..Piece::default() };
        let pages = divide(heights.iter().map(piece).collect());
        let pages: Vec<Vec<i16>> = pages.iter().map(|page| page.iter().map(|placed| placed.piece.height as i16).collect()).collect();
        assert_eq!(pages, expected);
    }

    #[test]
    fn what_stands_together_stays_together() {
        check(&[], &[&[]]);
        check(&[300, 300, 300], &[&[300, 300], &[300]]);
        check(&[300, -300, 300], &[&[300], &[300, 300]]);
        check(&[300, -100, -200, 300], &[&[300], &[100, 200, 300]]);
        check(&[100, -400, -400, 10], &[&[100, 400], &[400, 10]]);
    }

    #[test]
    fn the_headings_of_a_table_come_again() {
        let head = Piece { height: 20.0, ..Piece::default() };
        let row = Piece { height: 300.0, repeats: vec![head.clone()], ..Piece::default() };
        let pages = divide(vec![head, row.clone(), row.clone(), row.clone(), row]);
        let places: Vec<Vec<f32>> = pages.iter().map(|page| page.iter().map(|placed| placed.y).collect()).collect();
        assert_eq!(places, [[0.0, 20.0, 320.0], [0.0, 20.0, 320.0]]);
    }
}
