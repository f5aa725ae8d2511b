//! Looking something up in all pages: headings first, then words.

use super::book::{Book, Place};
use super::page::What;

/// No more are found at once: who finds so many says more of what they look for.
const MOST: usize = 60;
/// So many signs of what stands there are shown.
const SHOWN: usize = 90;

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Where.
    pub place: Place,
    /// Whether it is a heading.
    pub heading: bool,
    /// The heading that it stands under.
    pub title: String,
    /// The words around it; of a heading, the title of its page.
    pub words: String,
}

/// The words that are looked for, in small letters; what is shorter than two signs is not looked for.
pub fn marks(query: &str) -> Vec<String> {
    let words = query.split_whitespace().map(str::to_lowercase);
    words.filter(|word| word.chars().count() > 1).collect()
}

/// All blocks with every word of the query in them: headings first, each in the order of the book.
pub fn search(book: &Book, query: &str) -> Vec<Hit> {
    let marks = marks(query);
    if marks.is_empty() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for (id, page) in book.pages() {
        for (at, block) in page.blocks.iter().enumerate() {
            let words = block.plain();
            let low = words.to_lowercase();
            if marks.iter().all(|mark| low.contains(mark)) {
                let heading = matches!(block.what, What::Heading { .. });
                let under = page.heading_of(at).map_or_else(String::new, |(_, _, words)| words.plain());
                let words = if heading { page.title.clone() } else { around(&words, &marks[0]) };
                hits.push(Hit { place: Place { page: id, block: at }, heading, title: under, words });
            }
        }
    }
    hits.sort_by_key(|hit| !hit.heading);
    hits.truncate(MOST);
    hits
}

/// Some words of a text, with the one that was looked for among them.
fn around(text: &str, mark: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let low = text.to_lowercase();
    let before = low.find(mark).map_or(0, |at| low[..at].chars().count());
    let skipped = before.saturating_sub(SHOWN / 3);
    // A word is shown whole, or not at all.
    let first = text.char_indices().nth(skipped).map_or(0, |(at, _)| at);
    let start = if skipped == 0 { 0 } else { text[first..].find(' ').map_or(first, |blank| first + blank + 1) };
    let shown: String = text[start..].chars().take(SHOWN).collect();
    let (open, close) = (if start > 0 { "… " } else { "" }, if start + shown.len() < text.len() { " …" } else { "" });
    format!("{open}{}{close}", shown.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::help::{PageId, book};

    #[test]
    fn headings_come_first() {
        let hits = search(book(), "endings");
        assert_eq!((hits[0].place.page, hits[0].title.as_str(), hits[0].heading), (PageId::Reference, "endings", true));
        let first_words = hits.iter().position(|hit| !hit.heading).unwrap();
        assert!(hits[first_words..].iter().all(|hit| !hit.heading));
    }

    #[test]
    fn every_word_must_be_there_in_any_order() {
        let one = search(book(), "floor turn");
        assert_eq!(one, search(book(), "  TURN floor "));
        assert!(one.iter().any(|hit| hit.place.page == PageId::Glossary), "{one:?}");
        assert_eq!(search(book(), "floor zeppelin"), []);
        assert_eq!(search(book(), "a"), []);
    }

    #[track_caller]
    fn check(text: &str, mark: &str, expected: &str) {
        assert_eq!(around(text, mark), expected);
    }

    #[test]
    fn a_few_words_around_it_are_shown() {
        check("short and whole", "whole", "short and whole");
        let long = format!("{}needle {}", "straw ".repeat(30), "hay ".repeat(40));
        let shown = around(&long, "needle");
        assert!(shown.starts_with("… straw") && shown.contains("needle hay") && shown.ends_with(" …"), "{shown}");
        check("ÄÖÜ needle", "needle", "ÄÖÜ needle");
    }
}
