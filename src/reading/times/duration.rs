//! Lengths of time: "half an hour", "two to three working days", "an hour and a half".

use super::number;
use crate::reading::text::Text;

/// The seconds of the length that begins at a token, and the token after it. Of a range the upper bound;
/// a working day has 24 hours.
pub fn at(text: &Text<'_>, at: usize) -> Option<(i64, usize)> {
    fraction(text, at).or_else(|| whole_period(text, at)).or_else(|| counted(text, at))
}

fn unit(word: &str) -> Option<i64> {
    Some(match word {
        "second" | "seconds" => 1,
        "minute" | "minutes" => 60,
        "hour" | "hours" => 3_600,
        "day" | "days" | "night" | "nights" => 86_400,
        "week" | "weeks" => 604_800,
        "fortnight" | "fortnights" => 1_209_600,
        "month" | "months" => 30 * 86_400,
        _ => return None,
    })
}

/// "half an hour", "a quarter of an hour", "three quarters of an hour", "half a day".
fn fraction(text: &Text<'_>, at: usize) -> Option<(i64, usize)> {
    let mut next = at + usize::from(matches!(text.word(at), "a" | "one" | "another"));
    let quarters = match (text.word(next), text.word(next + 1)) {
        ("three", "quarters") => {
            next += 2;
            3
        }
        ("half", _) => {
            next += 1;
            2
        }
        ("quarter", _) => {
            next += 1;
            1
        }
        _ => return None,
    };
    next += usize::from(text.word(next) == "of");
    next += usize::from(matches!(text.word(next), "a" | "an"));
    let unit = unit(text.word(next)).filter(|unit| *unit >= 60)?;
    Some((unit * quarters / 4, next + 1))
}

/// "within the hour", "inside the day", "over the fortnight".
fn whole_period(text: &Text<'_>, at: usize) -> Option<(i64, usize)> {
    if text.word(at) != "the" || at == 0 || !matches!(text.word(at - 1), "within" | "inside" | "in" | "under" | "over" | "for") {
        return None;
    }
    let next = at + 1 + usize::from(text.word(at + 1) == "next");
    let unit = unit(text.word(next)).filter(|unit| *unit >= 3_600)?;
    let bare = next == at + 1 && text.word(at - 1) == "in";
    (!bare && !text.word(next).ends_with('s')).then_some((unit, next + 1))
}

fn counted(text: &Text<'_>, at: usize) -> Option<(i64, usize)> {
    if text.word(at) == "fortnight" {
        return Some((1_209_600, at + 1));
    }
    let (mut tenths, mut next) = number::at(text, at)?;
    let one = matches!(text.word(at), "a" | "an" | "one" | "another");
    // "two to three", "one or two", "48 to 72".
    if matches!(text.word(next), "to" | "or")
        && let Some((upper, after)) = number::at(text, next + 1)
        && upper > tenths
        && unit(text.word(skip_kind(text, after))).is_some()
    {
        (tenths, next) = (upper, after);
    }
    if text.word(next) == "and" && text.word(next + 1) == "a" && text.word(next + 2) == "half" {
        tenths += 5;
        next += 3;
    }
    let next = skip_kind(text, next);
    let unit = unit(text.word(next))?;
    // "a second", "one day" and "a night" are ways of speaking; "in a day" and "a minute" are lengths.
    let before = if at == 0 { "" } else { text.word(at - 1) };
    let prompts = matches!(
        before,
        "in" | "within" | "inside" | "under" | "about" | "for" | "takes" | "take" | "give" | "to" | "roughly" | "around" | "it"
    ) || matches!(text.word(next + 1), "from" | "at" | "tops");
    if one && (unit == 1 || (unit >= 86_400 && !prompts) || text.word(at) == "a" && unit == 60 && !prompts) {
        return None;
    }
    let (seconds, end) = tail(text, next + 1, unit, tenths * unit / 10);
    (seconds <= 10 * 366 * 86_400).then_some((seconds, end))
}

/// Passes over what kind of days or minutes they are.
fn skip_kind(text: &Text<'_>, mut at: usize) -> usize {
    let kinds = ["working", "business", "more", "full", "whole", "good", "short", "clear", "calendar", "solid", "odd", "other", "bank"];
    while kinds.contains(&text.word(at)) {
        at += 1;
    }
    at
}

/// What follows a unit: "or two", "and a half", "and twenty minutes".
fn tail(text: &Text<'_>, next: usize, unit_seconds: i64, seconds: i64) -> (i64, usize) {
    match (text.word(next), text.word(next + 1), text.word(next + 2)) {
        ("or", "two", _) => (unit_seconds * 2, next + 2),
        ("or", "three", _) => (unit_seconds * 3, next + 2),
        ("or", "so", _) => (seconds, next + 2),
        ("and", "a", "half") => (seconds + unit_seconds / 2, next + 3),
        ("and", "a", "quarter") => (seconds + unit_seconds / 4, next + 3),
        ("and", "three", "quarters") => (seconds + unit_seconds * 3 / 4, next + 3),
        (and, _, _) => {
            let start = next + usize::from(and == "and");
            match number::whole_at(text, start) {
                Some((more, after)) if unit(text.word(after)).is_some_and(|smaller| smaller < unit_seconds) => {
                    (seconds + more * unit(text.word(after)).unwrap_or(0), after + 1)
                }
                _ => (seconds, next),
            }
        }
    }
}
