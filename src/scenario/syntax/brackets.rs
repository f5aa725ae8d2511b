//! Pairs brackets. Where they do not pair, the indentation tells which one was probably forgotten: people indent
//! what they mean, and a bracket that closes at the depth of its line closes what was opened at that depth.

use super::token::{Token, TokenKind};
use crate::base::{Diagnostic, Span};
use crate::scenario::limits;

/// Broken brackets that are told; in a text with more of them, more would help nobody.
const FAULTS: usize = 50;

/// Which bracket closes which.
#[derive(Debug, Default)]
pub struct Pairs {
    /// For each opening bracket's token: where its content ends.
    ends: Vec<Option<End>>,
    /// Closing brackets that close nothing.
    strays: Vec<usize>,
    pub findings: Vec<Diagnostic>,
    /// Stretches whose bracket is broken.
    pub broken: Vec<Span>,
}

/// Where the content of a bracket ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// The token after the content.
    pub at: usize,
    /// Whether that token is the closing bracket; else none was there.
    pub closed: bool,
}

impl End {
    /// The same, but not after the end of the bracket around it.
    pub fn within(self, outer_end: usize) -> Self {
        if self.at < outer_end { self } else { End { at: outer_end, closed: false } }
    }
}

impl Pairs {
    /// Where the bracket that opens at token `open` ends.
    pub fn end(&self, open: usize) -> End {
        self.ends[open].unwrap_or(End { at: self.ends.len(), closed: false })
    }

    /// Whether the closing bracket at token `at` closes nothing.
    pub fn is_stray(&self, at: usize) -> bool {
        self.strays.binary_search(&at).is_ok()
    }
}

/// Pairs the brackets of `tokens`.
pub fn pair(tokens: &[Token]) -> Pairs {
    plainly(tokens).unwrap_or_else(|| Pairing::new(tokens).by_indentation())
}

/// The pairs of a text in which every bracket has its partner, however it is indented.
fn plainly(tokens: &[Token]) -> Option<Pairs> {
    let mut pairs = Pairs { ends: vec![None; tokens.len()], ..Pairs::default() };
    let mut open: Vec<usize> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            TokenKind::Open(_) => open.push(at),
            TokenKind::Close(close) => {
                let from = open.pop().filter(|from| partner(&tokens[*from]) == Some(close))?;
                pairs.ends[from] = Some(End { at, closed: true });
            }
            _ => {}
        }
    }
    open.is_empty().then_some(pairs)
}

fn partner(open: &Token) -> Option<char> {
    match open.kind {
        TokenKind::Open('(') => Some(')'),
        TokenKind::Open('[') => Some(']'),
        TokenKind::Open('{') => Some('}'),
        _ => None,
    }
}

struct Pairing<'t> {
    tokens: &'t [Token],
    open: Vec<usize>,
    pairs: Pairs,
}

impl<'t> Pairing<'t> {
    fn new(tokens: &'t [Token]) -> Self {
        Self { tokens, open: Vec::new(), pairs: Pairs { ends: vec![None; tokens.len()], ..Pairs::default() } }
    }

    fn by_indentation(mut self) -> Pairs {
        for (at, token) in self.tokens.iter().enumerate() {
            match token.kind {
                TokenKind::Open(_) => self.open.push(at),
                TokenKind::Close(close) => self.close(at, close),
                _ => {}
            }
        }
        self.leave_unclosed(0, self.tokens.len());
        self.pairs
    }

    fn close(&mut self, at: usize, close: char) {
        let token = &self.tokens[at];
        let same_kind = |open: &&usize| partner(&self.tokens[**open]) == Some(close);
        let fits = |open: &&usize| {
            let opener = &self.tokens[**open];
            same_kind(open) && (opener.line == token.line || token.first && opener.indent == token.indent)
        };
        let mistyped = !self.open.last().is_some_and(|open| same_kind(&open)) && self.has_another_after(at, close);
        let found = self.open.iter().rev().take(limits::DEPTH).find(fits).or(self.open.last().filter(same_kind));
        if let Some(found) = found.filter(|_| !mistyped) {
            let depth = self.open.iter().rposition(|open| open == found).unwrap_or(0);
            self.leave_unclosed(depth + 1, at);
            if let Some(open) = self.open.pop() {
                self.pairs.ends[open] = Some(End { at, closed: true });
            }
            return;
        }
        // A closing bracket of the wrong kind where another was wanted, or one that closes nothing at all.
        let meant =
            self.open.last().copied().filter(|open| self.tokens[*open].line == token.line || self.tokens[*open].indent == token.indent);
        match meant {
            Some(open) => {
                self.open.pop();
                self.pairs.ends[open] = Some(End { at, closed: true });
                self.wrong_kind(open, at, close);
            }
            None => {
                self.pairs.strays.push(at);
                let finding = Diagnostic::error("stray-bracket", token.span, format!("This “{close}” closes nothing."));
                self.tell(token.span, finding.hint("Take it out, or add the bracket that it should close."));
            }
        }
    }

    /// Whether the rest of the line closes one more bracket of this kind than it opens: then this one was mistyped.
    fn has_another_after(&self, at: usize, close: char) -> bool {
        let line = self.tokens[at].line;
        let mut depth = 0_usize;
        for token in self.tokens[at + 1..].iter().take_while(|token| token.line == line).take(limits::DEPTH) {
            match token.kind {
                TokenKind::Open(_) => depth += 1,
                TokenKind::Close(found) if depth == 0 => return found == close,
                TokenKind::Close(_) => depth -= 1,
                _ => {}
            }
        }
        false
    }

    fn wrong_kind(&mut self, open: usize, at: usize, close: char) {
        let (opener, closer) = (&self.tokens[open], &self.tokens[at]);
        let wanted = partner(opener).unwrap_or(close);
        let finding = Diagnostic::error("wrong-bracket", closer.span, format!("“{close}” stands where “{wanted}” is wanted."));
        self.tell(opener.span.join(&closer.span), finding.label(opener.span, "opened here").instead(wanted));
    }

    fn tell(&mut self, broken: Span, finding: Diagnostic) {
        if self.pairs.broken.len() < FAULTS {
            self.pairs.broken.push(broken);
            self.pairs.findings.push(finding);
        }
    }

    /// Ends the brackets above `depth`, for which there is no partner before token `until`. The outermost is the one
    /// that is told.
    fn leave_unclosed(&mut self, depth: usize, until: usize) {
        let Some(&culprit) = self.open.get(depth) else { return };
        let mut until = until;
        for &open in &self.open[depth..] {
            if self.pairs.broken.len() < FAULTS && open - culprit < limits::DEPTH {
                until = self.likely_end(open, until);
            }
            self.pairs.ends[open] = Some(End { at: until.max(open + 1), closed: false });
        }
        let opener = &self.tokens[culprit];
        let end = self.pairs.end(culprit).at;
        let last = self.tokens[..end].last().map_or(opener.span, |token| token.span);
        let broken = opener.span.join(&last);
        let wanted = partner(opener).unwrap_or(')');
        let open = match opener.kind {
            TokenKind::Open(open) => open,
            _ => '(',
        };
        let finding = Diagnostic::error("unclosed-bracket", opener.span, format!("This “{open}” is never closed."));
        self.tell(broken, finding.hint(format!("Add “{wanted}” where it should end.")));
        self.open.truncate(depth);
    }

    /// An unclosed bracket ends, at the latest at `until`, before the first line that is indented no further than its own.
    fn likely_end(&self, open: usize, until: usize) -> usize {
        let opener = &self.tokens[open];
        let mut at = open + 1;
        while at < until {
            let token = &self.tokens[at];
            if token.first && token.line > opener.line && token.indent <= opener.indent {
                return at;
            }
            at = match self.pairs.ends[at] {
                Some(end) if end.closed && matches!(token.kind, TokenKind::Open(_)) => end.at + 1,
                _ => at + 1,
            };
        }
        until
    }
}
