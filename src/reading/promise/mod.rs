//! Whether a time is promised: something that the speaker, or their side, will have done by it. A time
//! in the past, in an instruction, in a condition or in somebody else's words is none.
//!
//! The words around a time are made ready with the time as a mark ([`clause`]); clues speak for a promise and against it
//! ([`clues`]), and their weights decide.

mod clause;
mod clues;

use std::sync::LazyLock;

use clause::Around;
use clues::Place;

use super::english::{self, Pattern, Patterns};
use super::text::Text;
use super::times::Time;
use crate::base::Span;
use crate::principles::{Promised, Sureness};

/// The clues of each place with their weights.
struct Clues {
    patterns: Patterns,
    weights: Vec<i32>,
}

impl Clues {
    fn of(place: Place) -> Self {
        let clues = || clues::FOR.iter().chain(clues::AGAINST).filter(|clue| clue.place == place);
        Self { patterns: Patterns::of(clues().map(|clue| clue.says.to_owned())), weights: clues().map(|clue| clue.weight).collect() }
    }

    fn weigh(&self, words: &str) -> i32 {
        self.patterns.found_in(words).map(|clue| self.weights[clue]).sum()
    }
}

static CLUES: LazyLock<[Clues; 5]> =
    LazyLock::new(|| [Place::Before, Place::CloseBefore, Place::After, Place::CloseAfter, Place::Sentence].map(Clues::of));

/// How much speaks for it, of each time of a text, that our side commits to it: see [`is_promised`].
pub fn weights(text: &Text<'_>, times: &[Time]) -> Vec<i32> {
    times.iter().map(|time| weight(text, time)).collect()
}

/// Whether so much speaks for a commitment; with less the time is of something else: of what was, what others say, what the
/// customer has to do.
pub fn is_promised(weight: i32) -> bool {
    weight >= clues::ENOUGH
}

fn sureness(weight: i32) -> Option<Sureness> {
    is_promised(weight).then_some(if weight >= clues::PLENTY { Sureness::Explicit } else { Sureness::Likely })
}

/// What speaks for a promise less what speaks against it. Another person's words promise nothing.
fn weight(text: &Text<'_>, time: &Time) -> i32 {
    if text.sentence_of(time.first).reported {
        return 0;
    }
    let Some(around) = Around::new(text, time) else { return 0 };
    let words = [&around.before, &around.close_before, &around.after, &around.close_after, &around.sentence];
    CLUES.iter().zip(words).map(|(clues, words)| clues.weigh(words)).sum()
}

/// What marks the time to hold on to among several: "half an hour, allow forty minutes to be safe".
static HOLDS: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile(
        r"allow|to be (on the )?(safe|sure)( side)?|(count|reckon) (on|with)|better say|let us say|at the (outside|latest)|no later",
    )
});

/// The time that is promised, if one is: the one to hold on to, else the first that is said outright, else the one for which most speaks.
/// Times that have a length go before others. The [`weights`] are those of the times.
pub fn find(text: &Text<'_>, times: &[Time], weights: &[i32]) -> Option<Promised> {
    let holds = |time: &Time| {
        let (first, end) = clause::around(text, time);
        HOLDS.is_match(text.between(first, end))
    };
    let weighed = times.iter().zip(weights.iter().copied()).filter(|(_, weight)| is_promised(*weight));
    // Of equals the first, so the list is gone through from its end.
    let (time, weight) =
        weighed.rev().max_by_key(|(time, weight)| (time.seconds.is_some(), holds(time), (*weight).min(3 * clues::ENOUGH)))?;
    let (first, end) = clause::around(text, time);
    let what = text.original_span(Span::new(text.tokens[first].folded.start, text.tokens[end - 1].folded.end)).of(text.original);
    Some(Promised { span: time.span, what: what.to_owned(), seconds: time.seconds, by: None, sure: sureness(weight)? })
}

/// What tells that a note is of the past.
static PAST: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile(
        r"ago|last (week|night|time|month|year)|yesterday|since|was|were|had|did|been|\w+[^e]ed|told|rang|sent|wrote|came|left|lost|stood|kept|went|said",
    )
});

/// The time of a next step in the record: a note to oneself, so any time that is not past.
pub fn noted(text: &Text<'_>, times: &[Time]) -> Option<Promised> {
    let time = times.iter().find(|time| !PAST.is_match(text.sentence_text(text.sentence_of(time.first)))).or_else(|| times.first())?;
    Some(Promised { span: time.span, what: text.original.to_owned(), seconds: time.seconds, by: None, sure: Sureness::Likely })
}
