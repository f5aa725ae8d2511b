//! A document as Markdown, with tables as most readers of it know them.

use super::{Block, Paper, Style, Table, Words};

/// Signs that mean something in Markdown.
const SIGNS: &[char] = &['\\', '`', '*', '_', '[', ']', '<', '>', '|', '~'];

pub fn write(paper: &Paper) -> String {
    let mut blocks = vec![format!("# {}", plain(&paper.title))];
    if !paper.subtitle.is_empty() {
        blocks.push(line_start(&plain(&paper.subtitle)));
    }
    blocks.extend(paper.blocks.iter().filter_map(block));
    blocks.join("\n\n") + "\n"
}

fn block(block: &Block) -> Option<String> {
    Some(match block {
        Block::Heading(level, text) => format!("{} {}", "#".repeat(usize::from(*level) + 1), plain(text)),
        Block::Para(words) => line_start(&inline(words)),
        Block::List(points) => lines(points, |point| format!("- {}", line_start(&point)), "\n"),
        // An empty line of the quote between two, so that each stays a line.
        Block::Quote(said) => lines(said, |line| format!("> {}", line_start(&line)), "\n>\n"),
        Block::Table(rows) => table(rows),
        Block::NewPage => return None,
    })
}

fn lines(all: &[Words], write: impl Fn(String) -> String, between: &str) -> String {
    all.iter().map(|words| write(inline(words))).collect::<Vec<_>>().join(between)
}

fn table(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let headings = row(table.columns.iter().map(|column| plain(&column.heading)).collect());
    let rule = row(table.columns.iter().map(|_| "---".to_owned()).collect());
    let rows = table.rows.iter().map(|cells| row(cells.iter().map(inline).collect()));
    [headings, rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// Words in one line, with their styles.
fn inline(words: &Words) -> String {
    words.runs().iter().map(|run| styled(&run.text, run.style)).collect()
}

/// The marks of a style hug the words: a space inside of them would make them plain signs.
fn styled(text: &str, style: Style) -> String {
    let marks = match style {
        Style::Plain => return plain(text),
        Style::Strong => "**",
        Style::Quiet => "*",
    };
    let words = text.trim();
    if words.is_empty() {
        return plain(text);
    }
    let before = &text[..text.len() - text.trim_start().len()];
    let after = &text[text.trim_end().len()..];
    format!("{}{marks}{}{marks}{}", one_line(before), plain(words), one_line(after))
}

fn plain(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for sign in one_line(text).chars() {
        if SIGNS.contains(&sign) {
            written.push('\\');
        }
        written.push(sign);
    }
    written
}

fn one_line(text: &str) -> String {
    text.replace(|sign: char| sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}'), " ")
}

/// A line that begins as a heading or a list would is none.
fn line_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = digits > 0 && line[digits..].starts_with(['.', ')']);
    match () {
        () if line.starts_with(['#', '+', '-', '=']) => format!("\\{line}"),
        () if numbered => format!("{}\\{}", &line[..digits], &line[digits..]),
        () => line.to_owned(),
    }
}
