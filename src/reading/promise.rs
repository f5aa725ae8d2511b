//! Whether a time is promised: something that the speaker, or their side, will have done by it. A time
//! in the past, in an instruction, in a condition or in somebody else's words is none.

use std::sync::LazyLock;

use regex::Regex;

use super::english;
use super::sentence::Form;
use super::text::Text;
use super::times::Time;
use crate::principles::{Promised, Sureness};

/// What is done with a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Our side commits to it.
    Promised,
    /// It is said of what will be, by others or by itself.
    Foretold,
    /// It is none of the two.
    Other,
}

static PAST: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"ago|last (week|night|time|month|year)|yesterday|since|was|were|had|did|waited|waiting ~for|you have been ~|been|took|told|called|rang|sent|wrote|came|left|promised|lost|stood|spent|gave|kept|made|went|said|earlier|already|(should|would|could) have|missed|asked|arrived|booked|paid|bought|meant|old|broke|failed|sat|slept",
    )
});
static COMMITS: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"(i|we) (will|can have|am going to|are going to|shall)|(i|we) (\w+ )?{act}|(i am|we are) (\w+ )?\w+ing|(you|it|that|this|he|she|they|everything|the \w+|your \w+|our \w+|\w+) (will|shall)|you (get|have|hear)|is with you|are with you|at your (door|desk|place|house)|(on|in) your (desk|inbox|account|hands|card)|i can \w+|we can \w+|let me|by|within|inside|latest|gets? \w+|goes|comes|takes|leaves|ready|done|back|it is|from me|in",
    )
});
static CONDITION: LazyLock<Regex> =
    LazyLock::new(|| english::compile(r"(if|unless|had you|in case|provided|should you|whenever|were you to|before (\w+ )?(i|we) can)"));
static ORDER: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"(please |kindly |just |then )*(wait|allow|try again|call back|come back|leave it|hold|ring (us|back)|phone us|check again|retry|keep|switch ~off|turn ~off|return it|apply|you (must|need to|have to|should|can) (wait|call|return|come|allow|send|ring|hold))",
    )
});
static OTHERS: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"(the (carrier|courier|bank|manufacturer|supplier|airline|warehouse|driver|portal|website|court|council|post|hotline|police|terms|policy|insurer)|they|customs|dhl|ups|fedex) (\w+ )?(say|says|said|quote|quotes|reckon|reckons|expect|expects|tell|claim|claims|estimate|estimates|take|takes|need|needs|open|opens)",
    )
});
static LIMITS: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"(open|opens|closes|closed|guarantee|warranty|policy|terms|deadline|notice|valid|expires|trial|free for|contract|subscription|per|every|each|for the (last|past)|history|on hold for|shift|years)",
    )
});

/// What is done with a time of the text.
pub fn use_of(text: &Text<'_>, time: &Time) -> Use {
    let sentence = text.sentence_of(time.first);
    if sentence.reported {
        return Use::Other;
    }
    let (first, end) = clause(text, time, sentence.first, sentence.end);
    let clause = text.between(first, end);
    let before = text.between(first, time.first);
    let committed = COMMITS.is_match(clause);
    let close_past = PAST.is_match(clause);
    let starts = |pattern: &Regex, words: &str| pattern.find(words).is_some_and(|found| found.start() <= 8);
    if starts(&CONDITION, clause) || starts(&ORDER, clause) && !english_future(clause) || (close_past && !english_future(clause)) {
        return Use::Other;
    }
    if sentence.form == Form::Question && !english_future(text.between(first, end)) {
        return Use::Other;
    }
    if OTHERS.is_match(clause) || LIMITS.is_match(clause) {
        return if english_future(clause) { Use::Foretold } else { Use::Other };
    }
    if committed || !before.is_empty() { Use::Promised } else { Use::Foretold }
}

fn english_future(clause: &str) -> bool {
    static FUTURE: LazyLock<Regex> = LazyLock::new(|| {
        english::compile(
            r"will|shall|(am|are|is) going to|i (ring|call|phone|send|mail|text|write|come|bring|have|book|try)|we (ring|call|phone|send|mail|text|write|come|bring|have|book|try)|you (get|hear)|(i am|we are|is|he is|she is) (\w+ing)|from me|let me|shall (i|we)|let us|how about|i would like to",
        )
    });
    FUTURE.is_match(clause)
}

/// The clause around a time: up to a comma or a joining word that begins another one.
fn clause(text: &Text<'_>, time: &Time, first: usize, end: usize) -> (usize, usize) {
    let parts = |at: usize| matches!(text.word(at), "," | ":" | "(" | ")" | "\"") || matches!(text.word(at), "but" | "so" | "because");
    let start = (first..time.first).rev().find(|at| parts(*at)).map_or(first, |at| at + 1);
    let end = (time.end..end).find(|at| parts(*at)).unwrap_or(end);
    (start, end)
}

/// The time that is promised, if one is: the first that has a length, else the first.
pub fn find(text: &Text<'_>, times: &[Time]) -> Option<Promised> {
    let promised: Vec<&Time> = times.iter().filter(|time| use_of(text, time) == Use::Promised).collect();
    let time = promised.iter().find(|time| time.seconds.is_some()).or_else(|| promised.first())?;
    let sentence = text.sentence_of(time.first);
    let (first, end) = clause(text, time, sentence.first, sentence.end);
    let what =
        text.original_span(crate::base::Span::new(text.tokens[first].folded.start, text.tokens[end - 1].folded.end)).of(text.original);
    let sure = if english_future(text.between(first, end)) { Sureness::Explicit } else { Sureness::Likely };
    Some(Promised { span: time.span, what: what.to_owned(), seconds: time.seconds, sure })
}

/// The time of a next step in the record: a note to oneself, so any time that is not past.
pub fn noted(text: &Text<'_>, times: &[Time]) -> Option<Promised> {
    let time = times.iter().find(|time| !PAST.is_match(text.sentence_text(text.sentence_of(time.first)))).or_else(|| times.first())?;
    Some(Promised { span: time.span, what: text.original.to_owned(), seconds: time.seconds, sure: Sureness::Likely })
}
