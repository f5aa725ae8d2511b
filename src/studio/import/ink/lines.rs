//! The lines of an ink story: what each is, without comments and without what is worked out while the story is played.

use super::words::{self, Divert};
use crate::studio::import::notes::Notes;

/// A line with its number, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub number: usize,
    pub what: What,
}

/// What a line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// `=== name ===`
    Knot(String),
    /// `= name`
    Stitch(String),
    /// `# tag` alone.
    Tag(String),
    /// Words, and where they lead on.
    Words { words: String, divert: Option<Divert> },
    /// `* words [inside] after -> divert`, so many signs deep.
    Choice { depth: usize, again: bool, label: String, words: String, divert: Option<Divert> },
    /// `- words`, so many signs deep.
    Gather { depth: usize, label: String },
    /// Something that was left out, to be seen at its place.
    LeftOut(String),
}

/// Words at the beginning of lines that declare something.
const DECLARES: [(&str, &str); 5] = [
    ("VAR ", "A variable is left out."),
    ("CONST ", "A constant is left out."),
    ("LIST ", "A list is left out."),
    ("EXTERNAL ", "A function of the program that plays the story is left out."),
    (
        "INCLUDE ",
        "Another file belongs to this story. It is not opened: put its text in the place of this line, and bring the story in again.",
    ),
];

/// The most lines of a block in braces.
const LONGEST_BLOCK: usize = 100;

/// A note that an author leaves in a story, to be told when it is compiled.
const TO_WRITE: &str = concat!("TO", "DO:");

/// Reads the lines.
pub fn read(text: &str, notes: &mut Notes) -> Vec<Line> {
    let text = without_comments(text);
    let written: Vec<&str> = text.lines().map(str::trim).collect();
    let depths: Vec<isize> = written.iter().map(|line| words::depth(line)).collect();
    let mut lines = Vec::new();
    let mut in_function = false;
    let mut at = 0;
    while at < written.len() {
        let number = at + 1;
        let end = at + block_length(&depths[at..]);
        let line = written[at..end].join("\n");
        at = end;
        if let Some(name) = line.strip_prefix("==") {
            let name = name.trim_start_matches('=').trim();
            in_function = name.starts_with("function ");
            if in_function {
                notes.tell(number, "Functions are left out.");
            }
        }
        if !in_function && !line.is_empty() {
            lines.extend(read_line(&line, number, notes));
        }
    }
    lines
}

/// How many lines a block in braces has, by how many more braces each line opens than it closes. One that is too long to be meant
/// is none.
fn block_length(depths: &[isize]) -> usize {
    let mut open = 0;
    let closed = |depth: &isize| {
        open += depth;
        open <= 0
    };
    depths.iter().take(LONGEST_BLOCK).position(closed).unwrap_or_default() + 1
}

/// What one line is; a gather may have a choice, or words, behind it.
fn read_line(line: &str, number: usize, notes: &mut Notes) -> Vec<Line> {
    let one = |what| vec![Line { number, what }];
    if let Some(rest) = line.strip_prefix("==") {
        return one(What::Knot(name(rest.trim_start_matches('='), number, notes)));
    }
    if let Some(rest) = line.strip_prefix('=') {
        return one(What::Stitch(name(rest, number, notes)));
    }
    if let Some((_, sentence)) = DECLARES.iter().find(|(word, _)| line.starts_with(word)) {
        notes.tell(number, *sentence);
        return Vec::new();
    }
    if line.starts_with('~') {
        notes.tell(number, "Logic (“~”) is left out.");
        return Vec::new();
    }
    if let Some(rest) = line.strip_prefix(TO_WRITE) {
        return one(What::LeftOut(format!("a note of the author's: {}", rest.trim())));
    }
    if let Some(tag) = line.strip_prefix('#') {
        return one(What::Tag(tag.trim().to_owned()));
    }
    if line.starts_with("<-") {
        notes.tell(number, "A thread (“<-”) is left out: add its choices where they belong.");
        return Vec::new();
    }
    if line.contains('\n') {
        notes.tell(number, "A block in braces over several lines is left out; its words stand in a comment.");
        return one(What::LeftOut(format!("a block in braces: {}", line.replace('\n', " "))));
    }
    match line.chars().next() {
        Some('*' | '+') => one(choice(line, number, notes)),
        Some('-') if !line.starts_with("->") => gather(line, number, notes),
        _ => one(worded(line, number, notes)),
    }
}

fn worded(line: &str, number: usize, notes: &mut Notes) -> What {
    let (words, divert) = words::content(line, number, notes);
    What::Words { words, divert }
}

fn choice(line: &str, number: usize, notes: &mut Notes) -> What {
    let (depth, again, rest) = marks(line, &['*', '+']);
    let (label, rest) = label(rest);
    let (words, divert) = words::content(words::without_conditions(rest, number, notes), number, notes);
    What::Choice { depth, again, label, words, divert }
}

fn gather(line: &str, number: usize, notes: &mut Notes) -> Vec<Line> {
    // The dash of an arrow belongs to the arrow.
    let dashes = line.find("->").unwrap_or(line.len());
    let (depth, _, rest) = marks(&line[..dashes], &['-']);
    let rest = if rest.is_empty() { &line[dashes..] } else { &line[line.find(rest).unwrap_or(0)..] };
    let (label, rest) = label(rest);
    let mut lines = vec![Line { number, what: What::Gather { depth, label } }];
    if rest.starts_with(['*', '+']) {
        lines.push(Line { number, what: choice(rest, number, notes) });
    } else if !rest.is_empty() {
        lines.push(Line { number, what: worded(rest, number, notes) });
    }
    lines
}

/// How many of some signs a line begins with, whether the last is a `+`, and what follows.
fn marks<'l>(line: &'l str, signs: &[char]) -> (usize, bool, &'l str) {
    let end = line.find(|sign: char| !(signs.contains(&sign) || sign == ' ')).unwrap_or(line.len());
    let marks = line[..end].replace(' ', "");
    (marks.len(), marks.ends_with('+'), line[end..].trim())
}

/// A label in brackets, `(name)`, and what follows.
fn label(rest: &str) -> (String, &str) {
    let is_name = |inside: &str| !inside.is_empty() && inside.chars().all(|sign| sign.is_alphanumeric() || sign == '_');
    match rest.strip_prefix('(').and_then(|inside| inside.split_once(')')) {
        Some((inside, after)) if is_name(inside.trim()) => (inside.trim().to_owned(), after.trim()),
        _ => (String::new(), rest),
    }
}

/// The name of a knot or a stitch, without what is handed to it.
fn name(written: &str, number: usize, notes: &mut Notes) -> String {
    let name = written.trim().trim_end_matches('=').trim();
    match name.split_once('(') {
        Some((name, _)) => {
            notes.tell(number, "What is handed to a knot in brackets is left out.");
            name.trim().to_owned()
        }
        None => name.to_owned(),
    }
}

/// The text with blanks for comments, line for line.
fn without_comments(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('/') {
        plain.push_str(before);
        let close = match after.chars().next() {
            Some('/') => "\n",
            Some('*') => "*/",
            _ => {
                plain.push('/');
                rest = after;
                continue;
            }
        };
        let inside = &after[1..];
        let end = inside.find(close).unwrap_or(inside.len());
        // The lines stay the lines.
        plain.extend(inside[..end].matches('\n'));
        rest = if close == "\n" { &inside[end..] } else { inside.get(end + 2..).unwrap_or_default() };
    }
    plain + rest
}
