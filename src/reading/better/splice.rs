//! Changing a stretch of a text so that what is around it still reads well: spaces, commas, capitals.

use crate::base::{Span, capital as capitalised};

/// A reply under change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its words now.
    pub text: String,
    /// Whether something of what is so was put in.
    pub grounded: bool,
    /// Whether a clause or sentence was left out.
    pub shortened: bool,
}

impl Draft {
    /// A reply as it is.
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), grounded: false, shortened: false }
    }

    /// The reply with other words under a span; none where nothing worth saying is left.
    pub fn with(&self, span: Span, put: &str, grounded: bool) -> Option<Self> {
        let text = splice(&self.text, span, put);
        let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        (words >= LEAST_WORDS && text != self.text).then_some(Self { text, grounded: self.grounded || grounded, shortened: self.shortened })
    }

    /// The reply without a part of a sentence.
    pub fn without(&self, part: Span) -> Option<Self> {
        Some(Self { shortened: true, ..self.with(part, "", false)? })
    }
}

/// How many words go and come between two texts.
pub fn words_changed(before: &str, after: &str) -> usize {
    let (before, after) = (words(before), words(after));
    before.len() + after.len() - 2 * common(&before, &after)
}

/// Fewer words than these are no reply.
const LEAST_WORDS: usize = 2;

/// The text with `put` in the place of a span, tidied at the seams.
fn splice(text: &str, span: Span, put: &str) -> String {
    let (before, gone, mut after) = (&text[..span.start], span.of(text), &text[span.end..]);
    let mut out = before.to_owned();
    if put.is_empty() {
        // With the words goes one mark beside them: the one that would stand alone.
        let begins = is_start(before);
        let trimmed = after.trim_start();
        if begins {
            after = trimmed.trim_start_matches([',', ';', '.', '!', '?', '-', '–', '—', ' ']);
        } else if trimmed.starts_with([',', '.', '!', '?', ';']) {
            out.truncate(out.trim_end().trim_end_matches([',', ';', '-', '–', '—']).trim_end().len());
            after = trimmed;
        } else {
            after = trimmed;
            if !out.ends_with(char::is_whitespace) {
                out.push(' ');
            }
        }
        if after.is_empty() {
            out.truncate(out.trim_end().trim_end_matches([',', ';', '-', '–', '—']).trim_end().len());
        }
        let capital = begins && gone.starts_with(char::is_uppercase);
        out.push_str(&if capital { capitalised(after) } else { after.to_owned() });
        out.truncate(out.trim_end().len());
        if after.is_empty() && text.ends_with(['.', '!', '?']) && !out.ends_with(['.', '!', '?']) {
            out.push('.');
        }
        return out.trim_start().to_owned();
    }
    let capital = gone.starts_with(char::is_uppercase) && is_start(before);
    out.push_str(&if capital { capitalised(put) } else { put.to_owned() });
    let rest = after.trim_start_matches([',', ' ']);
    if put.ends_with('.') && !rest.is_empty() {
        out.push(' ');
        out.push_str(&capitalised(rest));
    } else {
        out.push_str(after);
    }
    out
}

/// Whether what stands before ends a sentence, or is nothing.
fn is_start(before: &str) -> bool {
    let before = before.trim_end();
    before.is_empty() || before.ends_with(['.', '!', '?', ':'])
}

/// The words of a text, without marks and capitals.
fn words(text: &str) -> Vec<String> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    text.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect()
}

/// How many words two texts have in common, in order.
fn common(a: &[String], b: &[String]) -> usize {
    let mut row = vec![0; b.len() + 1];
    for word in a {
        let mut diagonal = 0;
        for (at, other) in b.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if word == other { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[b.len()]
}

/// The stretch in which two texts differ, in each of them: without what they begin and end with alike.
pub fn difference(before: &str, after: &str) -> (Span, Span) {
    let alike = |(a, b): &(char, char)| a == b;
    let start: usize = before.chars().zip(after.chars()).take_while(alike).map(|(c, _)| c.len_utf8()).sum();
    let tails = before[start..].chars().rev().zip(after[start..].chars().rev());
    let end: usize = tails.take_while(alike).map(|(c, _)| c.len_utf8()).sum();
    (Span::new(start, before.len() - end), Span::new(start, after.len() - end))
}
