//! A part of a page as text, for the command line.

use super::page::{Block, Mark, What};

/// So many signs stand in a line.
const WIDTH: usize = 96;

/// The blocks as lines of text, with an empty line between them.
pub fn plain(blocks: &[Block]) -> String {
    let told = |block: &Block| {
        let words = block.plain();
        let margin = "  ".repeat(usize::from(block.indent.saturating_sub(1)));
        match &block.what {
            What::Code(_, code) => code.lines().map(|line| format!("    {line}\n")).collect(),
            What::Item(Mark::Dot, _) => wrapped(&words, &format!("{margin}- "), &format!("{margin}  ")),
            What::Item(Mark::Number(number), _) => wrapped(&words, &format!("{margin}{number}. "), &format!("{margin}   ")),
            What::Heading { .. } | What::Paragraph(_) | What::Row { .. } => wrapped(&words, "", ""),
        }
    };
    blocks.iter().map(told).collect::<Vec<String>>().join("\n")
}

/// Words in lines: before the first stands one thing, before the others another.
fn wrapped(words: &str, first: &str, others: &str) -> String {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut empty = true;
    for word in words.split_whitespace() {
        if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(std::mem::replace(&mut line, others.to_owned()));
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    lines.push(line);
    lines.iter().map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::help::parse::parse;

    #[test]
    fn a_part_of_a_page_reads_well_in_a_terminal() {
        let page = parse("### `dead-end`\n\nStuck.\n\n- one\n- two\n\n```ron\na: 1,\n```\n");
        assert_eq!(plain(&page.blocks), "dead-end\n\nStuck.\n\n- one\n\n- two\n\n    a: 1,\n");
    }

    #[test]
    fn no_line_is_longer_than_a_terminal_is_wide() {
        let long = "word ".repeat(100);
        let text = plain(&parse(&format!("- {long}")).blocks);
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH) && text.lines().skip(1).all(|line| line.starts_with("  word")));
    }
}
