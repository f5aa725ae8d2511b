//! Builds the tree. A slip is reported once, where it is, and reading goes on after it.

use super::brackets::{Pairs, pair};
use super::token::{Token, TokenKind, tokens};
use super::tree::{Entry, Key, Kind, Node, Tree};
use crate::base::{Diagnostic, Span};
use crate::scenario::limits;

/// Reads a text. Never fails: what could not be read is in the findings, and the tree holds the rest.
pub fn parse(text: &str) -> Tree {
    if text.len() > limits::FILE_BYTES {
        let sentence = format!("The file is larger than {} kilobytes.", limits::FILE_BYTES / 1024);
        return Tree { findings: vec![Diagnostic::error("too-large", Span::default(), sentence)], ..Tree::default() };
    }
    let unread = unread(text);
    // A file in another alphabet's clothes, such as UTF-16, would only bring noise.
    if unread.is_some() && text.contains('\0') {
        return Tree { findings: unread.into_iter().collect(), ..Tree::default() };
    }
    let (tokens, mut findings) = tokens(text);
    if tokens.len() > limits::TOKENS {
        let sentence = format!("The file has more than {} words, texts and signs.", limits::TOKENS);
        return Tree { findings: vec![Diagnostic::error("too-large", Span::default(), sentence)], ..Tree::default() };
    }
    let mut pairs = pair(&tokens);
    findings.append(&mut pairs.findings);
    let mut parser = Parser { tokens: &tokens, pairs: &pairs, at: 0, depth: 0, findings };
    let root = parser.root();
    let mut findings = parser.findings;
    let broken = pairs.broken;
    // Inside a broken bracket one finding is enough.
    findings.retain(|finding| {
        let inside = |span: &Span| span.start < finding.span.start && finding.span.end <= span.end;
        is_of_brackets(finding) || !broken.iter().any(inside)
    });
    findings.extend(unread);
    findings.sort_by_key(|finding| finding.span);
    Tree { root, findings, broken }
}

/// What is told of a file that is not in UTF-8: whoever read it put U+FFFD in the place of what is no letter.
fn unread(text: &str) -> Option<Diagnostic> {
    let at = text.find(char::REPLACEMENT_CHARACTER)?;
    let span = Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8());
    let finding = Diagnostic::error("not-utf8", span, "This sign cannot be read: the file is not saved as UTF-8.");
    Some(finding.hint("Save it again as UTF-8; programs call that the encoding."))
}

fn is_of_brackets(finding: &Diagnostic) -> bool {
    matches!(finding.code, "unclosed-bracket" | "stray-bracket" | "wrong-bracket" | "too-deep")
}

struct Parser<'t> {
    tokens: &'t [Token],
    pairs: &'t Pairs,
    at: usize,
    depth: usize,
    findings: Vec<Diagnostic>,
}

/// The parts of a bracket.
#[derive(Default)]
struct Parts {
    entries: Vec<Entry>,
    items: Vec<Node>,
}

impl Parser<'_> {
    fn root(&mut self) -> Option<Node> {
        let end = self.tokens.len();
        self.skip_strays(end);
        let first = self.tokens.get(self.at)?;
        let first_span = first.span;
        if matches!(first.kind, TokenKind::Word(_)) && matches!(self.kind(self.at + 1), Some(TokenKind::Colon)) {
            self.error(
                "no-brackets",
                first_span,
                "The whole scenario stands in round brackets.",
                "Begin the file with “(” and end it with “)”.",
            );
            let parts = self.parts('(', end);
            let span = first_span.join(&self.span_before());
            return Some(Node { span, kind: Kind::Group { name: None, fields: parts.entries, items: parts.items } });
        }
        let root = self.value(end);
        self.skip_strays(end);
        if let Some(token) = self.tokens.get(self.at) {
            let hint = "A file holds one thing in brackets; a bracket before this may close too early.";
            self.error("after-the-end", token.span, "Nothing is wanted after the end of the scenario.", hint);
        }
        Some(root)
    }

    fn kind(&self, at: usize) -> Option<&TokenKind> {
        self.tokens.get(at).map(|token| &token.kind)
    }

    /// The token at hand, if it lies before `end`.
    fn token(&self, end: usize) -> Option<&Token> {
        self.tokens[..end].get(self.at)
    }

    fn span_before(&self) -> Span {
        self.at.checked_sub(1).map_or(Span::default(), |at| self.tokens[at].span)
    }

    fn error(&mut self, code: &'static str, span: Span, sentence: impl Into<String>, hint: &str) {
        self.report(Diagnostic::error(code, span, sentence).hint(hint));
    }

    fn report(&mut self, finding: Diagnostic) {
        if self.findings.len() < limits::FINDINGS {
            self.findings.push(finding);
        }
    }

    fn skip_strays(&mut self, end: usize) {
        while self.at < end && self.pairs.is_stray(self.at) {
            self.at += 1;
        }
    }

    /// The value at hand. Consumes nothing where there is none.
    fn value(&mut self, end: usize) -> Node {
        let Some(token) = self.token(end).cloned() else {
            let after = self.span_before();
            self.error("missing-value", after, "A value is missing after this.", "");
            return Node { span: after, kind: Kind::Broken };
        };
        let span = token.span;
        match token.kind {
            TokenKind::Open(_) => return self.bracket(None, end),
            TokenKind::Comma | TokenKind::Colon | TokenKind::Close(_) => {
                self.error("missing-value", span, "A value is missing before this.", "");
                return Node { span, kind: Kind::Broken };
            }
            _ => self.at += 1,
        }
        let kind = match token.kind {
            TokenKind::Text(text) => Kind::Text(text),
            TokenKind::Number(number) => Kind::Number(number),
            TokenKind::Word(word) if word == "true" => Kind::Bool(true),
            TokenKind::Word(word) if word == "false" => Kind::Bool(false),
            TokenKind::Word(word) => match self.token(end).map(|token| &token.kind) {
                Some(TokenKind::Open('(')) => return self.bracket(Some(Key { span, text: word }), end),
                _ => Kind::Word(word),
            },
            _ => Kind::Broken,
        };
        Node { span, kind }
    }

    /// The bracket that opens at hand, after its name.
    fn bracket(&mut self, name: Option<Key>, outer_end: usize) -> Node {
        let open = self.at;
        let end = self.pairs.end(open).within(outer_end);
        let opener = &self.tokens[open];
        if self.depth == limits::DEPTH {
            let sentence = format!("Brackets stand deeper than {} in one another.", limits::DEPTH);
            self.error("too-deep", opener.span, sentence, "");
            self.at = end.at + usize::from(end.closed);
            return Node { span: opener.span, kind: Kind::Broken };
        }
        let bracket = match opener.kind {
            TokenKind::Open(bracket) => bracket,
            _ => '(',
        };
        self.depth += 1;
        self.at += 1;
        let parts = self.parts(bracket, end.at);
        self.depth -= 1;
        self.at = end.at + usize::from(end.closed);
        let start = name.as_ref().map_or(opener.span, |name| name.span);
        let span = start.join(&self.span_before());
        Node { span, kind: self.shape(bracket, name, parts, opener.span) }
    }

    /// What the parts are together. A bracket of another kind than its parts call for is told, and they are kept.
    fn shape(&mut self, bracket: char, name: Option<Key>, parts: Parts, at: Span) -> Kind {
        let own_names = !parts.entries.is_empty() && parts.entries.iter().all(|entry| entry.key.is_quoted());
        match bracket {
            '(' if own_names && name.is_none() && parts.items.is_empty() => {
                self.error("wrong-brackets", at, "Your own names stand in braces.", "Write {\"name\": ...}.");
                Kind::Map(parts.entries)
            }
            '(' => Kind::Group { name, fields: parts.entries, items: parts.items },
            '[' if parts.entries.is_empty() => Kind::List(parts.items),
            '[' => {
                self.error(
                    "wrong-brackets",
                    at,
                    "A list has no names in it.",
                    "Names of the language stand in round brackets, your own in braces.",
                );
                if own_names { Kind::Map(parts.entries) } else { Kind::Group { name, fields: parts.entries, items: parts.items } }
            }
            _ => {
                if let Some(item) = parts.items.iter().find(|item| item.kind != Kind::Broken) {
                    self.error(
                        "missing-colon",
                        item.span,
                        "In braces each thing has a name before it.",
                        "Write {\"name\": ...}, or a list in [ ].",
                    );
                }
                Kind::Map(parts.entries)
            }
        }
    }

    fn parts(&mut self, bracket: char, end: usize) -> Parts {
        let mut parts = Parts::default();
        loop {
            self.skip_strays(end);
            let Some(token) = self.token(end) else { return parts };
            if token.kind == TokenKind::Comma {
                let span = token.span;
                self.report(Diagnostic::error("extra-comma", span, "There is a comma too many.").hint("Take it out.").instead(""));
                self.at += 1;
                continue;
            }
            let before = self.at;
            self.part(bracket, end, &mut parts);
            self.separator(end);
            // Whatever stands here, reading goes on.
            self.at = self.at.max(before + 1);
        }
    }

    fn part(&mut self, bracket: char, end: usize, parts: &mut Parts) {
        let named = self.at + 1 < end && self.tokens[self.at + 1].kind == TokenKind::Colon;
        let token = &self.tokens[self.at];
        let forgotten = bracket != '[' && self.is_value_after(self.at, end);
        let key = match &token.kind {
            TokenKind::Word(text) if forgotten => {
                let (span, text) = (token.span, text.clone());
                self.error("missing-colon", span, format!("A “:” is missing after “{text}”."), "");
                self.at += 1;
                let value = self.value(end);
                return parts.entries.push(Entry { key: Key { span, text }, value });
            }
            TokenKind::Text(text) | TokenKind::Word(text) | TokenKind::Number(text) if named => {
                Key { span: token.span, text: text.clone() }
            }
            TokenKind::Colon => {
                self.error("missing-name", token.span, "A name is missing before this.", "");
                self.at += 1;
                let value = self.value(end);
                return parts.items.push(Node { span: value.span, kind: Kind::Broken });
            }
            _ => {
                let value = self.value(end);
                return parts.items.push(value);
            }
        };
        self.at += 2;
        let value = self.value(end);
        parts.entries.push(Entry { key, value });
    }

    /// Whether the word at `at` is followed, on its line, by a value with nothing between them.
    fn is_value_after(&self, at: usize, end: usize) -> bool {
        let Some(next) = self.tokens[..end].get(at + 1) else { return false };
        let is_value = match next.kind {
            TokenKind::Text(_) | TokenKind::Number(_) | TokenKind::Word(_) | TokenKind::Open('[' | '{') => true,
            TokenKind::Open(_) | TokenKind::Close(_) | TokenKind::Comma | TokenKind::Colon => false,
        };
        is_value && next.line == self.tokens[at].line && self.kind(at + 2) != Some(&TokenKind::Colon)
    }

    /// A comma, or the end of the bracket; where neither stands, a comma is missing.
    fn separator(&mut self, end: usize) {
        self.skip_strays(end);
        let Some(token) = self.token(end) else { return };
        if token.kind == TokenKind::Comma {
            self.at += 1;
            return;
        }
        if token.kind == TokenKind::Colon {
            let span = token.span;
            self.error("stray-sign", span, "“:” stands only between a name and its value.", "");
            self.at += 1;
            return;
        }
        let before = self.span_before();
        let unclosed_before = self.pairs.broken.iter().any(|span| span.end == before.end);
        if !unclosed_before {
            let place = Span::new(before.end, before.end);
            let finding = Diagnostic::error("missing-comma", place, "A comma is missing here.");
            self.report(finding.hint("Things in brackets are separated by commas.").instead(","));
        }
    }
}

impl Key {
    /// Whether it stands in quotation marks (then its place is longer than itself).
    fn is_quoted(&self) -> bool {
        self.span.len() > self.text.len()
    }
}
