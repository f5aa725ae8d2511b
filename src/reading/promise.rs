//! Whether a time is promised: something that the speaker, or their side, will have done by it. A time
//! in the past, in an instruction, in a condition or in somebody else's words is none.

use std::sync::LazyLock;

use regex::Regex;

use super::english;
use super::sentence::Form;
use super::text::Text;
use super::times::{Time, is_weekday};
use crate::principles::{Promised, Sureness};

/// What is done with a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Our side commits to it.
    Promised,
    /// It is said of something else: what was, what others say, what the customer has to do.
    Other,
}

static PAST: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"ago|last (week|night|time|month|year)|yesterday|since|was|were|had|did|waited|waiting|you have|been|took|told|called|rang|sent|wrote|came|left|promised|lost|stood|spent|gave|kept|made|went|said|earlier|already|(should|would|could) have|missed|asked|arrived|booked|bought|meant|broke|failed|sat|slept|burned|burnt|started|accepted|used|cost|save|swapped|posted|planned|trusted|happened|quoted|skipped|cut|remember|(we|i|he|she|they|you) \w*[a-df-z]ed|(times?|twice|failures?|visits?|repairs?|calls|letters|breakdowns) in",
    )
});
static FUTURE: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"will|shall|(am|are|is) going to|(i|we|he|she|they) (\w+ )?(ring|rings|call|calls|phone|phones|send|sends|mail|text|write|come|comes|bring|brings|have|has|book|try|start|starts|talk|speak|go|goes|pick|pay|collect|collects|open|opens|close|look|meet|stop|leaves|lands|move|take|takes|put|get|gets|do|finish|know|sit)|you (get|hear|have|can have)|(i am|we are|he is|she is|it is|they are) \w+ing|from me|let me|shall (i|we)|let us|how about|i would like to|(she|he|i|we|they|it) (can|could) (be|have|get|do|ring|call|come|take|make)|(i would|you can|you could|please) (tell|say|plan|reckon|count|promise|write)|(goes|comes|leaves|lands|ends|stops|starts|moves|arrives|gets|clears|ships|runs|updates|ready|done|live|back|free|with you|at your|on your|in your|on its way|refunded|shows)",
    )
});
static CONDITION: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(r"((but|and|so|or|then|well) )?(if|unless|had you|in case|provided|should you|whenever|were you to)")
});
/// "If I start now" is no condition: it is in our own hands.
static OWN_CONDITION: LazyLock<Regex> = LazyLock::new(|| english::compile(r"if (i|we) (start|begin|do|go|press|send|put|open|take)"));
/// What goes wrong by then, and not what we do by then.
static FEARED: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"(will|would|might|could|may) (only |just |probably |still |be )*(die|dies|fail|fails|break|crash|bounce|happen again|go wrong|late|too late)",
    )
});
/// What is read out, or told of their own plans.
static TOLD: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"((the|your|job|this|our|monday's) )?(card|record|records|note|notes|file|log|sheet|screen|ticket) (here |\w+ )?(says?|reads?|shows?)|it (says|reads|shows|said)|your ~(meeting|client|appointment|flight|train|interview|wedding|deadline|exam|shift)|(meeting|client|appointment|interview|wedding|deadline|exam|viewing|copy|backup|version) (is |was |starts |begins )?(at|by|from)|get you (to|there)",
    )
});
static ORDER: LazyLock<Regex> = LazyLock::new(|| {
    english::compile_start(
        r"(please |kindly |just |then )*(wait|try again|call back|come back|leave it|ring (us|back)|phone us|check again|retry|keep|switch|turn|return|apply|buy|take|hope|you (must|need to|have to|should|can) (wait|call|return|come|send|ring|hold))",
    )
});
static OTHERS: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"(the (carrier|courier|bank|manufacturer|supplier|airline|warehouse|driver|portal|website|court|council|post|hotline|police|terms|policy|insurer)|they|customs|dhl|ups|fedex) (\w+ )?(say|says|said|quote|quotes|reckon|reckons|expect|expects|tell|claim|claims|estimate|estimates)",
    )
});
static LIMITS: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"guarantee|warranty|policy|terms|deadline|notice|valid|expires|trial|subscription|per|retention|history|shift|years|big picture|some people|most people|only (\w+ )?(\w+ )?(hours|days|minutes)",
    )
});
/// What may stand beside a time that stands alone: "Ten minutes all told", "five days at the outside".
static ALONE: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"(at|the|outside|most|tops|about|from|now|today|all|told|or|so|thereabouts|roughly|max|maximum|just|more|give|take|and|on|by|before|in|within|like|then|latest|if|plus|minus|away|honest|probably|for|together|altogether|total|with|you|yes|say|i|will|it|is|call|round|sharp|a|bit|nearer|until|of|this|afternoon|morning|next|week|to|please|her|his|rest|not|minute|later)( (at|the|outside|most|tops|about|from|now|today|all|told|or|so|thereabouts|roughly|max|maximum|just|more|give|take|and|on|by|before|in|within|like|then|latest|if|plus|minus|away|honest|probably|with|you|yes|say|it|is|round|sharp|until|apart|please|is|a|her|his|together|altogether))*",
    )
});

/// What is done with a time of the text.
pub fn use_of(text: &Text<'_>, time: &Time) -> Use {
    let sentence = text.sentence_of(time.first);
    let (first, end) = clause(text, time, sentence.first, sentence.end);
    let clause = text.between(first, end);
    let before_it = text.between(sentence.first.max(time.first.saturating_sub(REACH)), time.first);
    let asked = sentence.form == Form::Question && !clause.contains(" shall ") && !clause.contains(" we ") && !clause.contains(" i ");
    if sentence.reported
        || is_attribute(text, time)
        || (CONDITION.is_match(clause) && !OWN_CONDITION.is_match(clause))
        || FEARED.is_match(clause)
        || (TOLD.is_match(clause) && !clause.contains(" will "))
        || (TOLD.is_match(before_it) && !FUTURE.is_match(clause))
        || OTHERS.is_match(clause)
        || ORDER.is_match(clause)
        || LIMITS.is_match(clause)
        || asked
    {
        return Use::Other;
    }
    if stands_alone(text, time, first, end) {
        return Use::Promised;
    }
    let future = FUTURE.is_match(clause);
    let past = PAST.is_match(clause);
    let before = if time.first > first { text.word(time.first - 1) } else { "" };
    let ahead = if time.is_duration {
        let length = matches!(
            before,
            "in" | "within"
                | "inside"
                | "under"
                | "takes"
                | "take"
                | "needs"
                | "need"
                | "me"
                | "it"
                | "about"
                | "another"
                | "is"
                | "be"
                | "to"
                | "allow"
                | "with"
        );
        let after = matches!(text.word(time.end), "from" | "till" | "until" | "before" | "away" | "out" | "and" | "to" | "at");
        (length || after || future && before != "for") && (!past || matches!(before, "in" | "within" | "inside") && future)
    } else {
        let loose = text.word(time.first) == "today" || before.is_empty();
        !past
            && (future
                || (!loose && matches!(before, "by" | "at" | "before" | "until" | "till" | "on" | "as" | "of"))
                || (before == "from" && !is_weekday(text.word(time.first)))
                || text.word(time.first) == "tomorrow")
    };
    if ahead { Use::Promised } else { Use::Other }
}

/// "A fifteen minute window", "two months free", "three days later", "an hour of your time": no time for anything.
fn is_attribute(text: &Text<'_>, time: &Time) -> bool {
    let (first, last) = (text.word(time.first), text.word(time.end - 1));
    let several = !matches!(first, "a" | "an" | "one" | "half" | "quarter" | "three" | "the" | "another");
    let singular = matches!(last, "minute" | "hour" | "day" | "week" | "month");
    let measured = matches!(
        text.word(time.end),
        "later" | "ago" | "old" | "of" | "free" | "long" | "'s" | "worth" | "earlier" | "late" | "running" | "straight"
    );
    let counted = time.first > 0
        && matches!(text.word(time.first - 1), "last" | "those" | "these" | "past" | "every" | "each" | "for" | "than" | "only")
        && time.is_duration;
    let theirs = time.first > 0 && text.word(time.first - 1) == "your";
    theirs
        || time.is_duration && (measured || several && singular && text.tokens.get(time.end).is_some_and(|token| token.is_word))
        || counted
        || last.ends_with("'s")
}

/// Whether the clause says hardly more than the time.
fn stands_alone(text: &Text<'_>, time: &Time, first: usize, end: usize) -> bool {
    let rest = |from: usize, to: usize| -> bool {
        let words: Vec<usize> = (from..to).filter(|at| text.tokens[*at].is_word).collect();
        let (Some(one), Some(last)) = (words.first(), words.last()) else { return true };
        let between = text.between(*one, last + 1);
        words.len() <= 6 && ALONE.find(between).is_some_and(|found| found.len() == between.len())
    };
    rest(first, time.first) && rest(time.end, end)
}

/// No clause reaches further than so many words to either side, however long the text goes on without a mark.
const REACH: usize = 40;

/// The clause around a time: up to a comma or a joining word that begins another one.
fn clause(text: &Text<'_>, time: &Time, first: usize, end: usize) -> (usize, usize) {
    let parts = |at: usize| matches!(text.word(at), "," | ":" | "(" | ")" | "\"") || matches!(text.word(at), "but" | "so" | "because");
    let (first, end) = (first.max(time.first.saturating_sub(REACH)), end.min(time.end + REACH));
    let start = (first..time.first).rev().find(|at| parts(*at)).map_or(first, |at| at + 1);
    let end = (time.end..end).find(|at| parts(*at)).unwrap_or(end);
    (start, end)
}

/// What marks the time to hold on to among several: "half an hour, allow forty minutes to be safe".
static HOLDS: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"allow|to be (on the )?(safe|sure)( side)?|(count|reckon) (on|with)|better say|let us say|at the (outside|latest)|no later",
    )
});

/// The time that is promised, if one is: the one to hold on to, else the first that has a length, else the first.
pub fn find(text: &Text<'_>, times: &[Time]) -> Option<Promised> {
    let promised: Vec<&Time> = times.iter().filter(|time| use_of(text, time) == Use::Promised).collect();
    let sized = || promised.iter().filter(|time| time.seconds.is_some());
    let holds = |time: &&&Time| {
        let sentence = text.sentence_of(time.first);
        let (first, end) = clause(text, time, sentence.first, sentence.end);
        HOLDS.is_match(text.between(first, end))
    };
    let time = sized().find(holds).or_else(|| sized().next()).or_else(|| promised.first())?;
    let sentence = text.sentence_of(time.first);
    let (first, end) = clause(text, time, sentence.first, sentence.end);
    let what =
        text.original_span(crate::base::Span::new(text.tokens[first].folded.start, text.tokens[end - 1].folded.end)).of(text.original);
    let sure = if FUTURE.is_match(text.between(first, end)) { Sureness::Explicit } else { Sureness::Likely };
    Some(Promised { span: time.span, what: what.to_owned(), seconds: time.seconds, by: None, sure })
}

/// The time of a next step in the record: a note to oneself, so any time that is not past.
pub fn noted(text: &Text<'_>, times: &[Time]) -> Option<Promised> {
    let time = times.iter().find(|time| !PAST.is_match(text.sentence_text(text.sentence_of(time.first)))).or_else(|| times.first())?;
    Some(Promised { span: time.span, what: text.original.to_owned(), seconds: time.seconds, by: None, sure: Sureness::Likely })
}
