//! Days: "today", "tomorrow", "on Friday", "next week", "the 14th".

use crate::base::Clock;
use crate::reading::text::Text;

/// A day, as it was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// So many days from today.
    In(i64),
    /// A weekday from Monday, the next one.
    Weekday(i64),
    /// A weekday of the week after this one.
    NextWeek(i64),
    /// A day of a month, of the next one where the month was not named. Which day that is only a clock with a calendar knows.
    OfMonth(Option<i64>, i64),
    /// Some day of a month that is not over.
    InMonth,
}

impl Day {
    /// Which day it is, counted from the first Monday.
    pub fn start(self, now: Clock) -> Option<i64> {
        let today = now.day();
        let weekday = today.rem_euclid(7);
        match self {
            Day::In(days) => Some(today + days),
            Day::Weekday(day) => Some(today + (day - weekday - 1).rem_euclid(7) + 1),
            Day::NextWeek(day) => Some(today - weekday + 7 + day),
            Day::OfMonth(month, day) => {
                now.date()?;
                let is_meant = |ahead: &i64| {
                    let date = Clock((today + ahead) * 86_400).date();
                    date.is_some_and(|(of, at)| at == day && month.is_none_or(|month| month == of))
                };
                (0..366).find(is_meant).map(|ahead| today + ahead)
            }
            Day::InMonth => None,
        }
    }
}

/// The day that begins at a token, and the token after it.
pub fn at(text: &Text<'_>, at: usize) -> Option<(Day, usize)> {
    let before = if at == 0 { "" } else { text.word(at - 1) };
    match (text.word(at), text.word(at + 1), text.word(at + 2)) {
        ("today" | "tonight" | "today's" | "tonight's", _, _) => Some((Day::In(0), at + 1)),
        ("the", "day", "after") if text.word(at + 3) == "tomorrow" => Some((Day::In(2), at + 4)),
        ("tomorrow" | "tomorrow's", _, _) => Some((Day::In(1), at + 1)),
        ("in", "the", "morning") if !before.ends_with(|c: char| c.is_ascii_digit()) => Some((Day::In(1), at + 3)),
        ("overnight", _, _) => Some((Day::In(1), at + 1)),
        ("next", "week", _) => Some((Day::NextWeek(4), at + 2)),
        ("end", "of", "week") => Some((Day::Weekday(4), at + 3)),
        ("end", "of", "the" | "this") if text.word(at + 3) == "week" => Some((Day::Weekday(4), at + 4)),
        ("end", "of", "the" | "this" | "next") if text.word(at + 3) == "month" => Some((Day::InMonth, at + 4)),
        ("the", "day", "is") if matches!(before, "before" | "by") && matches!(text.word(at + 3), "out" | "over") => {
            Some((Day::In(0), at + 4))
        }
        ("the", "week", "is") if matches!(before, "before" | "by") && matches!(text.word(at + 3), "out" | "over") => {
            Some((Day::Weekday(4), at + 4))
        }
        ("this", "week", _) => Some((Day::Weekday(4), at + 2)),
        ("this" | "next", "month", _) => Some((Day::InMonth, at + 2)),
        ("the", "weekend", _) if matches!(before, "by" | "before") => Some((Day::Weekday(4), at + 2)),
        ("the", "weekend", _) if matches!(before, "at" | "over") => Some((Day::Weekday(6), at + 2)),
        ("next", day, _) => weekday(day).map(|day| (Day::NextWeek(day), at + 2)),
        ("the", day, "of") if ordinal(day).is_some() && month(text.word(at + 3)).is_some() => {
            Some((Day::OfMonth(month(text.word(at + 3)), ordinal(day)?), at + 4))
        }
        (day, of, _) if of_month(day).is_some() && month(of).is_some() => Some((Day::OfMonth(month(of), of_month(day)?), at + 2)),
        (of, day, _) if month(of).is_some() && of_month(day).is_some() => Some((Day::OfMonth(month(of), of_month(day)?), at + 2)),
        ("the", day, _) if ordinal(day).is_some() && text.word(at + 2) != "time" => {
            let day = Day::OfMonth(None, ordinal(day)?);
            matches!(before, "on" | "by" | "before" | "until" | "till" | "from").then_some((day, at + 2))
        }
        (day, the, date) => {
            weekday(day).map(|day| (Day::Weekday(day), if the == "the" && ordinal(date).is_some() { at + 3 } else { at + 1 }))
        }
    }
}

/// The number of a weekday, from Monday.
pub fn weekday(word: &str) -> Option<i64> {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let word = word.strip_suffix("'s").unwrap_or(word);
    // One slip in a name is no other word: "wendesday", "firday".
    let meant = |day: &&str| {
        *day == word || ((6..=10).contains(&word.len()) && word.ends_with('y') && word != "sundry" && strsim::osa_distance(word, day) == 1)
    };
    DAYS.iter().position(|day| *day == word).or_else(|| DAYS.iter().position(meant)).map(|day| day as i64)
}

/// The number of a month by its name. "May" alone is a verb: it counts with a number beside it.
fn month(word: &str) -> Option<i64> {
    const MONTHS: [&str; 12] =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    let named = |month: &&str| *month == word || month[..3] == *word || (*month == "september" && word == "sept");
    MONTHS.iter().position(named).map(|month| month as i64 + 1)
}

/// "3", "3rd", "31st".
fn of_month(word: &str) -> Option<i64> {
    ordinal(word).or_else(|| word.parse().ok().filter(|day| (1..=31).contains(day)))
}

/// "3rd", "31st", "fifteenth". "By the first" and "on the second" are of something else too often.
fn ordinal(word: &str) -> Option<i64> {
    const WORDS: [&str; 12] =
        ["fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"];
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) && matches!(&word[digits..], "st" | "nd" | "rd" | "th") {
        return word[..digits].parse().ok().filter(|day| (1..=31).contains(day));
    }
    WORDS.iter().position(|ordinal| *ordinal == word).map(|day| day as i64 + 4)
}
