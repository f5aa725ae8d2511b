//! Single values: texts, numbers, words of the language.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use strum::IntoEnumIterator;

use super::Reader;
use crate::base::{Diagnostic, Span};
use crate::scenario::limits;
use crate::scenario::syntax::{Key, Kind, Node};

impl Reader<'_> {
    /// A text.
    pub fn text(&mut self, node: &Node) -> Option<String> {
        let Kind::Text(text) = &node.kind else {
            self.wrong(node, "a text in quotation marks");
            return None;
        };
        let count = text.chars().count();
        if count > limits::TEXT_CHARS {
            let sentence = format!("This text has {count} characters; {} is the most.", limits::TEXT_CHARS);
            self.report(Diagnostic::error("too-long", node.span, sentence).hint("Say it in fewer words, or in several lines."));
        }
        if text.chars().any(|c| c.is_control() && c != '\n') {
            self.report(
                Diagnostic::error("control-sign", node.span, "There are signs in this text that cannot be shown.")
                    .hint("Write it again by hand."),
            );
        }
        Some(text.clone())
    }

    /// Reads a text into `into`.
    pub fn text_into(&mut self, node: &Node, into: &mut String) {
        if let Some(text) = self.text(node) {
            *into = text;
        }
    }

    /// `true` or `false`.
    pub fn flag_into(&mut self, node: &Node, into: &mut bool) {
        match node.kind {
            Kind::Bool(yes) => *into = yes,
            _ => self.wrong(node, "true or false"),
        }
    }

    /// A whole number in a range.
    pub fn number(&mut self, node: &Node, range: RangeInclusive<i64>) -> Option<i64> {
        let (low, high) = (range.start(), range.end());
        let Kind::Number(written) = &node.kind else {
            self.wrong(node, &format!("a number from {low} to {high}"));
            return None;
        };
        let digits = written.replace('_', "");
        match digits.strip_prefix('+').unwrap_or(&digits).parse::<i64>() {
            Ok(number) if range.contains(&number) => Some(number),
            Ok(_) => {
                self.report(Diagnostic::error("out-of-range", node.span, format!("{} is not from {low} to {high}.", self.quote(written))));
                None
            }
            Err(_) => {
                let finding = Diagnostic::error(
                    "wrong-type",
                    node.span,
                    format!("Wanted a number from {low} to {high}, found “{}”.", self.quote(written)),
                );
                self.report(finding.hint("A number is written in digits alone; a time stands in quotation marks."));
                None
            }
        }
    }

    /// Reads a whole number in a range into `into`.
    pub fn number_into<N: TryFrom<i64>>(&mut self, node: &Node, range: RangeInclusive<i64>, into: &mut N) {
        if let Some(number) = self.number(node, range).and_then(|number| N::try_from(number).ok()) {
            *into = number;
        }
    }

    /// A word of the language, such as a signal.
    pub fn word<W: FromStr + IntoEnumIterator + Display>(&mut self, node: &Node, what: &str) -> Option<W> {
        match &node.kind {
            Kind::Word(word) => self.known_word(word, node.span, what),
            Kind::Text(word) if word.parse::<W>().is_ok() => {
                let finding = Diagnostic::error("quoted-word", node.span, format!("“{word}” is a word of the language and stands bare."));
                self.report(finding.hint("Take the quotation marks off.").instead(word.as_str()));
                word.parse().ok()
            }
            _ => {
                self.wrong(node, &format!("the word for {what}"));
                None
            }
        }
    }

    /// Reads a word of the language into `into`.
    pub fn word_into<W: FromStr + IntoEnumIterator + Display>(&mut self, node: &Node, what: &str, into: &mut W) {
        if let Some(word) = self.word(node, what) {
            *into = word;
        }
    }

    /// A word of the language that stands as a key; in quotation marks it does no harm there.
    pub fn key_word<W: FromStr + IntoEnumIterator + Display>(&mut self, key: &Key, what: &str) -> Option<W> {
        self.known_word(&key.text, key.span, what)
    }

    fn known_word<W: FromStr + IntoEnumIterator + Display>(&mut self, word: &str, span: Span, what: &str) -> Option<W> {
        let found = word.parse().ok();
        if found.is_none() {
            let known: Vec<String> = W::iter().map(|word| word.to_string()).collect();
            let mut finding = Diagnostic::error("unknown-word", span, format!("“{}” is not {what}.", self.quote(word)));
            let near = self.near(word, known.iter().map(String::as_str));
            finding.instead = near.map(str::to_owned);
            let hint = match near {
                Some(near) => format!("Did you mean “{near}”?"),
                None if known.len() <= 20 => format!("It can be {}.", known.join(", ")),
                None => String::new(),
            };
            self.report(finding.hint(hint));
        }
        found
    }

    /// Reads an id of the author's into `into`.
    pub fn own_id_into(&mut self, node: &Node, into: &mut String) {
        if let Some(id) = self.name(node, "this") {
            self.own_name(&Key { span: node.span, text: id.clone() });
            *into = id;
        }
    }

    /// A recording: a path inside the scenario's folder.
    pub fn recording(&mut self, node: &Node) -> Option<String> {
        let path = self.text(node)?;
        let outside = path.is_empty()
            || path.starts_with('/')
            || path.contains(['\\', ':'])
            || path.split('/').any(|part| matches!(part, ".." | "." | ""));
        if outside {
            let finding = Diagnostic::error("bad-path", node.span, format!("“{}” is no file in the scenario's folder.", self.quote(&path)));
            self.report(finding.hint("Write a name such as \"arrival-1.ogg\", or \"sounds/arrival-1.ogg\"."));
            return None;
        }
        Some(path)
    }
}
