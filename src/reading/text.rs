//! A reply made ready for reading: folded words with their places in the original, and sentences.

use unicode_segmentation::UnicodeSegmentation;

use super::english;
use super::sentence::{self, Form, Quoting};
use crate::base::Span;

/// Longer texts are cut here, in bytes.
pub const LONGEST: usize = 8 * 1024;

/// A folded word or mark of punctuation.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// Where it stands in the folded text.
    pub folded: Span,
    /// What it was made from in the original.
    pub span: Span,
    /// Whether it is a word or a number; else a mark.
    pub is_word: bool,
}

/// A sentence: a run of tokens.
#[derive(Debug, Clone, Copy)]
pub struct Sentence {
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub end: usize,
    /// What it is.
    pub form: Form,
    /// Whether it gives another person's words ("my colleague told you: ...").
    pub reported: bool,
}

/// A reply made ready.
#[derive(Debug)]
pub struct Text<'t> {
    /// As it was typed.
    pub original: &'t str,
    /// Folded: lower case, contractions spelled out, words and marks one space apart, a space at both ends.
    pub folded: String,
    /// Its words and marks.
    pub tokens: Vec<Token>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
}

impl<'t> Text<'t> {
    /// Prepares a text; what lies beyond [`LONGEST`] is left out.
    pub fn new(original: &'t str) -> Self {
        let original = &original[..original.floor_char_boundary(LONGEST)];
        let mut text = Self { original, folded: String::with_capacity(original.len() + 32), tokens: Vec::new(), sentences: Vec::new() };
        text.folded.push(' ');
        text.fold();
        text.split_sentences();
        text
    }

    /// The folded form of a token.
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| token.folded.of(&self.folded))
    }

    /// How many words it has, as it was typed.
    pub fn words(&self) -> u32 {
        let mut words = 0;
        let mut before = usize::MAX;
        for token in self.tokens.iter().filter(|token| token.is_word) {
            words += u32::from(token.span.start != before);
            before = token.span.start;
        }
        words
    }

    /// The token at a place of the folded text, or the next one.
    pub fn token_at(&self, folded: usize) -> usize {
        self.tokens.partition_point(|token| token.folded.end <= folded)
    }

    /// The sentence of a token.
    pub fn sentence_of(&self, token: usize) -> Sentence {
        let at = self.sentences.partition_point(|sentence| sentence.end <= token);
        self.sentences.get(at).copied().unwrap_or(Sentence { first: 0, end: self.tokens.len(), form: Form::Statement, reported: false })
    }

    /// The words of a sentence in folded form, with a space at both ends.
    pub fn sentence_text(&self, sentence: Sentence) -> &str {
        self.between(sentence.first, sentence.end)
    }

    /// The folded text of some tokens, with a space at both ends.
    pub fn between(&self, first: usize, end: usize) -> &str {
        if first >= end || end > self.tokens.len() {
            return "";
        }
        &self.folded[self.tokens[first].folded.start - 1..self.tokens[end - 1].folded.end + 1]
    }

    /// The stems of those of some tokens that are words and carry something.
    pub fn carrying(&self, first: usize, end: usize) -> impl Iterator<Item = String> {
        let carries = |at: &usize| self.tokens[*at].is_word && !english::is_filler(self.word(*at));
        (first..end).filter(carries).map(|at| english::stem(self.word(at)))
    }

    /// Where some tokens stand in the original.
    pub fn span(&self, first: usize, end: usize) -> Span {
        if first >= end || end > self.tokens.len() {
            return Span::default();
        }
        self.tokens[first].span.join(&self.tokens[end - 1].span)
    }

    /// Where a stretch of the folded text stands in the original, without marks at its ends.
    pub fn original_span(&self, folded: Span) -> Span {
        let (mut first, mut end) = (self.token_at(folded.start), self.token_at(folded.end.saturating_sub(1)) + 1);
        end = end.min(self.tokens.len());
        while first + 1 < end && !self.tokens[first].is_word {
            first += 1;
        }
        while end > first + 1 && !self.tokens[end - 1].is_word {
            end -= 1;
        }
        self.span(first, end)
    }

    fn push(&mut self, folded: &str, span: Span, is_word: bool) {
        let start = self.folded.len();
        self.folded.push_str(folded);
        self.tokens.push(Token { folded: Span::new(start, self.folded.len()), span, is_word });
        self.folded.push(' ');
    }

    fn fold(&mut self) {
        let original = self.original;
        let mut pieces = original.split_word_bound_indices().peekable();
        while let Some((start, piece)) = pieces.next() {
            let mut end = start + piece.len();
            let first = piece.chars().next().unwrap_or(' ');
            if first.is_whitespace() {
                if piece.contains('\n') && self.tokens.last().is_some_and(|token| token.is_word) {
                    self.push(".", Span::new(start, start), false);
                }
                continue;
            }
            if !first.is_alphanumeric() {
                self.fold_mark(first, Span::new(start, end));
                continue;
            }
            // "12:30" and "2.30" are one; so is "o'clock", which the library keeps together already.
            if piece.bytes().all(|byte| byte.is_ascii_digit())
                && let Some(minutes) = clock_tail(&original[end..])
            {
                end += minutes;
                while pieces.peek().is_some_and(|(next, _)| *next < end) {
                    pieces.next();
                }
            }
            self.fold_word(&original[start..end], Span::new(start, end));
        }
    }

    fn fold_word(&mut self, piece: &str, span: Span) {
        let lower = piece.to_lowercase().replace(['’', '‘', '`'], "'");
        let digits = lower.bytes().take_while(u8::is_ascii_digit).count();
        // "10am", "24h", "30mins" are two words.
        if digits > 0 && digits < lower.len() && lower[digits..].bytes().all(|byte| byte.is_ascii_alphabetic()) {
            let (number, unit) = lower.split_at(digits);
            if let Some(unit) = glued_unit(unit) {
                self.push(number, Span::new(span.start, span.start + digits), true);
                self.push(unit, Span::new(span.start + digits, span.end), true);
                return;
            }
        }
        let meant = english::put_right(&lower).unwrap_or(&lower);
        match english::canonical(meant) {
            Some(words) => words.split(' ').for_each(|word| self.push(word, span, true)),
            None => self.push(meant, span, true),
        }
    }

    fn fold_mark(&mut self, mark: char, span: Span) {
        let before_is_word = self.tokens.last().is_some_and(|token| token.is_word && token.span.end == span.start);
        let after = self.original[span.end..].chars().next().unwrap_or(' ');
        match mark {
            // A hyphen inside a word parts it; between numbers it is a range.
            '-' | '–' | '—' if before_is_word && after.is_alphanumeric() && mark != '—' => {
                if after.is_ascii_digit() && self.original[..span.start].ends_with(|c: char| c.is_ascii_digit()) {
                    self.push("to", span, true);
                }
            }
            '-' | '–' | '—' => self.push(",", span, false),
            '’' | '‘' | '\'' | '`' => {}
            '“' | '”' | '"' | '«' | '»' => self.push("\"", span, false),
            '…' => self.push(".", span, false),
            '&' => self.push("and", span, true),
            _ => {
                let piece = &self.original[span.start..span.end];
                self.push(piece, span, false);
            }
        }
    }

    fn split_sentences(&mut self) {
        let (mut first, mut quoting) = (0, Quoting::No);
        for at in 0..self.tokens.len() {
            let ends = matches!(self.word(at), "." | "!" | "?" | ";");
            // Several closing marks belong to one sentence.
            let goes_on = matches!(self.word(at + 1), "." | "!" | "?");
            if (ends && !goes_on) || at + 1 == self.tokens.len() {
                let words = self.between(first, at + 1);
                let form = sentence::form(words);
                let (reported, goes_on) = sentence::reported(words, quoting);
                self.sentences.push(Sentence { first, end: at + 1, form, reported });
                (first, quoting) = (at + 1, goes_on);
            }
        }
    }
}

/// How long the rest of a clock time or decimal is: ":30" or ".5" after a number.
fn clock_tail(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix([':', '.'])?;
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits).then_some(1 + digits)
}

fn glued_unit(unit: &str) -> Option<&'static str> {
    Some(match unit {
        "am" => "am",
        "pm" => "pm",
        "h" | "hr" | "hrs" | "hour" | "hours" => "hours",
        "m" | "min" | "mins" | "minutes" => "minutes",
        "s" | "sec" | "secs" => "seconds",
        "d" | "days" | "day" => "days",
        "k" => "thousand",
        _ => return None,
    })
}
