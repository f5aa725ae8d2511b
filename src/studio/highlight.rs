//! What each stretch of a text is, for its colour. Works on any text, however broken.

use crate::base::Span;
use crate::principles::{Principle, Signal};
use crate::scenario::syntax::{Token, TokenKind, tokens};

/// What a stretch of the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// The name of a field.
    Field,
    /// A name that the author gave or means: the key of a map.
    Name,
    /// A text.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// A signal.
    Signal,
    /// A principle.
    Principle,
    /// Another bare word, such as a condition's name.
    Word,
    /// A bracket, comma or colon.
    Sign,
    /// A comment.
    Comment,
    /// What cannot be read.
    Stray,
}

/// The classes of a text by their places, in order. Blanks between them have none.
pub fn highlight(text: &str) -> Vec<(Span, Class)> {
    let (tokens, _) = tokens(text);
    let mut classes = Vec::with_capacity(tokens.len());
    let mut at = 0;
    for (place, token) in tokens.iter().enumerate() {
        between(text, Span::new(at, token.span.start.max(at)), &mut classes);
        classes.push((token.span, class(token, tokens.get(place + 1))));
        at = token.span.end;
    }
    between(text, Span::new(at, text.len()), &mut classes);
    classes
}

fn class(token: &Token, next: Option<&Token>) -> Class {
    let named = next.is_some_and(|next| next.kind == TokenKind::Colon);
    match &token.kind {
        TokenKind::Open(_) | TokenKind::Close(_) | TokenKind::Comma | TokenKind::Colon => Class::Sign,
        TokenKind::Text(_) if named => Class::Name,
        TokenKind::Text(_) => Class::Text,
        TokenKind::Number(_) => Class::Number,
        TokenKind::Word(word) if word.parse::<Principle>().is_ok() => Class::Principle,
        TokenKind::Word(_) if named => Class::Field,
        TokenKind::Word(word) if word == "true" || word == "false" => Class::Flag,
        TokenKind::Word(word) if word.parse::<Signal>().is_ok() => Class::Signal,
        TokenKind::Word(_) => Class::Word,
    }
}

/// Comments, and what is no token at all, between two tokens.
fn between(text: &str, gap: Span, classes: &mut Vec<(Span, Class)>) {
    let mut at = gap.start;
    while at < gap.end {
        let rest = &text[at..gap.end];
        let blank = rest.len() - rest.trim_start().len();
        if blank > 0 {
            at += blank;
            continue;
        }
        let (len, class) = if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), Class::Comment)
        } else if rest.starts_with("/*") {
            (block_comment(rest), Class::Comment)
        } else {
            (rest.find(char::is_whitespace).unwrap_or(rest.len()), Class::Stray)
        };
        classes.push((Span::new(at, at + len), class));
        at += len;
    }
}

/// The length of the block comment that `rest` begins with. They nest.
pub(super) fn block_comment(rest: &str) -> usize {
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(sign) = rest[at..].find(['/', '*']) {
        at += sign;
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth = depth.saturating_sub(1);
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, Class)]) {
        let found: Vec<(&str, Class)> = highlight(text).into_iter().map(|(span, class)| (span.of(text), class)).collect();
        let told: Vec<(&str, Class)> = found.into_iter().filter(|(_, class)| *class != Class::Sign).collect();
        assert_eq!(told, expected, "{text}");
    }

    #[test]
    fn each_stretch_has_its_class() {
        check(
            "(title: \"A\", minutes: 8)",
            &[("title", Class::Field), ("\"A\"", Class::Text), ("minutes", Class::Field), ("8", Class::Number)],
        );
        check(
            "{\"a\": (when: not(shows(empathy)))}",
            &[("\"a\"", Class::Name), ("when", Class::Field), ("not", Class::Word), ("shows", Class::Word), ("empathy", Class::Signal)],
        );
        check(
            "{keep_cool: 1} // why\n/* a /* b */ c */ true",
            &[
                ("keep_cool", Class::Principle),
                ("1", Class::Number),
                ("// why", Class::Comment),
                ("/* a /* b */ c */", Class::Comment),
                ("true", Class::Flag),
            ],
        );
    }

    #[test]
    fn broken_texts_are_shown_too() {
        check(
            "(title: \"A\n ?? /* open",
            &[("title", Class::Field), ("\"A", Class::Text), ("??", Class::Stray), ("/* open", Class::Comment)],
        );
        check("", &[]);
        check("// é", &[("// é", Class::Comment)]);
    }

    #[test]
    fn the_shipped_scenarios_are_covered_but_for_blanks() {
        for text in [include_str!("../../scenarios/device-restore.ron"), include_str!("../../scenarios/crm-crash.ron")] {
            let mut at = 0;
            for (span, class) in highlight(text) {
                assert!(span.start >= at && text[at..span.start].trim().is_empty() && class != Class::Stray);
                at = span.end;
            }
            assert!(text[at..].trim().is_empty());
        }
    }
}
