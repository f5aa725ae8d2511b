//! What could be written at a place: names of fields, the author's own names, words of the language, conditions. Looks at what
//! stands before the place, so it works in a text that is broken behind it.

mod caret;
mod candidates;
#[cfg(test)]
mod tests;

use super::history::Splice;
use crate::base::Span;
use crate::scenario::syntax::tokens;

/// Something that could be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// As it is listed.
    pub label: String,
    /// What it is, in one line; may be empty.
    pub meaning: String,
    /// What is replaced, and by what.
    pub splice: Splice,
    /// Where in the new text the caret belongs.
    pub caret: usize,
}

/// What fits at the byte at `offset`, what begins with the letters before it first.
pub fn complete(text: &str, offset: usize) -> Vec<Completion> {
    let Some(before) = text.get(..offset) else { return Vec::new() };
    let (tokens, _) = tokens(text);
    if in_comment(before, &tokens, offset) {
        return Vec::new();
    }
    let caret = caret::Caret::at(text, &tokens, offset);
    let typed = caret.typed.of(text).get(..offset.saturating_sub(caret.typed.start)).unwrap_or_default();
    let typed = typed.trim_start_matches('"').to_lowercase();
    let mut found = candidates::candidates(text, &caret);
    found.retain(|candidate| candidate.label.to_lowercase().contains(&typed));
    found.sort_by_key(|candidate| !candidate.label.to_lowercase().starts_with(&typed));
    found.into_iter().map(|candidate| candidate.completion(caret.typed)).collect()
}

/// What could be written, before its place is known.
struct Candidate {
    label: String,
    meaning: String,
    insert: String,
    /// How many bytes from the end of `insert` the caret goes back.
    back: usize,
}

impl Candidate {
    fn new(label: impl Into<String>, meaning: impl Into<String>, insert: impl Into<String>) -> Self {
        Self { label: label.into(), meaning: meaning.into(), insert: insert.into(), back: 0 }
    }

    fn completion(self, typed: Span) -> Completion {
        let caret = typed.start + self.insert.len() - self.back;
        Completion { label: self.label, meaning: self.meaning, splice: Splice::new(typed, self.insert), caret }
    }
}

/// Whether the place is in a comment: behind the last token before it one opens that does not close.
fn in_comment(before: &str, tokens: &[crate::scenario::syntax::Token], offset: usize) -> bool {
    if tokens.iter().any(|token| token.span.start < offset && offset < token.span.end) {
        return false;
    }
    let last = tokens.iter().take_while(|token| token.span.end <= offset).last().map_or(0, |token| token.span.end);
    let gap = &before[last..];
    let line = gap.rsplit('\n').next().unwrap_or(gap);
    line.contains("//") || gap.rfind("/*").is_some_and(|open| !gap[open..].contains("*/"))
}
