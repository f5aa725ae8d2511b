//! Documents on paper: headings, paragraphs, lists, quotes and tables, as Markdown and as PDF. What stands in a document is up
//! to whoever makes one; nothing here knows a scenario; the card of principles is here because it is nobody's in particular. The same document gives the same bytes, on every machine.
//!
//! Start with [`Paper`].

mod card;
pub mod fonts;
mod markdown;
mod pdf;
#[cfg(test)]
mod tests;
mod words;

pub use card::card;
pub use pdf::Pdf;
pub use words::{Run, Style, Words};

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paper {
    /// Its title, which stands at its head and at the foot of every page.
    pub title: String,
    /// What it is, in one line under the title; may be empty.
    pub subtitle: String,
    /// What follows.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading: 1 for a part of the document, 2 for what stands in it.
    Heading(u8, String),
    /// A paragraph.
    Para(Words),
    /// Points of a list.
    List(Vec<Words>),
    /// What somebody says, line by line.
    Quote(Vec<Words>),
    /// A table.
    Table(Table),
    /// What follows begins on a new page.
    NewPage,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Vec<Words>>,
    /// Whether it is filled in by hand: lines stand between its columns, and its rows have room.
    pub by_hand: bool,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading; may be empty.
    pub heading: String,
    /// Its share of the width, against those of the others.
    pub share: u32,
}

impl Table {
    /// An empty table, its columns by heading and share.
    pub fn new<const COLUMNS: usize>(columns: [(&str, u32); COLUMNS]) -> Self {
        let columns = columns.map(|(heading, share)| Column { heading: heading.to_owned(), share });
        Self { columns: columns.into(), ..Self::default() }
    }

    /// Adds a row.
    pub fn row<const COLUMNS: usize>(&mut self, cells: [Words; COLUMNS]) {
        self.rows.push(cells.into());
    }
}

impl Paper {
    /// An empty document.
    pub fn new(title: impl Into<String>, subtitle: impl Into<String>) -> Self {
        Self { title: title.into(), subtitle: subtitle.into(), blocks: Vec::new() }
    }

    /// Adds a part's heading.
    pub fn part(&mut self, heading: impl Into<String>) {
        self.blocks.push(Block::Heading(1, heading.into()));
    }

    /// Adds a heading within a part.
    pub fn section(&mut self, heading: impl Into<String>) {
        self.blocks.push(Block::Heading(2, heading.into()));
    }

    /// Adds a paragraph; nothing where it has no words.
    pub fn para(&mut self, words: impl Into<Words>) {
        let words = words.into();
        if !words.is_empty() {
            self.blocks.push(Block::Para(words));
        }
    }

    /// Adds a list; nothing where it has no points.
    pub fn list(&mut self, points: impl IntoIterator<Item = Words>) {
        let points: Vec<Words> = points.into_iter().collect();
        if !points.is_empty() {
            self.blocks.push(Block::List(points));
        }
    }

    /// Adds what somebody says; nothing where they say nothing.
    pub fn quote(&mut self, lines: impl IntoIterator<Item = Words>) {
        let lines: Vec<Words> = lines.into_iter().collect();
        if !lines.is_empty() {
            self.blocks.push(Block::Quote(lines));
        }
    }

    /// Adds a table; nothing where it has no rows.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }

    /// What follows begins on a new page.
    pub fn new_page(&mut self) {
        self.blocks.push(Block::NewPage);
    }

    /// The document as Markdown.
    pub fn markdown(&self) -> String {
        markdown::write(self)
    }

    /// The document as PDF, on A4.
    ///
    /// # Errors
    /// Where a font of the program cannot be taken apart, as a sentence; it does not depend on the document.
    pub fn pdf(&self) -> Result<Pdf, String> {
        pdf::make(self)
    }
}
