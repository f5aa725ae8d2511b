//! Cuts a text into tokens. Comments and blanks fall away; what is no token at all is reported once and skipped.

use super::text;
use crate::base::{Diagnostic, Span};
use crate::scenario::limits;

/// One token and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: TokenKind,
    /// Its line, from 0.
    pub line: usize,
    /// How far its line is indented, in characters.
    pub indent: usize,
    /// Whether it is the first of its line.
    pub first: bool,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TokenKind {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    /// `,`, or `;` in its stead.
    Comma,
    /// `:`, or `=` in its stead.
    Colon,
    /// A text, its escapes resolved.
    Text(String),
    /// A number as it is written.
    Number(String),
    /// A bare name.
    Word(String),
}

/// The tokens of a text, and what is wrong with its letters.
pub fn tokens(text: &str) -> (Vec<Token>, Vec<Diagnostic>) {
    // About as many as a scenario of this length has.
    let tokens = Vec::with_capacity((text.len() / 8).min(limits::TOKENS));
    let mut lexer = Lexer { text, at: 0, line: 0, line_start: 0, tokens, findings: Vec::new() };
    lexer.run();
    (lexer.tokens, lexer.findings)
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    line_start: usize,
    tokens: Vec<Token>,
    findings: Vec<Diagnostic>,
}

impl Lexer<'_> {
    fn run(&mut self) {
        if self.text.starts_with('\u{feff}') {
            self.at = '\u{feff}'.len_utf8();
        }
        while let Some(c) = self.peek() {
            // Whoever asks sees by their number that there are too many.
            if self.tokens.len() > limits::TOKENS {
                return;
            }
            self.step(c);
            self.findings.truncate(limits::FINDINGS);
        }
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn step(&mut self, c: char) {
        match c {
            '\n' => {
                self.at += 1;
                self.line += 1;
                self.line_start = self.at;
            }
            ' ' => self.at += self.rest().bytes().take_while(|byte| *byte == b' ').count(),
            _ if c.is_whitespace() => self.at += c.len_utf8(),
            '/' if self.rest().starts_with("//") => self.at += self.rest().find('\n').unwrap_or(self.rest().len()),
            '/' if self.rest().starts_with("/*") => self.block_comment(),
            '#' if self.rest().starts_with("#![") => self.at += self.rest().find(']').map_or(self.rest().len(), |end| end + 1),
            '(' | '[' | '{' => self.push(c.len_utf8(), TokenKind::Open(c)),
            ')' | ']' | '}' => self.push(c.len_utf8(), TokenKind::Close(c)),
            ',' => self.push(1, TokenKind::Comma),
            ':' => self.push(1, TokenKind::Colon),
            '"' => self.lex_text(text::quoted),
            '“' | '”' | '\'' | '‘' => self.lex_text(text::odd_quotes),
            'r' if text::is_raw(self.rest()) => self.lex_text(text::raw),
            '=' => self.instead(TokenKind::Colon, "equals-sign", "A name is followed by “:”, not by “=”."),
            ';' => self.instead(TokenKind::Comma, "semicolon", "Things are separated by “,”, not by “;”."),
            _ if is_number_start(self.rest()) => self.number(),
            _ if c.is_alphabetic() || c == '_' => self.word(),
            _ => self.stray(),
        }
    }

    fn push(&mut self, len: usize, kind: TokenKind) {
        let span = Span::new(self.at, self.at + len);
        let first = self.tokens.last().is_none_or(|token| token.line != self.line);
        let indent = match self.tokens.last() {
            Some(token) if !first => token.indent,
            _ => self.text[self.line_start..self.at].chars().count(),
        };
        self.tokens.push(Token { span, kind, line: self.line, indent, first });
        self.at += len;
    }

    fn instead(&mut self, kind: TokenKind, code: &'static str, sentence: &str) {
        let meant = if kind == TokenKind::Colon { ":" } else { "," };
        self.findings.push(Diagnostic::error(code, Span::new(self.at, self.at + 1), sentence).instead(meant));
        self.push(1, kind);
    }

    /// Block comments nest, as they do in RON.
    fn block_comment(&mut self) {
        let start = self.at;
        let mut depth = 0_usize;
        while self.at < self.text.len() {
            if self.rest().starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if self.rest().starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else {
                let c = self.peek().unwrap_or(' ');
                self.at += c.len_utf8();
                if c == '\n' {
                    self.line += 1;
                    self.line_start = self.at;
                }
            }
        }
        let finding = Diagnostic::error("unclosed-comment", Span::new(start, start + 2), "This comment is never closed.");
        self.findings.push(finding.hint("Close it with “*/”."));
    }

    fn lex_text(&mut self, read: fn(&str, usize) -> text::Lexed) {
        let lexed = read(self.text, self.at);
        self.findings.extend(lexed.finding);
        let from = self.at;
        self.push(lexed.end - from, TokenKind::Text(lexed.text));
        // A text may run over several lines; what follows on its last line is not first there.
        let breaks = self.text[from..lexed.end].matches('\n').count();
        if let Some(last) = self.text[from..lexed.end].rfind('\n') {
            self.line += breaks;
            self.line_start = from + last + 1;
            if let Some(token) = self.tokens.last_mut() {
                token.line = self.line;
            }
        }
    }

    fn number(&mut self) {
        let rest = self.rest();
        let len = rest
            .char_indices()
            .skip(1)
            .find(|(_, c)| !(c.is_alphanumeric() || matches!(c, '.' | '_' | '%')))
            .map_or(rest.len(), |(at, _)| at);
        self.push(len, TokenKind::Number(self.text[self.at..self.at + len].to_owned()));
    }

    fn word(&mut self) {
        let rest = self.rest();
        let len = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-'))).unwrap_or(rest.len());
        let word = rest[..len].to_owned();
        if word.contains('-') {
            let finding = Diagnostic::error("dash-in-word", Span::new(self.at, self.at + len), format!("“{word}” needs quotation marks."));
            self.findings.push(finding.hint(format!("A name with “-” in it is written \"{word}\".")).instead(format!("\"{word}\"")));
        }
        self.push(len, TokenKind::Word(word));
    }

    fn stray(&mut self) {
        let known = |c: char| c.is_whitespace() || c.is_alphanumeric() || "()[]{},:\"_=;'“”‘/".contains(c);
        let first = self.peek().map_or(1, char::len_utf8);
        let len = self.rest()[first..].find(known).map_or(self.rest().len(), |more| first + more);
        let found: String = self.rest().chars().take(limits::QUOTE_CHARS.min(len)).take_while(|c| !c.is_whitespace()).collect();
        let span = Span::new(self.at, self.at + len);
        let finding = Diagnostic::error("stray-sign", span, format!("“{}” means nothing here.", found.escape_debug()));
        self.findings.push(finding.hint("Take it out, or put quotation marks around the text that it belongs to."));
        self.at += len;
    }
}

fn is_number_start(rest: &str) -> bool {
    let unsigned = rest.strip_prefix(['-', '+']).unwrap_or(rest);
    unsigned.starts_with(|c: char| c.is_ascii_digit())
}
