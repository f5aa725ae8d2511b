//! Whether a time is promised: something that the speaker, or their side, will have done by it. A time
//! in the past, in an instruction, in a condition or in somebody else's words is none.
//!
//! The sentence of a time is made ready with the time as a mark ([`clause`]); clues speak for a promise and against it
//! ([`clues`]), and their weights decide.

mod clause;
mod clues;

use std::sync::LazyLock;

use regex::{Regex, RegexSet, RegexSetBuilder};

use super::english;
use super::text::Text;
use super::times::Time;
use crate::base::Span;
use crate::principles::{Promised, Sureness};

/// What is done with a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Our side commits to it.
    Promised,
    /// It is said of something else: what was, what others say, what the customer has to do.
    Other,
}

static CLUES: LazyLock<RegexSet> = LazyLock::new(|| {
    let patterns: Vec<String> = clues::FOR.iter().chain(clues::AGAINST).map(|(_, pattern)| english::phrase(pattern)).collect();
    RegexSetBuilder::new(&patterns)
        .size_limit(1 << 26)
        .dfa_size_limit(1 << 23)
        .build()
        .unwrap_or_else(|error| panic!("a clue of a promise is wrong: {error}"))
});

/// What is done with a time of the text.
pub fn use_of(text: &Text<'_>, time: &Time) -> Use {
    if text.sentence_of(time.first).reported || text.word(time.end - 1).ends_with("'s") {
        return Use::Other;
    }
    if weight(&clause::marked(text, time)) >= clues::ENOUGH { Use::Promised } else { Use::Other }
}

/// What speaks for a promise less what speaks against it.
fn weight(marked: &str) -> i32 {
    let weights = clues::FOR.iter().chain(clues::AGAINST).map(|(weight, _)| *weight);
    let weights: Vec<i32> = weights.collect();
    CLUES.matches(marked).iter().map(|clue| weights[clue]).sum()
}

/// What marks the time to hold on to among several: "half an hour, allow forty minutes to be safe".
static HOLDS: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"allow|to be (on the )?(safe|sure)( side)?|(count|reckon) (on|with)|better say|let us say|at the (outside|latest)|no later",
    )
});

/// Who does it, and that it is still to come.
static FUTURE: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(r"will|shall|(am|are|is) going to|(i|we|you) (have|get|ring|call|send|bring|come)|(i am|we are) \w+ing")
});

/// The time that is promised, if one is: the one to hold on to, else the first that has a length, else the first.
pub fn find(text: &Text<'_>, times: &[Time]) -> Option<Promised> {
    let promised: Vec<&Time> = times.iter().filter(|time| use_of(text, time) == Use::Promised).collect();
    let sized = || promised.iter().filter(|time| time.seconds.is_some());
    let clause = |time: &Time| {
        let (first, end) = clause::around(text, time);
        text.between(first, end)
    };
    let time = sized().find(|time| HOLDS.is_match(clause(time))).or_else(|| sized().next()).or_else(|| promised.first())?;
    let (first, end) = clause::around(text, time);
    let what = text.original_span(Span::new(text.tokens[first].folded.start, text.tokens[end - 1].folded.end)).of(text.original);
    let sure = if FUTURE.is_match(clause(time)) { Sureness::Explicit } else { Sureness::Likely };
    Some(Promised { span: time.span, what: what.to_owned(), seconds: time.seconds, sure })
}

/// What tells that a note is of the past.
static PAST: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"ago|last (week|night|time|month|year)|yesterday|since|was|were|had|did|been|\w+[^e]ed|told|rang|sent|wrote|came|left|lost|stood|kept|went|said",
    )
});

/// The time of a next step in the record: a note to oneself, so any time that is not past.
pub fn noted(text: &Text<'_>, times: &[Time]) -> Option<Promised> {
    let time = times.iter().find(|time| !PAST.is_match(text.sentence_text(text.sentence_of(time.first)))).or_else(|| times.first())?;
    Some(Promised { span: time.span, what: text.original.to_owned(), seconds: time.seconds, sure: Sureness::Likely })
}
