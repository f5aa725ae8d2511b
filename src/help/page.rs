//! What a page is made of. A page is a list of blocks from top to bottom; a table's row is a block of its own, so that
//! a place on a page is a number.

/// A page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// Its title, the words of its first heading.
    pub title: String,
    /// What stands on it, from top to bottom.
    pub blocks: Vec<Block>,
    /// For each table how many signs each of its columns has at most.
    pub tables: Vec<Vec<usize>>,
}

/// Something that stands on a page by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// How many lists it stands in.
    pub indent: u8,
    /// What it is.
    pub what: What,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A heading; `level` is from 1, the title, to 6.
    Heading {
        /// How deep.
        level: u8,
        /// Its words.
        words: Words,
        /// The name by which links lead to it.
        anchor: String,
    },
    /// A paragraph.
    Paragraph(Words),
    /// What one of a list's things begins with.
    Item(Mark, Words),
    /// Words to be copied as they are, in the language of that name; without a name where it has none.
    Code(String, String),
    /// A row of a table.
    Row {
        /// Which of the page's tables.
        table: usize,
        /// Whether it names the columns.
        head: bool,
        /// What stands in the columns.
        cells: Vec<Words>,
    },
}

/// What stands before one of a list's things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A dot.
    Dot,
    /// A number.
    Number(u64),
}

/// Words in a row that look or lead differently.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words(pub Vec<Run>);

/// Words of one look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they carry weight.
    pub strong: bool,
    /// Whether they are set apart.
    pub emphasis: bool,
    /// Whether they are to be typed as they are.
    pub code: bool,
    /// Where they lead, as it is written.
    pub link: Option<String>,
}

impl Words {
    /// The words alone.
    pub fn plain(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether some of them lead elsewhere.
    pub fn leads(&self) -> bool {
        self.0.iter().any(|run| run.link.is_some())
    }
}

impl Page {
    /// The block that links of this name lead to.
    pub fn find(&self, wanted: &str) -> Option<usize> {
        self.blocks.iter().position(|block| matches!(&block.what, What::Heading { anchor, .. } if anchor == wanted))
    }

    /// The headings with their blocks and levels.
    pub fn headings(&self) -> impl DoubleEndedIterator<Item = (usize, u8, &Words)> {
        self.blocks.iter().enumerate().filter_map(|(at, block)| match &block.what {
            What::Heading { level, words, .. } => Some((at, *level, words)),
            _ => None,
        })
    }

    /// The heading that a block stands under, which may be itself.
    pub fn heading_of(&self, block: usize) -> Option<(usize, u8, &Words)> {
        self.headings().take_while(|(at, ..)| *at <= block).last()
    }

    /// What stands under a heading, with it: up to the next of its level or above.
    pub fn section(&self, heading: usize) -> &[Block] {
        let Some((_, own, _)) = self.headings().find(|(at, ..)| *at == heading) else { return &[] };
        let end = self.headings().find(|(at, level, _)| *at > heading && *level <= own).map_or(self.blocks.len(), |(at, ..)| at);
        &self.blocks[heading..end]
    }
}

impl Block {
    /// Its words, all of them.
    pub fn plain(&self) -> String {
        match &self.what {
            What::Heading { words, .. } | What::Paragraph(words) | What::Item(_, words) => words.plain(),
            What::Code(_, text) => text.clone(),
            What::Row { cells, .. } => cells.iter().map(Words::plain).collect::<Vec<_>>().join(" · "),
        }
    }

    /// Whether some of its words lead elsewhere.
    pub fn leads(&self) -> bool {
        match &self.what {
            What::Heading { words, .. } | What::Paragraph(words) | What::Item(_, words) => words.leads(),
            What::Code(..) => false,
            What::Row { cells, .. } => cells.iter().any(Words::leads),
        }
    }
}
