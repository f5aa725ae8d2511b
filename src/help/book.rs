//! All pages, in the order of the table of contents.

use std::sync::LazyLock;

use strum::{EnumIter, IntoEnumIterator};

use super::page::Page;
use super::parse::parse;

/// A page of the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, EnumIter)]
pub enum PageId {
    /// How a call works, what the numbers mean, how to talk about an attempt.
    #[default]
    Guide,
    /// A scenario in half an hour.
    FirstScenario,
    /// Every field of a scenario.
    Reference,
    /// Every finding.
    Findings,
    /// Walks and probes.
    Walks,
    /// Drafts from Twine and ink.
    BringingIn,
    /// The words of the project.
    Glossary,
}

/// A place in the book: a block of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// The page.
    pub page: PageId,
    /// The block, from 0.
    pub block: usize,
}

impl PageId {
    /// The name of its file, and its text.
    fn source(self) -> (&'static str, &'static str) {
        match self {
            PageId::Guide => ("trainers-guide.md", include_str!("../../docs/trainers-guide.md")),
            PageId::FirstScenario => ("your-first-scenario.md", include_str!("../../docs/your-first-scenario.md")),
            PageId::Reference => ("scenario-reference.md", include_str!("../../docs/scenario-reference.md")),
            PageId::Findings => ("findings.md", include_str!("../../docs/findings.md")),
            PageId::Walks => ("walks.md", include_str!("../../docs/walks.md")),
            PageId::BringingIn => ("bringing-in-a-story.md", include_str!("../../docs/bringing-in-a-story.md")),
            PageId::Glossary => ("glossary.md", include_str!("../../docs/glossary.md")),
        }
    }
}

/// All pages.
#[derive(Debug)]
pub struct Book {
    pages: Vec<Page>,
}

/// The book. It is made once, by whoever asks first.
pub fn book() -> &'static Book {
    static BOOK: LazyLock<Book> = LazyLock::new(|| Book { pages: PageId::iter().map(|id| parse(id.source().1)).collect() });
    &BOOK
}

impl Book {
    /// A page.
    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id as usize]
    }

    /// All pages in the order of the table of contents.
    pub fn pages(&self) -> impl Iterator<Item = (PageId, &Page)> {
        PageId::iter().map(|id| (id, self.page(id)))
    }

    /// The heading of this name on a page; where there is none, the page from its beginning.
    pub fn place(&self, page: PageId, anchor: &str) -> Place {
        Place { page, block: self.page(page).find(anchor).unwrap_or(0) }
    }

    /// What is written about a finding.
    pub fn finding(&self, code: &str) -> Option<Place> {
        let block = self.page(PageId::Findings).find(code)?;
        Some(Place { page: PageId::Findings, block })
    }

    /// All codes that something is written about, in their order.
    pub fn codes(&self) -> impl Iterator<Item = String> {
        let headings = self.page(PageId::Findings).headings().filter(|(_, level, _)| *level == 3);
        headings.map(|(_, _, words)| words.plain())
    }

    /// Where a link on a page leads; none where it leads out of the book.
    pub fn follow(&self, from: PageId, target: &str) -> Option<Place> {
        let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
        let page = if file.is_empty() { from } else { PageId::iter().find(|id| id.source().0 == file)? };
        let block = if anchor.is_empty() { 0 } else { self.page(page).find(anchor)? };
        Some(Place { page, block })
    }
}
