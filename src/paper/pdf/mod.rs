//! A document as PDF: measured (`face`, `wrap`), laid out as pieces from the top down (`layout`, `table`), divided into pages
//! (`pages`) and written (`write`, `embed`, `bookmarks`). There is no clock and no chance in it.

mod bookmarks;
mod embed;
mod face;
mod layout;
mod pages;
mod piece;
mod table;
mod wrap;
mod write;

use std::collections::BTreeSet;

use super::Paper;

/// A written PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Signs that the typeface does not have; each stands as an empty box.
    pub missing: BTreeSet<char>,
}

pub fn make(paper: &Paper) -> Result<Pdf, String> {
    let faces = face::Faces::new()?;
    let pages = pages::divide(layout::pieces(paper, &faces));
    write::write(paper, &faces, &pages)
}
