//! Texts in quotation marks: escapes, raw texts, and a guess at where a text was meant to end when its closing
//! mark is missing, so that the rest of the file can still be read.

use crate::base::{Diagnostic, Span};
use crate::scenario::limits;

/// A text that was read from the file.
pub struct Lexed {
    pub text: String,
    /// One past its last byte.
    pub end: usize,
    pub finding: Option<Diagnostic>,
}

/// How far ahead the end of a text is looked for, in bytes: beyond the longest text that a scenario may have.
const AHEAD: usize = 4 * limits::TEXT_CHARS;

/// The end of what is looked at from `from` on.
fn ahead(file: &str, from: usize) -> usize {
    let end = (from + AHEAD).min(file.len());
    (from..=end).rev().find(|at| file.is_char_boundary(*at)).unwrap_or(from)
}

/// The end of the line, as far as it is looked at.
fn line_end(file: &str, from: usize) -> usize {
    let end = ahead(file, from);
    file[from..end].find('\n').map_or(end, |at| from + at)
}

/// Reads the text that opens with `"` at `start`.
pub fn quoted(file: &str, start: usize) -> Lexed {
    let line_end = line_end(file, start);
    let Some(close) = closing_quote(file, start + 1) else {
        return unclosed(file, start, line_end);
    };
    let follower = file[close + 1..].chars().next();
    if close < line_end {
        let runs_on = follower.is_some_and(|c| c.is_alphanumeric());
        return match runs_on {
            false => closed(file, start, close, None),
            true if quotes(&file[start..line_end]) % 2 == 1 => unclosed(file, start, line_end),
            true => quote_inside(file, start, close, line_end),
        };
    }
    // It runs over lines, as a text may; but where no separator follows, its closing mark opened the next text.
    match file[close + 1..].trim_start().chars().next() {
        None | Some(',' | ')' | ']' | '}' | ':' | '/') => closed(file, start, close, None),
        Some(_) => unclosed(file, start, line_end),
    }
}

/// Whether a raw text such as `r"..."` or `r#"..."#` begins here.
pub fn is_raw(rest: &str) -> bool {
    rest[1..].trim_start_matches('#').starts_with('"')
}

/// Reads the raw text that opens with `r` at `start`.
pub fn raw(file: &str, start: usize) -> Lexed {
    let hashes = file[start + 1..].len() - file[start + 1..].trim_start_matches('#').len();
    let from = start + 1 + hashes + 1;
    let mark = format!("\"{}", "#".repeat(hashes));
    match file[from..ahead(file, from)].find(&mark) {
        Some(len) => Lexed { text: file[from..from + len].to_owned(), end: from + len + mark.len(), finding: None },
        None => {
            let end = ahead(file, from);
            Lexed { text: file[from..end].to_owned(), end, finding: Some(never_closed(Span::new(start, end))) }
        }
    }
}

/// Reads a text in quotation marks of another kind, up to the end of its line at most.
pub fn odd_quotes(file: &str, start: usize) -> Lexed {
    let open = file[start..].chars().next().unwrap_or('\'');
    let closing: &[char] = match open {
        '\'' | '‘' => &['\'', '’'],
        _ => &['”', '“', '"'],
    };
    let from = start + open.len_utf8();
    let line_end = line_end(file, from);
    let (text_end, end) = match file[from..line_end]
        .char_indices()
        .rfind(|(at, c)| closing.contains(c) && separated(&file[from + at + c.len_utf8()..line_end]))
    {
        Some((at, c)) => (from + at, from + at + c.len_utf8()),
        None => (plausible_end(file, from, line_end), plausible_end(file, from, line_end)),
    };
    let finding = Diagnostic::error("odd-quotes", Span::new(start, end), "A text stands in straight double quotes.");
    Lexed { text: file[from..text_end].to_owned(), end, finding: Some(finding.hint("Write \"...\".")) }
}

fn closed(file: &str, start: usize, close: usize, finding: Option<Diagnostic>) -> Lexed {
    let (text, bad_escape) = unescape(file, Span::new(start + 1, close));
    Lexed { text, end: close + 1, finding: finding.or(bad_escape) }
}

fn unclosed(file: &str, start: usize, line_end: usize) -> Lexed {
    let end = plausible_end(file, start + 1, line_end);
    Lexed { text: unescape(file, Span::new(start + 1, end)).0, end, finding: Some(never_closed(Span::new(start, end))) }
}

fn never_closed(span: Span) -> Diagnostic {
    Diagnostic::error("unclosed-text", span, "This text has no closing quotation mark.").hint("End it with \".")
}

/// `"He said "no" to me"`: the inner marks want a backslash.
fn quote_inside(file: &str, start: usize, inner: usize, line_end: usize) -> Lexed {
    let close = file[inner + 1..line_end]
        .char_indices()
        .map(|(at, c)| (inner + 1 + at, c))
        .find(|(at, c)| *c == '"' && separated(&file[at + 1..line_end]))
        .map_or(inner, |(at, _)| at);
    let finding = Diagnostic::error("quote-in-text", Span::new(inner, inner + 1), "This quotation mark ends the text in its middle.")
        .hint("Inside a text a quotation mark is written \\\".");
    closed(file, start, close, Some(finding))
}

/// Where a text without closing mark was probably meant to end: before the next `, name:`, else before the commas
/// and brackets at the end of its line.
fn plausible_end(file: &str, from: usize, line_end: usize) -> usize {
    let line = &file[from..line_end];
    for (comma, _) in line.match_indices(',') {
        let after = line[comma + 1..].trim_start();
        let name = after.find(|c: char| !(c.is_ascii_lowercase() || c == '_')).unwrap_or(after.len());
        if name > 0 && after[name..].starts_with(": ") {
            return from + comma;
        }
    }
    from + line.trim_end_matches(|c: char| c.is_whitespace() || ",)]}".contains(c)).len()
}

/// Whether what follows a text is what may follow one.
fn separated(after: &str) -> bool {
    after.trim_start().chars().next().is_none_or(|c| ",)]}:/".contains(c))
}

fn closing_quote(file: &str, from: usize) -> Option<usize> {
    let mut escaped = false;
    // Neither sign is part of another character, so bytes tell as much as characters, and sooner.
    for (at, byte) in file.bytes().enumerate().skip(from) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some(at),
            _ => {}
        }
    }
    None
}

fn quotes(line: &str) -> usize {
    line.matches('"').count() - line.matches("\\\"").count()
}

fn unescape(file: &str, span: Span) -> (String, Option<Diagnostic>) {
    let written = span.of(file);
    if !written.contains('\\') {
        return (written.to_owned(), None);
    }
    let mut text = String::with_capacity(written.len());
    let mut finding = None;
    let mut chars = written.char_indices();
    while let Some((at, c)) = chars.next() {
        if c != '\\' {
            text.push(c);
            continue;
        }
        match chars.next().map(|(_, c)| c) {
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            Some('r') => text.push('\r'),
            Some('0') => text.push('\0'),
            Some(same @ ('"' | '\\' | '\'')) => text.push(same),
            Some('u') => match unicode(chars.as_str()) {
                Some((c, len)) => {
                    text.push(c);
                    chars.by_ref().take(len).for_each(drop);
                }
                None => finding = finding.or(Some(bad_escape(span.start + at, 2))),
            },
            Some('x') => match chars.as_str().get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
                Some(byte) => {
                    text.push(byte.into());
                    chars.by_ref().take(2).for_each(drop);
                }
                None => finding = finding.or(Some(bad_escape(span.start + at, 2))),
            },
            other => finding = finding.or(Some(bad_escape(span.start + at, 1 + other.map_or(0, char::len_utf8)))),
        }
    }
    (text, finding)
}

/// The character that `{e9}` stands for, and how many characters to skip.
fn unicode(rest: &str) -> Option<(char, usize)> {
    let hex = rest.strip_prefix('{')?.split_once('}')?.0;
    let c = (hex.len() <= 6).then(|| u32::from_str_radix(hex, 16).ok().and_then(char::from_u32)).flatten()?;
    Some((c, hex.len() + 2))
}

fn bad_escape(at: usize, len: usize) -> Diagnostic {
    Diagnostic::error("bad-escape", Span::new(at, at + len), "After a backslash in a text comes “\"”, “\\” or “n”.")
        .hint("A backslash itself is written \\\\.")
}
