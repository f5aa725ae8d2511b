//! From Markdown to a page.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::page::{Block, Mark, Page, Run, What, Words};

/// Reads a page.
pub fn parse(text: &str) -> Page {
    let mut reader = Reader::default();
    Parser::new_ext(text, Options::ENABLE_TABLES).for_each(|event| reader.take(event));
    reader.flush();
    let Reader { mut page, .. } = reader;
    let title = page.headings().next().map(|(_, _, words)| words.plain());
    page.title = title.unwrap_or_default();
    page
}

/// The name of a heading in links: its words in small letters, with “-” for blanks and no other signs.
fn anchor(words: &str) -> String {
    let kept = words.to_lowercase().chars().filter(|sign| sign.is_alphanumeric() || " -_".contains(*sign)).collect::<String>();
    kept.replace(' ', "-")
}

/// What is known while one reads.
#[derive(Default)]
struct Reader {
    page: Page,
    /// The words so far of what is being read.
    words: Words,
    /// How the next words look.
    look: Run,
    /// The lists that one is in, with the number of the next thing where they count.
    lists: Vec<Option<u64>>,
    /// What stands before the next words.
    mark: Option<Mark>,
    /// The language of the code that is being read, and the code so far.
    code: Option<(String, String)>,
    /// The row that is being read, and whether it names columns.
    cells: Vec<Words>,
    head: bool,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => match &mut self.code {
                Some((_, code)) => code.push_str(&text),
                None => self.say(&text, false),
            },
            Event::Code(text) => self.say(&text, true),
            Event::SoftBreak | Event::HardBreak => self.say(" ", false),
            // A tag stands there as it was written: none is used, and none is lost.
            Event::Html(text) | Event::InlineHtml(text) => self.say(&text, false),
            _ => {}
        }
    }

    fn say(&mut self, text: &str, code: bool) {
        let run = Run { text: text.to_owned(), code, ..self.look.clone() };
        match self.words.0.last_mut() {
            Some(last) if (Run { text: String::new(), ..last.clone() }) == (Run { text: String::new(), ..run.clone() }) => {
                last.text.push_str(text);
            }
            _ => self.words.0.push(run),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.look.strong = true,
            Tag::Emphasis => self.look.emphasis = true,
            Tag::Link { dest_url, .. } => self.look.link = Some(dest_url.into_string()),
            Tag::List(first) => {
                self.flush();
                self.lists.push(first);
            }
            Tag::Item => self.mark = Some(self.next_mark()),
            Tag::CodeBlock(kind) => {
                self.flush();
                let language = if let CodeBlockKind::Fenced(language) = kind { language.into_string() } else { String::new() };
                self.code = Some((language, String::new()));
            }
            Tag::Table(columns) => self.page.tables.push(vec![0; columns.len()]),
            Tag::TableHead => self.head = true,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.look.strong = false,
            TagEnd::Emphasis => self.look.emphasis = false,
            TagEnd::Link => self.look.link = None,
            TagEnd::Heading(level) => {
                let words = std::mem::take(&mut self.words);
                let anchor = anchor(&words.plain());
                self.push(What::Heading { level: level as u8, words, anchor });
            }
            TagEnd::Paragraph | TagEnd::Item => self.flush(),
            TagEnd::List(_) => drop(self.lists.pop()),
            TagEnd::CodeBlock => {
                if let Some((language, code)) = self.code.take() {
                    self.push(What::Code(language, code.trim_end().to_owned()));
                }
            }
            TagEnd::TableCell => self.cells.push(std::mem::take(&mut self.words)),
            TagEnd::TableHead | TagEnd::TableRow => self.row(),
            _ => {}
        }
    }

    fn next_mark(&mut self) -> Mark {
        match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                Mark::Number(*number - 1)
            }
            _ => Mark::Dot,
        }
    }

    /// What was said so far stands by itself.
    fn flush(&mut self) {
        let words = std::mem::take(&mut self.words);
        if !words.0.is_empty() {
            let what = self.mark.take().map_or_else(|| What::Paragraph(words.clone()), |mark| What::Item(mark, words.clone()));
            self.push(what);
        }
    }

    fn row(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        let Some(widths) = self.page.tables.last_mut() else { return };
        for (width, cell) in widths.iter_mut().zip(&cells) {
            *width = (*width).max(cell.plain().chars().count());
        }
        let table = self.page.tables.len() - 1;
        let head = std::mem::take(&mut self.head);
        self.push(What::Row { table, head, cells });
    }

    fn push(&mut self, what: What) {
        let indent = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
        self.page.blocks.push(Block { indent, what });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A block as one line: how far it is set in, what it is, its words.
    fn line(block: &Block) -> String {
        let kind = match &block.what {
            What::Heading { level, anchor, .. } => format!("{level} #{anchor}"),
            What::Paragraph(_) => "words".to_owned(),
            What::Item(Mark::Dot, _) => "dot".to_owned(),
            What::Item(Mark::Number(number), _) => format!("{number}."),
            What::Code(language, _) => format!("code {language}"),
            What::Row { head, .. } => if *head { "head" } else { "row" }.to_owned(),
        };
        format!("{} {kind}: {}", block.indent, block.plain())
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let page = parse(text);
        assert_eq!(page.blocks.iter().map(line).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_page_becomes_blocks() {
        check("# The `whole`, and more\n\nOne\nline.", &["0 1 #the-whole-and-more: The whole, and more", "0 words: One line."]);
        check("- a\n  b\n- c", &["1 dot: a b", "1 dot: c"]);
        check("2. a\n\n   b\n\n   ```ron\n   x: 1\n   ```\n3. c", &["1 2.: a", "1 words: b", "1 code ron: x: 1", "1 3.: c"]);
        check("- a\n  - b\n- c", &["1 dot: a", "2 dot: b", "1 dot: c"]);
        check("    evenkeel check\n", &["0 code : evenkeel check"]);
        check("| a | b |\n| --- | --- |\n| `c` | d |", &["0 head: a · b", "0 row: c · d"]);
        check("", &[]);
    }

    #[test]
    fn words_know_how_they_look_and_where_they_lead() {
        let page = parse("A **b** [c `d`](e.md#f)");
        let What::Paragraph(words) = &page.blocks[0].what else { panic!("{page:?}") };
        let plain = |text: &str| Run { text: text.to_owned(), ..Run::default() };
        let link = Some("e.md#f".to_owned());
        let expected = [
            plain("A "),
            Run { strong: true, ..plain("b") },
            plain(" "),
            Run { link: link.clone(), ..plain("c ") },
            Run { code: true, link, ..plain("d") },
        ];
        assert_eq!(words.0, expected);
    }

    #[test]
    fn tables_know_how_wide_their_columns_are() {
        assert_eq!(parse("| a | bcd |\n| --- | --- |\n| ef | `g` |").tables, [vec![2, 3]]);
    }
}
