//! The headings as bookmarks: parts, and the sections in them.

use pdf_writer::{Chunk, Ref, TextStr};

use super::piece::{PAPER, TOP};

/// A heading.
pub struct Bookmark {
    /// How deep it is, from 1.
    pub level: u8,
    /// Its words.
    pub title: String,
    /// The page that it stands on.
    pub page: Ref,
    /// Its place there, from the top of the text.
    pub y: f32,
}

/// Writes all bookmarks under `root`.
pub fn write(chunk: &mut Chunk, next: &mut Ref, root: Ref, bookmarks: &[Bookmark]) {
    let refs: Vec<Ref> = bookmarks.iter().map(|_| next.bump()).collect();
    let below = |parent: Option<usize>| children(bookmarks, parent);
    let parts = below(None);
    if let (Some(first), Some(last)) = (parts.first(), parts.last()) {
        chunk.outline(root).first(refs[*first]).last(refs[*last]).count(parts.len() as i32);
    }
    let parents = std::iter::once(None).chain(parts.iter().copied().map(Some));
    for parent in parents {
        let siblings = below(parent);
        for (place, at) in siblings.iter().enumerate() {
            let mark = &bookmarks[*at];
            let mut item = chunk.outline_item(refs[*at]);
            item.title(TextStr(&mark.title)).parent(parent.map_or(root, |parent| refs[parent]));
            item.dest().page(mark.page).xyz(0.0, PAPER.1 - TOP - mark.y + 6.0, None);
            if let Some(before) = place.checked_sub(1) {
                item.prev(refs[siblings[before]]);
            }
            if let Some(after) = siblings.get(place + 1) {
                item.next(refs[*after]);
            }
            let inner = if parent.is_none() { below(Some(*at)) } else { Vec::new() };
            if let (Some(first), Some(last)) = (inner.first(), inner.last()) {
                // Closed at first: a call has many beats.
                item.first(refs[*first]).last(refs[*last]).count(-(inner.len() as i32));
            }
        }
    }
}

/// The positions of what stands in a part; of all parts, and what is before the first, without one.
fn children(bookmarks: &[Bookmark], parent: Option<usize>) -> Vec<usize> {
    match parent {
        None => (0..bookmarks.len()).filter(|at| bookmarks[*at].level == 1 || bookmarks[..*at].iter().all(|mark| mark.level > 1)).collect(),
        Some(part) if bookmarks[part].level > 1 => Vec::new(),
        Some(part) => (part + 1..bookmarks.len()).take_while(|at| bookmarks[*at].level > 1).collect(),
    }
}
