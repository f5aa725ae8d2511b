//! Lengths of time: "half an hour", "two to three working days", "an hour and a half".

use super::clock::ends_well;
use super::number;
use crate::reading::english;
use crate::reading::text::Text;

/// The seconds of the length that begins at a token, and the token after it. Of a range the upper bound;
/// a working day has 24 hours.
pub fn at(text: &Text<'_>, at: usize) -> Option<(i64, usize)> {
    fraction(text, at).or_else(|| figured_fraction(text, at)).or_else(|| whole_period(text, at)).or_else(|| counted(text, at))
}

fn unit(word: &str) -> Option<i64> {
    Some(match word.strip_suffix("'s").unwrap_or(word) {
        "second" | "seconds" => 1,
        "minute" | "minutes" => 60,
        "hour" | "hours" => 3_600,
        "day" | "days" | "night" | "nights" => 86_400,
        "week" | "weeks" => 604_800,
        "fortnight" | "fortnights" => 1_209_600,
        "month" | "months" => 30 * 86_400,
        "year" | "years" => 365 * 86_400,
        _ => return None,
    })
}

/// The unit at a token; after figures one letter is enough: "5 s", "48 h".
fn unit_after(text: &Text<'_>, number: usize, at: usize) -> Option<i64> {
    let figures = text.word(number).starts_with(|c: char| c.is_ascii_digit());
    match text.word(at) {
        "s" if figures => Some(1),
        "m" if figures => Some(60),
        "h" if figures => Some(3_600),
        "d" if figures => Some(86_400),
        word => unit(word).or_else(|| mistyped_unit(word)),
    }
}

/// A unit with one slip in it: "mintues".
fn mistyped_unit(word: &str) -> Option<i64> {
    let units = ["minutes", "seconds", "fortnight"];
    let meant = |unit: &&&str| word.len() >= 6 && word.as_bytes()[0] == unit.as_bytes()[0] && strsim::osa_distance(word, unit) == 1;
    units.iter().find(meant).and_then(|meant| unit(meant))
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

/// "3/4 of an hour", "1 1/2 hours", "½ hour".
fn figured_fraction(text: &Text<'_>, at: usize) -> Option<(i64, usize)> {
    let part = |at: usize| match (text.word(at), text.word(at + 1), text.word(at + 2)) {
        ("½", _, _) => Some((50, at + 1)),
        ("¼", _, _) => Some((25, at + 1)),
        ("¾", _, _) => Some((75, at + 1)),
        ("1", "/", "2") => Some((50, at + 3)),
        ("1", "/", "4") => Some((25, at + 3)),
        ("3", "/", "4") => Some((75, at + 3)),
        _ => None,
    };
    let whole = number::whole_at(text, at).and_then(|(whole, next)| part(next).map(|(part, end)| (whole * 100 + part, end)));
    let (hundredths, mut next) = whole.or_else(|| part(at))?;
    next += usize::from(text.word(next) == "of");
    next += usize::from(matches!(text.word(next), "a" | "an"));
    let unit = unit_after(text, at, next).filter(|unit| *unit >= 60)?;
    Some((unit * hundredths / 100, next + 1))
}

/// "1h30", "2h15m"; "at 14h30" is a time of the day.
fn hours_and_minutes(text: &Text<'_>, at: usize) -> Option<(i64, usize)> {
    let (hours, minutes) = super::clock::with_h(text.word(at))?;
    (!super::clock::prompted(text, at) && hours <= 12).then_some((hours * 3_600 + minutes * 60, at + 1))
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
    if let Some(found) = hours_and_minutes(text, at) {
        return Some(found);
    }
    if text.word(at) == "fortnight" {
        return Some((1_209_600, at + 1));
    }
    // "Hour and a half", as it is typed in a hurry.
    if text.word(at) == "hour" && text.word(at + 1) == "and" && text.word(at + 2) == "a" && text.word(at + 3) == "half" {
        return Some((5_400, at + 4));
    }
    let (mut hundredths, mut next) = number::at(text, at)?;
    // "I ring you back in ten."
    if at > 0
        && text.word(at - 1) == "in"
        && hundredths % 500 == 0
        && (500..=6_000).contains(&hundredths)
        && ends_well(text, next)
        && !is_one_in(text, at)
    {
        return Some((hundredths * 60 / 100, next));
    }
    // "two to three", "one or two", "48 to 72", "between two and three".
    let joins = match text.word(next) {
        "to" | "or" | "till" => true,
        "and" => at > 0 && text.word(at - 1) == "between",
        _ => false,
    };
    if joins
        && let Some((upper, after)) = number::at(text, next + 1)
        && upper > hundredths
        && unit_after(text, next + 1, skip_kind(text, after)).is_some()
    {
        (hundredths, next) = (upper, after);
    }
    if text.word(next) == "and" && text.word(next + 1) == "a" && text.word(next + 2) == "half" {
        hundredths += 50;
        next += 3;
    }
    let kind = skip_kind(text, next);
    let unit = unit_after(text, next - 1, kind)?;
    if is_manner_of_speaking(text, at, next, kind, unit) {
        return None;
    }
    let (seconds, end) = tail(text, kind + 1, unit, hundredths * unit / 100);
    (seconds <= 10 * 366 * 86_400).then_some((seconds, end))
}

/// "One in ten", "two in five".
fn is_one_in(text: &Text<'_>, at: usize) -> bool {
    at > 1 && (number::at(text, at - 2).is_some() || text.word(at - 2) == "times")
}

/// "A second", "one day", "fourteen pounds an hour" and "once a week" are no lengths; "in a day", "a week old" and "under a minute" are.
fn is_manner_of_speaking(text: &Text<'_>, at: usize, next: usize, kind: usize, unit: i64) -> bool {
    let word = text.word(at);
    if !matches!(word, "a" | "an" | "one" | "another") || next > at + 1 || kind > next {
        return false;
    }
    let before = if at == 0 { "" } else { text.word(at - 1) };
    let counts = before.ends_with('s')
        && !matches!(before, "is" | "was" | "has" | "takes" | "needs" | "us" | "lasts" | "perhaps" | "this" | "says")
        || number::whole_at(text, at.saturating_sub(1)).is_some_and(|(_, end)| at > 0 && end == at)
        || matches!(before, "once" | "twice" | "per" | "many" | "what" | "much" | "such" | "pounds" | "quid");
    if counts && word != "another" {
        return true;
    }
    let prompted = matches!(
        before,
        "in" | "within"
            | "inside"
            | "under"
            | "about"
            | "for"
            | "takes"
            | "take"
            | "took"
            | "give"
            | "to"
            | "roughly"
            | "around"
            | "it"
            | "like"
            | "than"
            | "least"
            | "most"
            | "nearly"
            | "almost"
            | "over"
            | "is"
            | "was"
            | "been"
            | "after"
            | "only"
            | "just"
            | "maybe"
            | "every"
            | "wait"
            | "waited"
            | "lost"
            | "spent"
            | "of"
            | "by"
            | "needs"
            | "need"
            | "allow"
            | "another"
            | "me"
            | "us"
    );
    let followed = matches!(
        text.word(kind + 1),
        "from"
            | "at"
            | "tops"
            | "old"
            | "without"
            | "since"
            | "late"
            | "ago"
            | "later"
            | "ahead"
            | "earlier"
            | "early"
            | "max"
            | "or"
            | "passed"
            | "gone"
            | "off"
            | "before"
            | "wasted"
            | "lost"
            | "long"
    );
    match unit {
        1 => !matches!(before, "under" | "within" | "inside" | "in" | "for"),
        60 if word == "a" => {
            !(matches!(before, "," | "") && text.word(kind + 1) != ","
                || prompted && !matches!(before, "just" | "me" | "us" | "wait")
                || followed)
        }
        86_400 => !(prompted || followed),
        _ => false,
    }
}

/// Passes over what kind of days or minutes they are.
fn skip_kind(text: &Text<'_>, mut at: usize) -> usize {
    let kinds = [
        "working", "business", "more", "full", "whole", "good", "short", "clear", "calendar", "solid", "odd", "other", "bank", "banking",
        "long", "extra", "further", "ish", "office", "entire", "straight", "little", "measly", "bloody", "lousy",
    ];
    while kinds.contains(&text.word(at)) {
        at += 1;
    }
    // What else they are, or a slip: "three awful weeks", "5 wrking days".
    let word = text.word(at);
    let describes = word.len() > 3
        && word.bytes().all(|byte| byte.is_ascii_lowercase())
        && !english::is_filler(word)
        && unit(word).is_none()
        && number::at(text, at).is_none();
    let plural = matches!(text.word(at + 1), "minutes" | "hours" | "days" | "weeks" | "months");
    if describes && plural { at + 1 } else { at }
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
                Some((more, after)) if unit_after(text, start, after).is_some_and(|smaller| smaller < unit_seconds) => {
                    (seconds + more * unit_after(text, start, after).unwrap_or(0), after + 1)
                }
                // "An hour and ten".
                Some((more, after))
                    if and == "and" && unit_seconds == 3_600 && more % 5 == 0 && (5..60).contains(&more) && ends_well(text, after) =>
                {
                    (seconds + more * 60, after)
                }
                _ => (seconds, next),
            }
        }
    }
}
