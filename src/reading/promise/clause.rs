//! The words around a time, made ready for the clues: one sentence, the time in it as a mark, and where its
//! clauses end.

use crate::reading::sentence::Form;
use crate::reading::text::Text;
use crate::reading::times::Time;

/// No clue reaches further than so many words to either side, however long a text goes on without a mark.
const REACH: usize = 40;

/// Nobody holds on to so few seconds: "two secs, it is loading".
const AN_INSTANT: i64 = 5;

/// How much of the next sentence is looked at: "Ten minutes apart. Then I ring you."
const AHEAD: usize = 8;

/// How many words of its clause are looked at to either side of a time, and how many of them are close.
const FAR: usize = 12;
const CLOSE: usize = 7;

/// The words around a time. In the time's place stands a mark of its kind: `@length`, `@today` (a bare today), or `@moment`.
#[derive(Debug)]
pub struct Around {
    /// The sentence, from `<` to `.` or `?`, and a little of the next one. A `/` stands before the words that begin another clause.
    pub sentence: String,
    /// The clause up to the time, with the mark before it.
    pub before: String,
    /// The last words before the time.
    pub close_before: String,
    /// The clause from the time on, with the mark behind it.
    pub after: String,
    /// The next words after the time.
    pub close_after: String,
}

impl Around {
    /// Looks around a time; none where the time is of a kind that nobody promises.
    pub fn new(text: &Text<'_>, time: &Time) -> Option<Self> {
        let kind = kind(text, time)?;
        let (words, at) = marked(text, time, kind);
        let parts = |word: &&str| matches!(*word, "<" | "," | ":" | "/" | "(" | ")" | "\"" | "." | "?" | "!" | ";");
        let start = words[..at].iter().rposition(parts).unwrap_or(0);
        let end = words[at..].iter().position(parts).map_or(words.len(), |end| at + end + 1);
        let joined = |first: usize, end: usize| format!(" {} ", words[first..end].join(" "));
        Some(Self {
            before: joined(start.max(at.saturating_sub(FAR)), at + 1),
            close_before: joined(start.max(at.saturating_sub(CLOSE)), at + 1),
            after: joined(at, end.min(at + 1 + FAR)),
            close_after: joined(at, end.min(at + 1 + CLOSE)),
            sentence: joined(0, words.len()),
        })
    }
}

/// The words of a sentence with the time as a mark, and where the mark is.
fn marked<'t>(text: &'t Text<'_>, time: &Time, kind: &'static str) -> (Vec<&'t str>, usize) {
    let sentence = text.sentence_of(time.first);
    let first = sentence.first.max(time.first.saturating_sub(REACH));
    let end = sentence.end.min(time.end + REACH);
    let closing = if sentence.form == Form::Question { "?" } else { "." };
    let closes = |at: usize| at + 1 == sentence.end && !text.tokens[at].is_word;
    let (mut words, mut mark) = (vec!["<"], 0);
    for at in first..end {
        if at == time.first {
            mark = words.len();
            words.push(kind);
        } else if at < time.first || at >= time.end {
            if at > first && begins_clause(text, at) {
                words.push("/");
            }
            words.push(if closes(at) { closing } else { text.word(at) });
        }
    }
    if end == time.end || !closes(end - 1) {
        words.push(closing);
    }
    words.extend((end..text.tokens.len().min(end + AHEAD)).map(|at| text.word(at)));
    (words, mark)
}

/// The words of the clause of a time, in the original's tokens: up to a mark, or a word that begins another clause.
pub fn around(text: &Text<'_>, time: &Time) -> (usize, usize) {
    let sentence = text.sentence_of(time.first);
    let (first, end) = (sentence.first.max(time.first.saturating_sub(REACH)), sentence.end.min(time.end + REACH));
    let parts = |at: usize| matches!(text.word(at), "," | ":" | "(" | ")" | "\"");
    let start = (first..time.first).rev().find(|at| parts(*at)).map_or(first, |at| at + 1);
    let end = (time.end..end).find(|at| parts(*at) || begins_clause(text, *at)).unwrap_or(end);
    (start, end)
}

/// The mark of a time. None for a clock time to the odd minute, as a log has it, for a moment's wait, and for what something is like.
fn kind(text: &Text<'_>, time: &Time) -> Option<&'static str> {
    let is_odd = |word: &str| {
        let word = word.trim_end_matches(char::is_alphabetic);
        word.contains([':', '.']) && word.len() > 3 && !word.ends_with(['0', '5'])
    };
    if is_attribute(text, time) {
        return None;
    }
    if time.is_duration {
        return time.seconds.is_some_and(|seconds| seconds.0 > AN_INSTANT).then_some("@length");
    }
    if (time.first..time.end).any(|at| is_odd(text.word(at))) {
        return None;
    }
    let is_today = time.end == time.first + 1 && matches!(text.word(time.first), "today" | "tonight");
    Some(if is_today { "@today" } else { "@moment" })
}

/// "A fifteen minute window", "three day passes", "Friday's copy": what something is like, and no time for anything.
/// "Tonight's post" is one.
fn is_attribute(text: &Text<'_>, time: &Time) -> bool {
    let (first, last) = (text.word(time.first), text.word(time.end - 1));
    if last.ends_with("'s") {
        return !matches!(text.word(time.end), "post" | "van" | "run" | "truck" | "delivery" | "collection" | "train" | "flight" | "time");
    }
    if !time.is_duration {
        return false;
    }
    let several = !matches!(first, "a" | "an" | "one" | "1" | "½" | "half" | "quarter" | "three" | "the" | "another");
    let singular = matches!(last, "minute" | "hour" | "day" | "week" | "month" | "year");
    several && singular && text.tokens.get(time.end).is_some_and(|token| token.is_word)
}

/// Whether a token begins another clause: a joining word, or one that is followed by somebody who does something.
fn begins_clause(text: &Text<'_>, at: usize) -> bool {
    let next = text.word(at + 1);
    let somebody = matches!(
        next,
        "in" | "within"
            | "by"
            | "at"
            | "i"
            | "we"
            | "you"
            | "he"
            | "she"
            | "it"
            | "they"
            | "the"
            | "your"
            | "our"
            | "my"
            | "that"
            | "this"
            | "everything"
            | "then"
            | "there"
    );
    match text.word(at) {
        "but" | "so" | "because" | "while" | "which" | "who" | "what" | "whatever" | "whether" | "where" | "once" | "although"
        | "though" | "meanwhile" | "otherwise" | "how" | "why" => true,
        "when" | "and" | "or" | "until" | "till" | "before" | "after" | "then" | "that" | "since" | "as" => somebody,
        _ => false,
    }
}
