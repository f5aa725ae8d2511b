//! What can be left out of a sentence so that what stays can stand alone: a clause at its beginning or end, or all of it.

use crate::base::Span;
use crate::reading::text::{Sentence, Text};

/// Words that join clauses.
const JOINS: [&str; 6] = ["but", "and", "so", "because", "although", "though"];
/// Words that a clause can begin with which stands alone.
const BEGINS: [&str; 30] = [
    "i", "we", "you", "it", "that", "this", "there", "let", "my", "our", "he", "she", "they", "the", "what", "how", "can", "could", "may",
    "would", "shall", "please", "your", "here", "tell", "give", "thank", "sorry", "yes", "no",
];
/// Words that make a clause lean on another.
const LEANS: [&str; 12] = ["if", "when", "as", "since", "because", "although", "though", "while", "unless", "until", "whether", "to"];

/// The stretches of a sentence that can be left out, in bytes of the original.
pub fn parts(text: &Text<'_>, sentence: Sentence) -> Vec<Span> {
    let mut parts = vec![text.span(sentence.first, sentence.end)];
    for at in sentence.first + 1..sentence.end {
        let Some((end, begin)) = seam(text, sentence, at) else { continue };
        if stands_alone(text, begin, sentence.end) {
            parts.push(Span::new(text.tokens[sentence.first].span.start, text.tokens[begin].span.start));
        }
        if stands_alone(text, sentence.first, end) {
            parts.push(Span::new(text.tokens[end].span.start, text.span(begin, sentence_end(text, sentence)).end));
        }
    }
    parts
}

/// Whether a sentence parts before a token: the end of what is before, and the beginning of what comes after.
fn seam(text: &Text<'_>, sentence: Sentence, at: usize) -> Option<(usize, usize)> {
    let word = text.word(at);
    let is_mark = !text.tokens[at].is_word && matches!(word, "," | ":");
    let joins = JOINS.contains(&word) && text.tokens[at - 1].is_word;
    if !is_mark && !joins {
        return None;
    }
    let mut begin = at + 1;
    if is_mark && JOINS.contains(&text.word(begin)) {
        begin += 1;
    }
    (begin < sentence_end(text, sentence)).then_some((at, begin))
}

/// Whether some words of a sentence are one by themselves.
fn stands_alone(text: &Text<'_>, first: usize, end: usize) -> bool {
    let words = (first..end).filter(|at| text.tokens[*at].is_word).count();
    words >= 2 && BEGINS.contains(&text.word(first)) && !LEANS.contains(&text.word(first))
}

/// One past the clause that a token stands in.
pub fn clause_end(text: &Text<'_>, sentence: Sentence, at: usize) -> usize {
    let ends = |at: &usize| !text.tokens[*at].is_word || JOINS.contains(&text.word(*at));
    (at + 1..sentence.end).find(ends).unwrap_or(sentence.end)
}

/// One past the last word of a sentence.
pub fn sentence_end(text: &Text<'_>, sentence: Sentence) -> usize {
    (sentence.first..sentence.end).rev().find(|at| text.tokens[*at].is_word).map_or(sentence.end, |at| at + 1)
}
