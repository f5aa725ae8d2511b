//! The words around a time, made ready for the clues: one sentence, the time in it as a mark, and where its
//! clauses end.

use crate::reading::sentence::Form;
use crate::reading::text::Text;
use crate::reading::times::Time;

/// No clue reaches further than so many words to either side, however long a text goes on without a mark.
const REACH: usize = 40;

/// How much of the next sentence is looked at: "Ten minutes apart. Then I ring you."
const AHEAD: usize = 8;

/// The sentence of a time, folded, from `<` to `.` or `?`. In the time's place stands a mark of its kind: `@length`, `@today` (a bare
/// today), `@stamp` (a clock time to the odd minute, as a log has it),
/// `@attribute` (what something is like), or `@moment`. A `/` stands before the words that begin another clause.
pub fn marked(text: &Text<'_>, time: &Time) -> String {
    let sentence = text.sentence_of(time.first);
    let first = sentence.first.max(time.first.saturating_sub(REACH));
    let end = sentence.end.min(time.end + REACH);
    let mut marked = String::from(" < ");
    for at in first..end {
        if at == time.first {
            push(&mut marked, mark(text, time));
        } else if at < time.first || at >= time.end {
            if at > first && begins_clause(text, at) {
                push(&mut marked, "/");
            }
            let closes = at + 1 == sentence.end && !text.tokens[at].is_word;
            push(&mut marked, if closes { closing(sentence.form) } else { text.word(at) });
        }
    }
    if !text.tokens.get(end - 1).is_some_and(|token| end == sentence.end && !token.is_word) {
        push(&mut marked, closing(sentence.form));
    }
    (end..text.tokens.len().min(end + AHEAD)).for_each(|at| push(&mut marked, text.word(at)));
    marked
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

fn push(marked: &mut String, word: &str) {
    marked.push_str(word);
    marked.push(' ');
}

fn closing(form: Form) -> &'static str {
    if form == Form::Question { "?" } else { "." }
}

fn mark(text: &Text<'_>, time: &Time) -> &'static str {
    if time.is_duration {
        return if is_attribute(text, time) { "@attribute" } else { "@length" };
    }
    let odd = |word: &str| {
        let word = word.trim_end_matches(char::is_alphabetic);
        word.contains([':', '.']) && word.len() > 3 && !word.ends_with(['0', '5'])
    };
    if (time.first..time.end).any(|at| odd(text.word(at))) {
        return "@stamp";
    }
    if time.end == time.first + 1 && matches!(text.word(time.first), "today" | "tonight") { "@today" } else { "@moment" }
}

/// "A fifteen minute window", "three day passes": what something is like, and no time for anything.
fn is_attribute(text: &Text<'_>, time: &Time) -> bool {
    let (first, last) = (text.word(time.first), text.word(time.end - 1));
    let several = !matches!(first, "a" | "an" | "one" | "1" | "½" | "half" | "quarter" | "three" | "the" | "another");
    let singular = matches!(last, "minute" | "hour" | "day" | "week" | "month" | "year");
    several && singular && text.tokens.get(time.end).is_some_and(|token| token.is_word)
}

/// Whether a token begins another clause: a joining word, or one that is followed by somebody who does something.
fn begins_clause(text: &Text<'_>, at: usize) -> bool {
    let next = text.word(at + 1);
    let somebody = matches!(
        next,
        "i" | "we"
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
