//! Capitals.

use crate::principles::{Seen, Signal, Sureness};
use crate::reading::family::{Family, Reply, Where, says};

/// Capitals.
pub const FAMILY: Family = Family {
    signal: Signal::Shouting,
    about: "Writes whole words in capitals, as if shouting.",
    fires: &[says("THAT IS NOT MY job."), says("STOP SHOUTING AT ME NOW.")],
    near_misses: &[says("The USB and the PDF are fine."), says("OK."), says("I am here.")],
    rules: &[],
    unless: &[],
    answers: "",
    place: Where::Anywhere,
    also: Some(capitals),
};

/// Two or more words of three letters and more in capitals that are words of the language and no abbreviation.
fn capitals(reply: &Reply<'_>, found: &mut Vec<Seen>) {
    let text = reply.text;
    let loud = |at: &usize| {
        let word = text.tokens[*at].span.of(text.original);
        text.tokens[*at].is_word && word.len() >= 3 && word.chars().all(|c| c.is_uppercase()) && word.chars().any(|c| "AEIOUY".contains(c))
    };
    for sentence in text.sentences.iter().filter(|sentence| !sentence.reported) {
        let at: Vec<usize> = (sentence.first..sentence.end).filter(loud).collect();
        let (Some(first), Some(last)) = (at.first(), at.last()) else { continue };
        let words = (sentence.first..sentence.end).filter(|at| text.tokens[*at].is_word).count();
        if at.len() >= 2 && (at.len() * 3 >= words) {
            found.push(FAMILY.seen(text, text.span(*first, *last + 1), Sureness::Explicit, "is in capitals, which reads as shouting"));
        }
    }
}
